import { z } from 'zod'
import { Instant } from '../../../workflows/kernel/instant'
import { DossierSummary } from '../../adapters/dossier-summary'
import { searchWords } from '../../runtime/plain-text'
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

/** What is typed to look for is about people: it stands in a body, never in an address. */
export const FindDossiers = z.strictObject({
  /** Each begins a word of what is found, with its marks and capitals or without. */
  words: z.string().overwrite(searchWords).min(1).max(200),
  limit: z.int().min(1).max(100).default(25),
  cursor: z.string().max(100).optional(),
})
export type FindDossiers = z.infer<typeof FindDossiers>

export const FoundDossier = z.object({
  number: z.string(),
  procedure: z.string(),
  agency: z.string(),
  /** To whom is shown the whole dossier. */
  filedAt: Instant.optional(),
})
export type FoundDossier = z.infer<typeof FoundDossier>

/** The newest first. A page may be short, or empty, and yet have a next one. */
export const FoundDossierPage = pageOf(FoundDossier).extend({
  /** The page is not full, and dossiers filed before this were not looked at yet: the next page goes on there. */
  lookedBackTo: Instant.optional(),
})
export type FoundDossierPage = z.infer<typeof FoundDossierPage>
