import { z } from 'zod'
import type { DossierEvent } from '../../workflows/kernel/event'
import { askedBy, isToArrive, type NoticeKind, noticeOf } from '../../workflows/kernel/notice'
import { applicantAgency } from '../../workflows/kernel/person'
import { type KnownTelling, languagesOf, toldAtOnce, toldLater } from '../../workflows/kernel/telling'
import type { DossierRecord, DossierStore } from '../adapters/dossier-store'
import { type LawBook, lawOf } from '../adapters/law-book'
import type { Mail } from '../adapters/notifier'
import type { TellingStore } from '../adapters/telling-store'
import { objectionWords } from '../office/objection-words'
import { doAll } from '../runtime/do-all'
import type { Happened } from '../runtime/happened'
import { logger } from '../runtime/logger'
import type { Desk } from '../runtime/run-command'
import { agencyNames } from '../wording/agency-names'
import { handOverNotice } from './hand-over-notice'
import { noticeAddress } from './notice-address'
import { type Notice, noticeMail } from './notice-mail'
import { recipientsOf } from './notice-recipients'
import { sendMail } from './send-mail'
import { type ShortDesk, sendShort } from './send-short'
import { type OfficerDesk, tellOne } from './tell-officers'

export interface ApplicantDesk extends Pick<OfficerDesk, 'astray' | 'publicUrl'>, ShortDesk, Desk {
  dossiers: DossierStore
  law: LawBook
  tellings: Pick<TellingStore, 'of'>
}
export type NoticeDesk = OfficerDesk & ApplicantDesk

/**
 * The stream may repeat. The mark is set after the mail and not before: whoever dies between the two sends a second
 * mail, and the other way round would lose one, and with it perhaps a deadline.
 */
export const tellApplicant = async ({ event, record: read }: Happened, desk: NoticeDesk): Promise<void> => {
  const kind = noticeOf(event)
  if (!kind) return
  const record = await read()
  if (eventIn(record, event)?.told) return
  const { applicant, id } = record.dossier
  const agency = applicantAgency(applicant)
  // On its staff are those who filed it.
  if (agency !== undefined && kind === 'filed') return
  if (agency !== undefined) {
    const mail = noticeMail((await noticeAbout(record, event, kind, desk)).notice)
    await tellStaff(agency, { event, mail }, desk)
    return desk.notices.mark(event, kind)
  }
  const telling = await desk.tellings.of(applicant)
  const when = { at: event.at, dueAt: askedBy(event)?.dueAt }
  const sendAt = telling && toldLater(kind, when, telling, desk.calendar.timeZone.offset)
  const entry = { dossier: id, sequence: event.sequence, task: ofApplicant, says: kind, unmanned: false }
  if (sendAt) await desk.digests.add({ person: applicant, sendAt }, entry)
  else await tellPerson(await noticeAbout(record, event, kind, desk), telling, desk)
  await desk.notices.mark(event, kind)
}

/** In place of a task, in the list of what an applicant is told later. */
export const ofApplicant = 'applicant'

export interface Told {
  notice: Notice
  /** Where the applicant said in the form that mail reaches him. */
  to: string | undefined
}

export const noticeAbout = async (
  record: DossierRecord,
  event: DossierEvent,
  kind: NoticeKind,
  desk: Pick<ApplicantDesk, 'law' | 'agencies' | 'publicUrl'>,
): Promise<Told> => {
  const { dossier } = record
  const { procedure } = await lawOf(desk.law, dossier)
  const reason = WithReason.safeParse(eventIn(record, event)?.personal).data?.reason
  const { publicUrl } = desk
  return {
    notice: {
      kind,
      event,
      dossier,
      procedure,
      items: itemsOf(record, event, desk),
      ...(reason !== undefined && { reason }),
      publicUrl,
    },
    to: noticeAddress(record, procedure),
  }
}

/** One notice by itself. */
export const tellPerson = async (
  { notice, to }: Told,
  telling: KnownTelling | undefined,
  desk: Omit<ApplicantDesk, 'tellings'>,
): Promise<void> => {
  const { kind, event, dossier } = notice
  const lost = { dossier: dossier.id, sequence: event.sequence, notice: kind }
  const about = isToArrive(kind) ? { about: lost } : {}
  const mail = noticeMail(notice, languagesOf(telling ?? toldAtOnce))
  const whose = { dossier: dossier.id, sequence: event.sequence, at: event.at }
  const sent = to !== undefined && (await sendMail({ to, ...mail, ...about }, whose, desk))
  // Who filed online and gave no address reads it where he filed. Nobody else has such a place.
  if (!sent && isToArrive(kind) && (to || dossier.channel !== online))
    await handOverNotice(lost, event.at, desk)
  await sendShort([notice], telling, desk)
}

/** An office has no counter to go to: who is on its staff is told, each once; and who answers for it where nobody is. */
const tellStaff = async (
  agency: string,
  { event, mail }: { event: DossierEvent; mail: Omit<Mail, 'to'> },
  desk: NoticeDesk,
): Promise<void> => {
  const staff = { owner: { agency, role: 'staff' } } as const
  const { officers } = await recipientsOf(staff, { levels: ['officer'] }, { ...desk, at: event.at })
  if (officers.length === 0) logger.warn('nobody is there to be told', { dossier: event.dossier, agency })
  await doAll(officers.map((officer) => tellOne(officer, { event, task: ofApplicant, mail }, desk)))
}

const online = 2

const saidBy = (agency: string, reason: string | undefined): string =>
  reason === undefined ? agency : `${agency}: ${reason}`

const eventIn = ({ events }: DossierRecord, { sequence }: DossierEvent) =>
  events.find(({ event }) => event.sequence === sequence)

const WithReason = z.object({ reason: z.string() })
const WithItems = z.object({ items: z.array(z.string()) })

/** What is missing, or objected to, as this event or the last one before it named it. */
const itemsOf = (
  record: DossierRecord,
  { type, sequence }: DossierEvent,
  { agencies }: Pick<Desk, 'agencies'>,
): string[] => {
  const told = record.events.findLast(
    ({ event }) =>
      event.sequence <= sequence &&
      (type === 'reminded' ? noticeOf(event) === 'supplement-requested' : event.sequence === sequence),
  )
  const objections = told && objectionWords(record, told.event)
  const nameOf = agencyNames(agencies, 'vi')
  return (
    objections?.map(({ agency, reason }) => saidBy(nameOf(agency), reason)) ??
    WithItems.safeParse(told?.personal).data?.items ??
    []
  )
}
