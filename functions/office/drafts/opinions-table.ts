import type { Agency } from '../../../workflows/kernel/agency'
import { isWaiting } from '../../../workflows/kernel/decisions/question'
import type { Answer, Question } from '../../../workflows/kernel/dossier'
import type { EventType } from '../../../workflows/kernel/event'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { Language } from '../../../workflows/kernel/text'
import { circulationOf } from '../../../workflows/kernel/views/drafts'
import type { DossierRecord } from '../../adapters/dossier-store'
import { textOf } from '../../adapters/personal-words'
import { agencyNames } from '../../wording/agency-names'
import type { PresentedChange } from './schemas'
import { whatWasSaid } from './what-was-said'

/** What one agency said of a draft in one round, and what became of it. */
export interface OpinionRow {
  question: string
  agency: string
  name: string
  round: number
  /** How it came: in time or late, by its silence, by a direction; or not yet. */
  how: 'answered' | 'late' | 'deemed' | 'without' | 'taken-over' | 'withdrawn' | 'open'
  answer?: Answer
  /** Its silence was reported to the higher authority. */
  reported?: true
  /** Asked beyond what the city's functions propose. */
  beyond?: true
  reason?: string
  changes: PresentedChange[]
  /** What became of an objection as a whole. */
  response?: PresentedChange['response']
}

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
  return Object.values(record.dossier.questions)
    .filter((question) => circulationOf(question, procedure) !== undefined)
    .flatMap((question) => roundsOf(question, record).map((row) => ({ ...row, name: nameOf(row.agency) })))
}

type Row = Omit<OpinionRow, 'name'>

const roundsOf = (question: Question, record: DossierRecord): Row[] => {
  const closed = record.events.flatMap((entry) => rowsOf(question.id, entry, record))
  // An answer that came late stands where the silence stood.
  const rounds = new Map(closed.map((row) => [row.round, row]))
  const waiting = isWaiting(question) ? [{ ...about(question), how: 'open' as const, changes: [] }] : []
  return [...rounds.values(), ...waiting]
}

const rowsOf = (id: string, entry: Entry, record: DossierRecord): Row[] => {
  const { event, personal } = entry
  const made = event.changes.find((one) => one.change === 'question' && one.question.id === id)
  if (made?.change !== 'question' || !closing.has(event.type) || isWaiting(made.question)) return []
  const { question } = made
  const { status, answer, late } = question
  const isLate = event.type === 'opinion-came-late'
  const reason = textOf(personal?.reason)
  const isOwn = isLate || status === 'answered'
  return [
    {
      ...about(question),
      how: isLate ? 'late' : (status as Row['how']),
      ...((answer ?? late?.answer) && { answer: answer ?? late?.answer }),
      ...(wasReported(question, record) && { reported: true }),
      ...(isOwn && reason && { reason }),
      changes: [],
      ...(isOwn && whatWasSaid(id, entry, record)),
    },
  ]
}

const about = ({ id, agency, round, beyond }: Question) => ({
  question: id,
  agency,
  round,
  ...(beyond && { beyond }),
})

/** In this round: each begins after what was reported in the one before. */
const wasReported = ({ id, askedAt }: Question, { dossier: { tasks } }: DossierRecord): boolean =>
  Object.values(tasks).some(
    ({ kind, question, openedAt }) => kind === 'direction' && question === id && openedAt >= askedAt,
  )
