import { z } from 'zod'
import { Period } from './period'

/** What no answer by the deadline means, each with the law that says so. */

/** The asked agency counts as having agreed, and answers for its field. Only for opinions. */
export const DeemConsent = z.object({ kind: z.literal('deem-consent'), legalBasis: z.string().min(1) })
/** The applicant's dossier ends without a result. Only for waits on the applicant. */
export const Lapse = z.object({ kind: z.literal('lapse'), legalBasis: z.string().min(1) })
/** The wait goes on for a further period, and the silence is on record each time. */
export const Block = z.object({ kind: z.literal('block'), again: Period, legalBasis: z.string().min(1) })
/** The overdue wait is reported to a higher authority, which directs within its own period. */
export const Escalate = z.object({
  kind: z.literal('escalate'),
  to: z.string().min(1),
  within: Period,
  legalBasis: z.string().min(1),
  onSilence: z.union([DeemConsent, Block]),
})
/**
 * What was applied for counts as approved, by law and not by anybody's decision. The higher authority is told, and says
 * within its own period what follows for the silent agency. Only for who decides.
 */
export const DeemApproved = z.object({
  kind: z.literal('deem-approved'),
  to: z.string().min(1),
  within: Period,
  legalBasis: z.string().min(1),
})
export const Silence = z.discriminatedUnion('kind', [DeemConsent, DeemApproved, Lapse, Block, Escalate])
export type Silence = z.infer<typeof Silence>

export const deemConsent = (legalBasis: string): z.infer<typeof DeemConsent> => ({
  kind: 'deem-consent',
  legalBasis,
})
export const deemApproved = (
  rule: Omit<z.infer<typeof DeemApproved>, 'kind'>,
): z.infer<typeof DeemApproved> => ({ kind: 'deem-approved', ...rule })
export const lapse = (legalBasis: string): z.infer<typeof Lapse> => ({ kind: 'lapse', legalBasis })
export const block = (again: Period, legalBasis: string): z.infer<typeof Block> => ({
  kind: 'block',
  again,
  legalBasis,
})
export const escalate = (rule: Omit<z.infer<typeof Escalate>, 'kind'>): z.infer<typeof Escalate> => ({
  kind: 'escalate',
  ...rule,
})
