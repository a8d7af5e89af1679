import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { EventType } from '../../../workflows/kernel/event'
import { isLink } from '../../../workflows/kernel/person'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { circulationOf } from '../../../workflows/kernel/views/drafts'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierRecord } from '../../adapters/dossier-store'
import { textOf } from '../../adapters/personal-words'
import { whatWasSaid } from '../drafts/what-was-said'
import { whyAsked } from '../drafts/why-asked'
import type { Viewer } from '../view-of'
import { enclosedIn } from './enclosed-in'
import { presentGrounds } from './present-grounds'
import type { PresentedOpinion, PresentedTurn } from './presented-opinion'

export const presentOpinion = (
  id: string,
  record: DossierRecord,
  { person, language }: Pick<Viewer, 'person' | 'language'>,
  procedure: Procedure,
  shown: ReadonlySet<string>,
): PresentedOpinion => {
  const { dossier } = record
  const question = dossier.questions[id]
  if (!question) throw new Refusal('not-found', `no question ${id}`)
  const confidant = may(person, { action: 'opinion.read-confidential', dossier, question })
  const turns = turnsAbout(id, record)
  // The answer that ended the dossier is told as its end.
  const given =
    question.answer &&
    turns.findLast(({ event }) => event.type === 'opinion-given' || event.type === 'refused')
  const said = given ?? (question.late && turns.findLast(({ event }) => event.type === 'opinion-came-late'))
  const circulation = circulationOf(question, procedure)
  const answers = answersOf(record)
  return {
    question: id,
    agency: question.agency,
    step: question.step,
    round: question.round,
    ...askedOf(turns, procedure.texts[language].questions[id]),
    ...(circulation && becauseOf(whyAsked(question, circulation, answers, language))),
    grounds: presentGrounds(question, answers, procedure, language),
    status: question.status,
    answer: question.answer,
    ...(given && {
      ...wordsOf(given, confidant),
      ...linkOf(given, record),
      ...enclosedIn(given.event, shown),
    }),
    askedAt: question.askedAt,
    ...(circulation && said && whatWasSaid(id, said, record)),
    answeredAt: question.answeredAt,
    late: question.late,
    heeded: question.heeded && { how: question.heeded.how, at: question.heeded.at },
    legalBasis: question.legalBasis,
    subjects: question.subjects,
    beyond: question.beyond,
    minimum: question.minimum,
    turns: turns.map((turn) => ({
      type: turn.event.type,
      at: turn.event.at,
      outcome: turn.event.outcome,
      ...wordsOf(turn, confidant),
      ...linkOf(turn, record),
      ...enclosedIn(turn.event, shown),
      ...(circulation && whatWasSaid(id, turn, record)),
    })),
  }
}

const becauseOf = (because: string | undefined) => (because ? { because } : {})

type Entry = DossierRecord['events'][number]

const turnTypes = new Set<EventType>([
  'agency-asked',
  'opinion-given',
  'opinion-came-late',
  'more-needed',
  'clarified',
  'asked-again',
  'question-withdrawn',
  'refused',
])

const turnsAbout = (id: string, { dossier: { tasks }, events }: DossierRecord): Entry[] =>
  events.filter(({ event: { type, task } }) => turnTypes.has(type) && tasks[task ?? '']?.question === id)

/** The procedure's own words, or those of whoever added the agency. */
const askedOf = (turns: Entry[], texts?: { asked: string; because: string }) => {
  const put = turns.find(({ event }) => event.type === 'agency-asked')
  if (!put) return { asked: texts?.asked, because: texts?.because }
  return { asked: textOf(put.personal?.text), because: textOf(put.personal?.reason) }
}

const wordsOf = ({ personal }: Entry, confidant: boolean) => ({
  reason: textOf(personal?.reason),
  ...(confidant && { confidential: textOf(personal?.confidential) }),
})

const linkOf = ({ event: { by } }: Entry, { events }: DossierRecord): Pick<PresentedTurn, 'byLink'> => {
  const made = isLink(by) && events.find(({ event }) => event.type === 'link-created' && event.outcome === by)
  return made ? { byLink: { madeBy: made.event.by, madeAt: made.event.at } } : {}
}
