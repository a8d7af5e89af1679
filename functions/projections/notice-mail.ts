import type { Dossier } from '../../workflows/kernel/dossier'
import { appointmentOf, expectedDate, isDate } from '../../workflows/kernel/due-date'
import type { DossierEvent } from '../../workflows/kernel/event'
import { askedBy, clockAfter, type NoticeKind } from '../../workflows/kernel/notice'
import { applicantAgency } from '../../workflows/kernel/person'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Language } from '../../workflows/kernel/text'
import type { Mail } from '../adapters/notifier'
import { dayText } from '../wording/time-text'
import { en } from './texts.en'
import { type NoticeTexts, vi } from './texts.vi'

export interface Notice {
  kind: NoticeKind
  event: DossierEvent
  dossier: Dossier
  procedure: Procedure
  /** What is missing, in the officer's words. */
  items: readonly string[]
  /** Why the appointment was put off, in the officer's words. */
  reason?: string
  /** Where people reach the platform. */
  publicUrl: string
}

const texts: Record<Language, NoticeTexts> = { vi, en }

/**
 * A notice in both languages, where nobody knows which one the applicant reads. Of people it says nothing: a mail
 * passes through many hands, and the dossier's number is enough for who filed it.
 */
export const noticeMail = (
  notice: Notice,
  languages: readonly Language[] = ['vi', 'en'],
): Omit<Mail, 'to'> => ({
  subject: `${notice.dossier.number}: ${languages.map((language) => texts[language].subjects[notice.kind]).join(' / ')}`,
  text: inLanguages(languages, (language) => bodyOf(notice, language)),
})

export const inLanguages = (languages: readonly Language[], body: (language: Language) => string): string =>
  `${languages.map(body).join('\n\n----------\n\n')}\n`

const bodyOf = (notice: Notice, language: Language): string => {
  const { kind, dossier, procedure } = notice
  const text = texts[language]
  const paragraphs = [
    [
      text.dossier(dossier.number),
      text.procedure(procedure.texts[language].name),
      ...partIn(notice, language),
    ],
    [
      text.says[kind],
      ...refundIn(notice, text),
      ...lateIn(notice, text),
      ...promisedIn(notice, text),
      ...termIn(notice, language),
    ],
    askedIn(notice, text),
    closingOf(notice, text),
    [text.noReply],
  ]
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

const partIn = ({ event, dossier, procedure }: Notice, language: Language): string[] => {
  const part = dossier.parts?.[dossier.tasks[event.task ?? '']?.question ?? '']
  return part ? [texts[language].part(procedure.texts[language].parts?.[part.id] ?? part.id)] : []
}

const promisedIn = ({ kind, event }: Notice, text: NoticeTexts): string[] => {
  const clock = clockAfter(event)
  const due =
    kind === 'apologised' && clock?.apology ? expectedDate(clock.apology) : appointmentOf(clock ?? {})
  const promises = kind === 'received' || kind === 'extended' || kind === 'apologised'
  return promises && isDate(due) ? [text.appointment(due)] : []
}

const refundIn = ({ event }: Notice, text: NoticeTexts): string[] =>
  event.changes.flatMap((one) => (one.change === 'refund-due' ? [text.refund(one.refund.amountVnd)] : []))

const termIn = ({ kind, dossier: { result } }: Notice, language: Language): string[] =>
  kind === 'term-ending' && result?.validUntil
    ? [texts[language].term(result.registered ?? result.number, dayText(result.validUntil, language))]
    : []

const lateIn = ({ kind, reason }: Notice, text: NoticeTexts): string[] =>
  kind === 'extended' && reason ? [`${text.lateness} ${reason}`] : []

/** As the event asked it: what has been done since is not told here. */
const askedIn = (notice: Notice, text: NoticeTexts): string[] => {
  const { event, dossier, items } = notice
  const task = askedBy(event)
  if (!task) return []
  const clock = clockAfter(event)
  return [
    ...(items.length > 0 ? [text.items, ...items.map((item) => `- ${item}`)] : []),
    task.kind === 'payment' ? text.pay(dossier.plan.feeVnd, task) : text.supply(task),
    task.question ? text.otherwisePartLapses : text.otherwiseLapses,
    ...(clock?.startedAt && !clock.runningSince ? [text.clockPauses] : []),
    text.act(pageOf(notice)),
  ]
}

const closingOf = (notice: Notice, text: NoticeTexts): string[] => {
  const { kind, dossier } = notice
  const address = addressOf(notice)
  if (kind === 'filed')
    return [text.declaration(`${pageOf(notice)}/declaration`), text.follow(pageOf(notice))]
  if (kind === 'refused' || kind === 'part-refused') return [text.reasons(pageOf(notice))]
  if (kind === 'term-ending') return [text.ways(pageOf(notice))]
  if (kind === 'message-answered') return [text.answer(pageOf(notice))]
  if (kind !== 'result-issued' || !dossier.result) return []
  return [text.verify(`${address}/verify/${dossier.result.id}`), text.fetch(pageOf(notice))]
}

const addressOf = ({ publicUrl }: Notice): string => publicUrl.replace(/\/$/, '')
export const pageOf = (notice: Notice): string => {
  const { applicant, number } = notice.dossier
  const area = applicantAgency(applicant) === undefined ? '' : '/agency'
  return `${addressOf(notice)}${area}/dossiers/${number}`
}
