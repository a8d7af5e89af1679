import { checkQuestions } from '../checks/check-questions'
import { isCount, property } from '../checks/inspection'
import { type Leg, leg, longestChain, type Way } from '../checks/leg'
import { askBack, clarify, leaveUnclear, mayAskBack } from '../decisions/clarify'
import { change } from '../decisions/draft'
import { endOfQuestions } from '../decisions/end-of-questions'
import { gate, openGate } from '../decisions/gate'
import { answered, leaveAsked, ruling } from '../decisions/objected'
import { termsOf } from '../decisions/question'
import { askNext } from '../decisions/questions-in-turn'
import { advance, setStatus } from '../decisions/route'
import { settleQuestion } from '../decisions/settle-question'
import type { Plan, Question } from '../dossier'
import type { Objections } from '../objections'
import type { Standing, StepKind } from '../procedure'
import type { Silence } from '../silence'
import type { Task } from '../task'
import { objectionsOf, silenceOnObjections } from '../unheeded'
import type { QuestionRule, StepBase, StepOf } from './step'

/** Other agencies are asked for their opinions, each in its own time; the last answer lets the dossier go on. */
export interface ConsultStep<A> extends StepOf<A> {
  kind: 'consult'
  /** What an objection means. */
  objections: Objections
  ask: readonly QuestionRule<A>[]
}

/** On the longest way the slowest questions are escalated too, if they can be. */
const questionLegs = (given: unknown, pointer: string, way: Way): Leg[] =>
  longestChain(
    (Array.isArray(given) ? given : []).map((question, index) => ({
      id: property(question, 'id') ?? property(question, 'agency'),
      after: property(question, 'after'),
      legs: [
        ...leg(`${pointer}[${index}].within`, property(question, 'within')),
        ...(way === 'longest'
          ? leg(`${pointer}[${index}].onSilence.within`, property(property(question, 'onSilence'), 'within'))
          : []),
      ],
    })),
  )

/** Those who object are asked again as often as they may be; the clock stands while it is the applicant's turn. */
export const objectionLegs = (step: unknown, pointer: string, asked: readonly Leg[]): Leg[] => {
  const objections = property(step, 'objections')
  const times = property(objections, 'times')
  switch (property(objections, 'kind')) {
    case 'applicant':
      return Array.from({ length: isCount(times) ? Math.min(times, 3) : 0 }, () => asked).flat()
    case 'report': {
      const ruled = leg(`${pointer}.objections.within`, property(objections, 'within'))
      return [...ruled, ...asked, ...ruled]
    }
    default:
      return []
  }
}

/** Of a question, or of what follows an objection. */
export const silenceOfAsked = (
  { dossier, procedure }: Standing,
  step: StepBase,
  task: Task,
): Silence | undefined => {
  if (task.kind === 'supplement' || task.kind === 'ruling') return silenceOnObjections(step)
  const question = dossier.questions[task.question ?? '']
  return question && termsOf(procedure, question).onSilence
}

export const placesOfAsked = (step: StepBase): string[] => {
  const meant = objectionsOf(step)?.kind
  return [
    step.id,
    ...(meant === 'applicant' ? [`${step.id}.supplement`] : []),
    ...(meant === 'report' ? [`${step.id}.ruling`] : []),
  ]
}

const askedIn = ({ ask: asked }: Plan, { id }: StepBase): readonly string[] => asked[id] ?? []

export const consult: StepKind<ConsultStep<never>> = {
  says: 'nothing',
  optional: ['objections'],
  ofAgency: 'own',
  check: checkQuestions,
  hearsObjections: true,
  legs: (step, pointer, way) => {
    const asked = questionLegs(property(step, 'ask'), `${pointer}.ask`, way)
    return way === 'straight' ? asked : [...asked, ...objectionLegs(step, pointer, asked)]
  },
  questions: (step) => step.ask,
  isLeftOut: (plan, step) => askedIn(plan, step).length === 0,
  enter: (draft, step) => {
    setStatus(draft, 4)
    askNext(draft, step)
    if (Object.values(draft.dossier.questions).some((question) => question.step === step.id)) {
      openGate(draft, step.id)
      return
    }
    change(draft, { change: 'passed-by', step: step.id })
    advance(draft)
  },
  leave: leaveAsked,
  tasks: {
    opinion: {
      outcomes: (dossier, task) => [
        'agree',
        'agree-with-conditions',
        'object',
        'not-concerned',
        ...(mayAskBack(dossier, task) ? ['need-more'] : []),
      ],
      answer: (draft, task, { outcome, changes = [] }) => {
        if (outcome === 'need-more') return askBack(draft, task)
        const given = {
          answer: outcome as Question['answer'],
          ...(changes.length > 0 && { changes: changes.length }),
        }
        return settleQuestion(draft, task, 'answered', given) ? 'refused' : 'opinion-given'
      },
    },
    clarification: { outcomes: () => ['clarified'], answer: clarify, timeUp: leaveUnclear },
    supplement: answered,
    ruling,
    gate,
  },
  silence: silenceOfAsked,
  endsAt: endOfQuestions,
  isStaged: true,
  places: placesOfAsked,
}
