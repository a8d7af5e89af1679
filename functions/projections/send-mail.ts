import type { DossierEvent } from '../../workflows/kernel/event'
import { type Mail, type Notifier, Undeliverable } from '../adapters/notifier'
import { logger } from '../runtime/logger'

/** Sends a mail about an event, or a list. False when its address takes none: that is logged, and trying again is of no use. */
export const sendMail = async (
  mail: Mail,
  about: Pick<DossierEvent, 'dossier' | 'sequence'> | { weekly: string },
  notifier: Notifier,
): Promise<boolean> => {
  try {
    await notifier.send(mail)
    return true
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error
    // Trying again would hold up other people's notices, and whom it is for sees all of it in the dossier.
    const known = 'weekly' in about ? about : { dossier: about.dossier, sequence: about.sequence }
    logger.warn('a notice has nowhere to go', known)
    return false
  }
}
