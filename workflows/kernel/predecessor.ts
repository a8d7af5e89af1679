import { z } from 'zod'

/** What a new result makes of the one that it begins from. */
export const Succession = z.enum(['renew', 'change', 're-issue', 'correct', 'revoke'])
export type Succession = z.infer<typeof Succession>

/** The result that a dossier begins from. */
export const Predecessor = z.object({
  /** The dossier that it came from. */
  dossier: z.string(),
  result: z.string(),
  /** As it is printed on it. */
  number: z.string(),
  as: Succession,
})
export type Predecessor = z.infer<typeof Predecessor>
