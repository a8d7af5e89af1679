import type { Instant } from '../../workflows/kernel/instant'
import type { AstrayPlace, AstrayStore } from '../adapters/astray-store'
import type { DigestEntry } from '../adapters/digest-store'
import { type Mail, type Notifier, Undeliverable } from '../adapters/notifier'
import { logger } from '../runtime/logger'

/** Whose mail it is, about which event, or a list. */
export type MailAbout = (AstrayPlace & { at: Instant; entries?: readonly DigestEntry[] }) | { weekly: string }

export interface MailDesk {
  notifier: Notifier
  astray: Pick<AstrayStore, 'keep'>
}

/** Sends a mail. False when its address takes none: operators see that, and trying again by itself is of no use. */
export const sendMail = async (mail: Mail, about: MailAbout, desk: MailDesk): Promise<boolean> => {
  try {
    await desk.notifier.send(mail)
    return true
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error
    // Trying again would hold up other people's notices, and whom it is for sees all of it in the dossier.
    if ('weekly' in about) logger.warn('a weekly list has nowhere to go', about)
    else await keep(about, desk)
    return false
  }
}

const keep = async (
  { at, entries, ...place }: Exclude<MailAbout, { weekly: string }>,
  { astray }: MailDesk,
): Promise<void> => {
  const { dossier, sequence } = place
  logger.warn('a notice has nowhere to go', { dossier, sequence })
  await astray.keep(place, { at, why: 'refused', ...(entries && { entries: [...entries] }) })
}
