import { z } from 'zod'
import { Agency } from './agency'
import { Period } from './period'
import { Level } from './reminder'
import { Block, DeemConsent, Escalate } from './silence'

/**
 * What agencies agreed for all questions that some of them put to others: written once, inherited by each procedure
 * that asks under it. A procedure's own law comes first, and says what it stands in place of.
 */
export const Regulation = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.object({ vi: z.string().min(1), en: z.string().min(1) }),
  /** On what it is, in the words of the agencies. */
  subject: z.object({ vi: z.string().min(1), en: z.string().min(1) }),
  legalBasis: z.string().min(1),
  /** What of it was read in a legal text, and what was not. */
  confirmed: z.string().min(1),
  /** Kinds of agencies that ask, and that are asked. */
  asking: z.array(Agency.shape.kind).min(1),
  asked: z.array(Agency.shape.kind).min(1),
  /** What the questions are about: dossiers when left out. */
  on: z.enum(['dossiers', 'drafts']).optional(),
  within: Period,
  /** The time that is due at least; a shorter one needs a reason. */
  minimum: Period.optional(),
  /** Who in the silent agency is told that it counts as having agreed. */
  tells: z.array(Level).min(1),
  onSilence: z.discriminatedUnion('kind', [DeemConsent, Block, Escalate]),
})
export type Regulation = z.infer<typeof Regulation>

type Party = Pick<Agency, 'kind'>

/** What questions are about. */
export type AskedOn = NonNullable<Regulation['on']>

/** Whether a regulation is about a question between these two. */
export const governs = (
  { asking, asked, on = 'dossiers' }: Regulation,
  lead: Party,
  agency: Party,
  about: AskedOn = 'dossiers',
): boolean => on === about && asking.includes(lead.kind) && asked.includes(agency.kind)
