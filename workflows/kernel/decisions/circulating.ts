import { type Calendar, workingDaysUntil } from '../calendar'
import type { Plan, Question, Terms } from '../dossier'
import { Inconsistent } from '../errors'
import type { Instant } from '../instant'
import { type Period, workingDays } from '../period'
import type { Draft } from '../procedure'
import { governs, type Regulation } from '../regulation'
import type { CirculateStep } from '../steps/circulate-step'
import { valueAt } from '../value-at'
import { openGate } from './gate'
import { ask, onceMore } from './question'
import { setStatus } from './route'

// A command is one transaction, of a hundred items at most: a withdrawal closes an opinion and a direction of each
// agency, and opens an account of each.
export const mostCirculated = 25

/** Those who were added or left out by hand, in the order of the form. */
export const agenciesAt = (answers: unknown, path: string): string[] => {
  const entries = valueAt(answers, path)
  return Array.isArray(entries) ? entries.map((entry) => String(valueAt(entry, 'agency'))) : []
}

/** Whom the city's functions propose. Nobody asks himself, whatever he is responsible for. */
export const proposedBy = ({ proposes }: CirculateStep<never>, answers: unknown, lead: string) =>
  proposes(answers as never).filter(({ agency }) => agency !== lead)

type Asked = NonNullable<Plan['asked']>[string]

/** Whom a filing asks: those proposed, as its applicant changed the list. */
export const askedBy = (step: CirculateStep<never>, answers: unknown, lead: string): Asked => {
  const { fields } = step
  const leftOut = agenciesAt(answers, fields.leftOut)
  const until = String(valueAt(answers, fields.until))
  return [
    ...proposedBy(step, answers, lead)
      .filter(({ agency }) => !leftOut.includes(agency))
      .map(({ agency, subjects }) => ({ agency, subjects: [...subjects], until })),
    ...agenciesAt(answers, fields.others).map((agency) => ({ agency, beyond: true as const, until })),
  ]
}

type Offices = Pick<Draft, 'agencies' | 'regulations'>

/** The regulation under which one agency asks another about a draft; none where it is not bound by any. */
export const governingDrafts = (
  { agencies, regulations }: Offices,
  lead: string,
  asked: string,
): Regulation | undefined => {
  const [asking, answering] = [lead, asked].map((id) => agencies.find((agency) => agency.id === id))
  return asking && answering && regulations.find((one) => governs(one, asking, answering, 'drafts'))
}

/** So many working days are due at least, and fewer are given. */
export const belowMinimum = (days: number, governing?: Regulation): Pick<Question, 'minimum'> => {
  const least = governing?.minimum?.amount
  return least !== undefined && days < least ? { minimum: { workingDays: least, below: true } } : {}
}

/** The time that all have who are asked from an instant on: until the day that was given, and a working day at least. */
export const timeUntil = (
  { atMost }: CirculateStep<never>,
  until: string,
  from: Instant,
  calendar: Calendar,
): Period => workingDays(Math.max(1, workingDaysUntil(until, from, atMost.amount, calendar)))

/** Puts the draft before all whom the plan names, each under the regulation that binds it. */
export const circulate = (draft: Draft, step: CirculateStep<never>): void => {
  setStatus(draft, 4)
  const { questions, plan, agency: lead } = draft.dossier
  const before = Object.values(questions).filter(({ terms }) => terms).length
  plan.asked?.[step.id]?.forEach(({ until, ...asked }, index) => {
    const within = timeUntil(step, until, draft.at, draft.calendar)
    const governing = governingDrafts(draft, lead, asked.agency)
    const terms: Terms = governing
      ? { within, onSilence: governing.onSilence, under: governing.id }
      : { within, onSilence: step.onSilence }
    ask(draft, {
      id: `asked-${before + index + 1}`,
      step: step.id,
      round: 1,
      ...asked,
      terms,
      ...belowMinimum(within.amount, governing),
    })
  })
  openGate(draft, step.id)
}

/** Of a step's questions, those whose agencies have to see a changed draft. */
export const concerned = ({ questions }: Draft['dossier'], step: string): Question[] =>
  Object.values(questions).filter(
    (question) =>
      question.step === step &&
      question.status !== 'withdrawn' &&
      (question.answer ?? question.late?.answer) !== 'not-concerned',
  )

/** The changed draft goes out once more, to all whom it concerns. */
export const circulateAgain = (draft: Draft, { id, secondRound }: CirculateStep<never>): void => {
  setStatus(draft, 4)
  for (const question of concerned(draft.dossier, id)) {
    const { terms, ...put } = onceMore(question)
    if (!terms) throw new Inconsistent(`question ${question.id} was put without terms`)
    ask(draft, { ...put, terms: { ...terms, within: secondRound } })
  }
  openGate(draft, id)
}
