import { z } from 'zod'

// A key of the table takes no more than it takes; nothing that we name is nearly as long.
const part = z.string().max(100)

/** Parts of addresses. What can't be one is not found, rather than a wrong field. */
export const ProcedurePath = z.object({ code: part })
export const DossierPath = z.object({ number: part })
export const DocumentPath = z.object({ number: part, id: part })
export const QuestionPath = z.object({ number: part, question: part })
export const OfficePaperPath = z.object({ number: part, paper: part })
export const DeclarationPath = z.object({ number: part, version: part })
export const AgencyPath = z.object({ agency: part })
export const TaskPath = z.object({ id: part })
export const NotePath = z.object({ number: part, id: part })
export const TemplatePath = z.object({ id: part })
export const LinkPath = z.object({ token: part })
export const ResultPath = z.object({ id: part })
