import { z } from 'zod'
import { Agency } from '../../../workflows/kernel/agency'
import { Calendar } from '../../../workflows/kernel/calendar'
import { ProcedureSummary } from '../presented/presented-procedure'

export const AgencyQuery = z.object({
  q: z.string().max(200).default(''),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type AgencyQuery = z.infer<typeof AgencyQuery>

const AgencyName = z.object({ agency: z.string(), name: z.string() })
export const AgencySummary = AgencyName.extend({ kind: Agency.shape.kind })
export type AgencySummary = z.infer<typeof AgencySummary>

export const AgencyPage = z.object({
  items: z.array(AgencySummary),
  count: z.number().int(),
  next: z.string().optional(),
})
export type AgencyPage = z.infer<typeof AgencyPage>

/** An agency as anybody may know it. */
export const PresentedAgency = AgencySummary.extend({
  /** The published one; others stand for what is not known. */
  code: z.string().optional(),
  nationalCode: z.string().optional(),
  formerly: z.string().optional(),
  parent: AgencyName.optional(),
  address: z
    .object({
      text: z.string(),
      from: z.string(),
      confirmed: z.boolean().meta({ description: 'By the agency itself' }),
    })
    .optional()
    .meta({ description: 'Left out where none was read' }),
  officeHours: Calendar.shape.officeHours.meta({
    description: 'Of the city, by which deadlines are counted; the agency may receive people at others',
  }),
  procedures: z
    .array(ProcedureSummary.pick({ code: true, name: true }))
    .meta({ description: 'Those for people that it always decides, a hundred at most' }),
  procedureCount: z.number().int(),
})
export type PresentedAgency = z.infer<typeof PresentedAgency>
