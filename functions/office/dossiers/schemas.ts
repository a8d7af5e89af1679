import { z } from 'zod'
import { Instant } from '../../../workflows/kernel/instant'
import { DossierSummary } from '../../adapters/dossier-summary'
import { PageQuery, pageOf } from '../page'

export const DossierPage = pageOf(DossierSummary)
export type DossierPage = z.infer<typeof DossierPage>

export const DossierQuery = PageQuery.extend({
  /** Whose; the caller's own when left out. Of somebody else's, those that a mandate covers; `agency:` and where one works. */
  applicant: z.string().min(1).max(64).optional(),
  /** For operators: everybody's whose machines failed, instead. */
  parked: z.enum(['true', 'false']).optional(),
})
export type DossierQuery = z.infer<typeof DossierQuery>

/** A machine that waits for an operator. Nothing about persons: operators have no business with them. */
export const Parked = z.object({
  number: z.string(),
  procedure: z.string(),
  /** `procedure`, or a question's identifier. */
  scope: z.string(),
  /** The error's name. */
  error: z.string(),
  since: Instant,
})
export type Parked = z.infer<typeof Parked>

export const ParkedPage = pageOf(Parked)
export type ParkedPage = z.infer<typeof ParkedPage>
