import { type KnownTelling, languagesOf } from '../../workflows/kernel/telling'
import type { Notifier } from '../adapters/notifier'
import { shortMessage } from '../adapters/short-message'
import { logger } from '../runtime/logger'
import { type Notice, pageOf } from './notice-mail'
import { en } from './texts.en'
import { vi } from './texts.vi'

const texts = { vi, en }

export interface ShortDesk {
  notifier: Notifier
  /** Of the mail-to-message gateway; empty: there is none. */
  messageDomain: string
}

/**
 * A message to the telephone beside the mail, for whoever wants one: that there is news, of which dossier, and where. It
 * brings nothing that the mail does not, so what fails is logged, and makes no second mail.
 */
export const sendShort = async (
  [notice, ...more]: readonly Notice[],
  telling: KnownTelling | undefined,
  { notifier, messageDomain }: ShortDesk,
): Promise<void> => {
  if (!telling?.contact || !messageDomain || !notice) return
  const { number } = notice.dossier
  const [language = 'vi'] = languagesOf(telling)
  const text = texts[language].short(number, more.length, pageOf(notice))
  try {
    await notifier.send(shortMessage(telling.contact, messageDomain, { subject: number, text }))
  } catch (error) {
    const { dossier, sequence } = notice.event
    logger.warn('a message reached no telephone', { dossier, sequence, error: error as Error })
  }
}
