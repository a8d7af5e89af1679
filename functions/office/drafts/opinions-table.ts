import type { Agency } from '../../../workflows/kernel/agency'
import { isWaiting } from '../../../workflows/kernel/decisions/question'
import type { Question } from '../../../workflows/kernel/dossier'
import { Inconsistent } from '../../../workflows/kernel/errors'
import type { EventType } from '../../../workflows/kernel/event'
import type { Instant } from '../../../workflows/kernel/instant'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { Language } from '../../../workflows/kernel/text'
import { circulationOf } from '../../../workflows/kernel/views/drafts'
import type { DossierRecord } from '../../adapters/dossier-store'
import { textOf } from '../../adapters/personal-words'
import { agencyNames } from '../../wording/agency-names'
import type { DraftArticle, OpinionRow, PresentedChange } from './schemas'
import { whatWasSaid } from './what-was-said'
import { wordingsOf } from './wordings'

type Entry = DossierRecord['events'][number]

/** Events with which a question is over, or is answered after that. */
const closing = new Set<EventType>([
  'opinion-given',
  'opinion-came-late',
  'consent-deemed',
  'directed',
  'question-withdrawn',
  'refused',
])

/** Every opinion on a draft, in the order of the agencies and then of the rounds: for the page, the call and the result. */
export const opinionRows = (
  record: DossierRecord,
  procedure: Procedure,
  { agencies, language }: { agencies: readonly Agency[]; language: Language },
): OpinionRow[] => {
  const nameOf = agencyNames(agencies, language)
  const wordings = wordingsOf(record)
  return Object.values(record.dossier.questions)
    .filter((question) => circulationOf(question, procedure) !== undefined)
    .flatMap((question) => roundsOf(question, record))
    .map((row) => ({
      ...row,
      name: nameOf(row.agency),
      changes: row.changes.map((change) => headed(change, wordings[row.round - 1])),
    }))
}

const headed = (change: PresentedChange, articles: readonly DraftArticle[] = []) => {
  const heading = articles[change.article - 1]?.heading
  return { ...change, ...(heading && { heading }) }
}

type Row = Omit<OpinionRow, 'name'>

const roundsOf = (question: Question, record: DossierRecord): Row[] => {
  const closed = record.events.flatMap((entry) => rowsOf(question.id, entry, record))
  // An answer that came late stands where the silence stood.
  const rounds = new Map(closed.map((row) => [row.round, row]))
  const waiting = isWaiting(question)
    ? [{ ...about(question, record), how: 'open' as const, changes: [] }]
    : []
  return [...rounds.values(), ...waiting]
}

const rowsOf = (id: string, entry: Entry, record: DossierRecord): Row[] => {
  const { event, personal } = entry
  const made = event.changes.find((one) => one.change === 'question' && one.question.id === id)
  if (made?.change !== 'question' || !closing.has(event.type) || isWaiting(made.question)) return []
  const { question } = made
  const { status, answer, answeredAt, late } = question
  const isLate = event.type === 'opinion-came-late'
  const reason = textOf(personal?.reason)
  const isOwn = isLate || status === 'answered'
  return [
    {
      ...about(question, record),
      how: isLate ? 'late' : (status as Row['how']),
      ...((answer ?? late) && { answer: answer ?? late?.answer, answeredAt: late?.at ?? answeredAt }),
      ...(wasReported(question, record) && { reported: true }),
      ...(isOwn && reason && { reason }),
      changes: [],
      ...(isOwn && whatWasSaid(id, entry, record)),
    },
  ]
}

const about = (question: Question, record: DossierRecord) => {
  const { id, agency, round, askedAt, beyond } = question
  return {
    question: id,
    agency,
    round,
    askedAt,
    dueAt: untilWhen(question, record),
    ...(beyond && { beyond }),
  }
}

/** As the agency was told it when it was asked. */
const untilWhen = ({ id, askedAt }: Question, { events }: DossierRecord): Instant => {
  for (const { event } of events)
    for (const made of event.changes)
      if (
        made.change === 'task' &&
        made.task.kind === 'opinion' &&
        made.task.question === id &&
        made.task.openedAt === askedAt
      )
        return made.task.dueAt
  throw new Inconsistent(`question ${id} was put without a time to answer it`)
}

/** In this round: each begins after what was reported in the one before. */
const wasReported = ({ id, askedAt }: Question, { dossier: { tasks } }: DossierRecord): boolean =>
  Object.values(tasks).some(
    ({ kind, question, openedAt }) => kind === 'direction' && question === id && openedAt >= askedAt,
  )
