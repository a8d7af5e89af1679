import { z } from 'zod'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { DossierEvent } from '../../workflows/kernel/event'
import { noticeOf } from '../../workflows/kernel/notice'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { DossierRecord, DossierStore } from '../adapters/dossier-store'
import { eventOf } from '../adapters/event-chain'
import type { NoticeStore } from '../adapters/notice-store'
import { type Mail, type Notifier, Undeliverable } from '../adapters/notifier'
import { logger } from '../runtime/logger'
import { procedureOf } from '../runtime/run-command'
import type { EventImage } from './deliver-effects'
import { noticeAddress } from './notice-address'
import { noticeMail } from './notice-mail'

export interface NoticeDesk {
  dossiers: Pick<DossierStore, 'read'>
  procedures: readonly Procedure[]
  notices: NoticeStore
  notifier: Notifier
  publicUrl: string
}

/**
 * Tells the applicant about a stored event, when it is one to be told. The stream may repeat. The mark is set after
 * the mail and not before: whoever dies between the two sends a second mail, and the other way round would lose one,
 * and with it perhaps a deadline.
 */
export const sendNotices = async ({ event: text }: EventImage, desk: NoticeDesk): Promise<void> => {
  const event = eventOf({ text: text.S })
  const kind = noticeOf(event)
  if (!kind || (await desk.notices.told(event))) return
  const record = await desk.dossiers.read(event.dossier)
  if (!record || record.dossier.sequence < event.sequence)
    throw new Inconsistent(`event ${event.sequence} of dossier ${event.dossier} is ahead of its HEAD`)
  const { dossier } = record
  const procedure = procedureOf(desk.procedures, dossier)
  const to = noticeAddress(record, procedure)
  if (!to) return
  const items = itemsOf(record, event)
  const reason = reasonOf(record, event)
  const mail = noticeMail({ kind, event, dossier, procedure, items, reason, publicUrl: desk.publicUrl })
  await send({ to, ...mail }, event, desk)
  await desk.notices.mark(event, kind)
}

const send = async (mail: Mail, { dossier, sequence }: DossierEvent, { notifier }: NoticeDesk) => {
  try {
    await notifier.send(mail)
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error
    // Trying again would hold up other people's notices, and the applicant sees all of it in the dossier.
    logger.warn('a notice has nowhere to go', { dossier, sequence })
  }
}

const WithReason = z.object({ reason: z.string() })

const reasonOf = ({ events }: DossierRecord, { sequence }: DossierEvent): string | undefined => {
  const told = events.find(({ event }) => event.sequence === sequence)
  return WithReason.safeParse(told?.personal).data?.reason
}

const WithItems = z.object({ items: z.array(z.string()) })

/** What is missing, as this event or the last one before it named it. */
const itemsOf = ({ events }: DossierRecord, { type, sequence }: DossierEvent): string[] => {
  const named = type === 'reminded' ? 'supplement-requested' : type
  const told = events.findLast(({ event }) => event.type === named && event.sequence <= sequence)
  return WithItems.safeParse(told?.personal).data?.items ?? []
}
