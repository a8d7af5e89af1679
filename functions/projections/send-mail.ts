import type { DossierEvent } from '../../workflows/kernel/event'
import { type Mail, type Notifier, Undeliverable } from '../adapters/notifier'
import { logger } from '../runtime/logger'

/** Sends a mail about an event. An address that takes none is logged and done with. */
export const sendMail = async (
  mail: Mail,
  { dossier, sequence }: Pick<DossierEvent, 'dossier' | 'sequence'>,
  notifier: Notifier,
): Promise<void> => {
  try {
    await notifier.send(mail)
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error
    // Trying again would hold up other people's notices, and whom it is for sees all of it in the dossier.
    logger.warn('a notice has nowhere to go', { dossier, sequence })
  }
}
