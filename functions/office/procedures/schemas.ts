import { z } from 'zod'
import { searchWords } from '../../runtime/plain-text'
import { PageQuery } from '../page'
import { ProcedureSummary } from '../presented/presented-procedure'

export const ProcedureQuery = PageQuery.extend({
  /** Words that must all occur in code, name or summary, in either language; marks and case do not count. */
  q: z.string().overwrite(searchWords).max(200).optional(),
  /** Whose they are: internal procedures are listed for agencies alone. */
  applicants: z.enum(['people', 'agencies']).default('people'),
})
export type ProcedureQuery = z.infer<typeof ProcedureQuery>

export const ProcedurePage = z.object({ items: z.array(ProcedureSummary), next: z.string().optional() })
export type ProcedurePage = z.infer<typeof ProcedurePage>

export const VersionQuery = z.object({
  /** The newest when left out; an older one while dossiers still run on it. */
  version: z.coerce.number().int().positive().optional(),
})
export type VersionQuery = z.infer<typeof VersionQuery>

export const Prefill = z.object({
  /** In the shape of the form, as far as the registers know it. */
  answers: z.record(z.string(), z.unknown()),
  /** Where each came from: form path -> register path. */
  from: z.record(z.string(), z.string()),
  /** The registers did not answer; everything can still be typed. */
  unavailable: z.literal(true).optional(),
})
export type Prefill = z.infer<typeof Prefill>
