import { z } from 'zod'
import { Dossier, Status } from '../../../workflows/kernel/dossier'
import { Instant } from '../../../workflows/kernel/instant'

/** What the deciding agency is told about a dossier that nobody who filed it says. */
export const PresentedFacts = z.object({
  /** Whether the applicant's account and the person of the form are one, by the population database. */
  account: z
    .object({
      /** False when the database does not know the account, or does not answer. */
      compared: z.boolean(),
      /** Fields of the form that say something else than the database says of the account. */
      differing: z.array(z.string()),
    })
    .optional(),
  /** Other dossiers that say the same, the newest first. */
  alike: z.array(
    z.object({ number: z.string(), status: Status, filedAt: Instant, ended: Dossier.shape.ended }),
  ),
  /** There may be more of them than are listed. */
  alikeMore: z.boolean(),
})
export type PresentedFacts = z.infer<typeof PresentedFacts>
