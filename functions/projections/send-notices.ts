import { z } from 'zod'
import type { DossierEvent } from '../../workflows/kernel/event'
import { isToArrive, type NoticeKind, noticeOf } from '../../workflows/kernel/notice'
import { applicantAgency } from '../../workflows/kernel/person'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { DossierRecord, DossierStore } from '../adapters/dossier-store'
import { type LawBook, lawOf } from '../adapters/law-book'
import type { Mail } from '../adapters/notifier'
import { objectionWords } from '../office/objection-words'
import { doAll } from '../runtime/do-all'
import type { Happened } from '../runtime/happened'
import { logger } from '../runtime/logger'
import type { Desk } from '../runtime/run-command'
import { agencyNames } from '../wording/agency-names'
import { handOverNotice } from './hand-over-notice'
import { noticeAddress } from './notice-address'
import { noticeMail } from './notice-mail'
import { recipientsOf } from './notice-recipients'
import { sendMail } from './send-mail'
import { tellAsked } from './tell-asked'
import { type OfficerDesk, tellOfficers, tellOne } from './tell-officers'

export interface NoticeDesk extends OfficerDesk, Desk {
  dossiers: DossierStore
  law: LawBook
}

/** Tells the applicant, the officers and who was asked about a stored event, as far as it is theirs to know. */
export const sendNotices = async (happened: Happened, desk: NoticeDesk): Promise<void> => {
  await doAll([tellApplicant(happened, desk), tellOfficers(happened, desk), tellAsked(happened, desk)])
}

/**
 * The stream may repeat. The mark is set after the mail and not before: whoever dies between the two sends a second
 * mail, and the other way round would lose one, and with it perhaps a deadline.
 */
const tellApplicant = async ({ event, record: read }: Happened, desk: NoticeDesk): Promise<void> => {
  const kind = noticeOf(event)
  if (!kind) return
  const record = await read()
  if (eventIn(record, event)?.told) return
  const { dossier } = record
  const { procedure } = await lawOf(desk.law, dossier)
  const items = itemsOf(record, event, desk)
  const reason = reasonOf(record, event)
  const mail = noticeMail({ kind, event, dossier, procedure, items, reason, publicUrl: desk.publicUrl })
  const agency = applicantAgency(dossier.applicant)
  // On its staff are those who filed it.
  if (agency !== undefined && kind === 'filed') return
  if (agency !== undefined) await tellStaff(agency, { event, mail }, desk)
  else await tellPerson({ kind, event, record, procedure, mail }, desk)
  await desk.notices.mark(event, kind)
}

interface Told {
  kind: NoticeKind
  event: DossierEvent
  record: DossierRecord
  procedure: Procedure
  mail: Omit<Mail, 'to'>
}

const tellPerson = async (
  { kind, event, record, procedure, mail }: Told,
  desk: NoticeDesk,
): Promise<void> => {
  const { dossier } = record
  const to = noticeAddress(record, procedure)
  const lost = { dossier: dossier.id, sequence: event.sequence, notice: kind }
  const about = isToArrive(kind) ? { about: lost } : {}
  const sent = to !== undefined && (await sendMail({ to, ...mail, ...about }, event, desk.notifier))
  // Who filed online and gave no address reads it where he filed. Nobody else has such a place.
  if (!sent && isToArrive(kind) && (to || dossier.channel !== online))
    await handOverNotice(lost, event.at, desk)
}

/** An office has no counter to go to: who is on its staff is told, each once; and who answers for it where nobody is. */
const tellStaff = async (
  agency: string,
  { event, mail }: Pick<Told, 'event' | 'mail'>,
  desk: NoticeDesk,
): Promise<void> => {
  const staff = { owner: { agency, role: 'staff' } } as const
  const { officers } = await recipientsOf(staff, { levels: ['officer'] }, { ...desk, at: event.at })
  if (officers.length === 0) logger.warn('nobody is there to be told', { dossier: event.dossier, agency })
  await doAll(officers.map((officer) => tellOne(officer, { event, task: 'applicant', mail }, desk)))
}

const online = 2

const nameOf = (id: string, { agencies }: NoticeDesk): string => agencyNames(agencies, 'vi')(id)
const saidBy = (agency: string, reason: string | undefined): string =>
  reason === undefined ? agency : `${agency}: ${reason}`

const eventIn = ({ events }: DossierRecord, { sequence }: DossierEvent) =>
  events.find(({ event }) => event.sequence === sequence)

const WithReason = z.object({ reason: z.string() })

const reasonOf = (record: DossierRecord, event: DossierEvent): string | undefined =>
  WithReason.safeParse(eventIn(record, event)?.personal).data?.reason

const WithItems = z.object({ items: z.array(z.string()) })

/** What is missing, or objected to, as this event or the last one before it named it. */
const itemsOf = (record: DossierRecord, { type, sequence }: DossierEvent, desk: NoticeDesk): string[] => {
  const told = record.events.findLast(
    ({ event }) =>
      event.sequence <= sequence &&
      (type === 'reminded' ? noticeOf(event) === 'supplement-requested' : event.sequence === sequence),
  )
  const objections = told && objectionWords(record, told.event)
  return (
    objections?.map(({ agency, reason }) => saidBy(nameOf(agency, desk), reason)) ??
    WithItems.safeParse(told?.personal).data?.items ??
    []
  )
}
