import { dueAfter } from '../calendar'
import { checkQuestions } from '../checks/check-questions'
import { property } from '../checks/inspection'
import { type Leg, leg, longest } from '../checks/leg'
import { askBack, clarify, leaveUnclear, mayAskBack } from '../decisions/clarify'
import { latest } from '../decisions/expected'
import { gate, openGate } from '../decisions/gate'
import { ask, questionRule, termsOf } from '../decisions/question'
import { setStatus } from '../decisions/route'
import { settleQuestion } from '../decisions/settle-question'
import type { Plan, Question } from '../dossier'
import type { Objections } from '../objections'
import type { StepKind } from '../procedure'
import { idOf, type QuestionRule, type StepBase, type StepOf } from './step'

/** Other agencies are asked for their opinions, each in its own time; the last answer lets the dossier go on. */
export interface ConsultStep<A> extends StepOf<A> {
  kind: 'consult'
  /** What an objection means. */
  objections?: Objections
  ask: readonly QuestionRule<A>[]
}

const askedIn = ({ ask: asked }: Plan, { id }: StepBase): readonly string[] => asked[id] ?? []

export const consult: StepKind<ConsultStep<never>> = {
  says: 'nothing',
  optional: ['objections'],
  ofAgency: 'own',
  check: checkQuestions,
  // On the longest way the slowest question is escalated too, if it can be.
  legs: (step, pointer, way) => {
    const given = property(step, 'ask')
    const legsOf = (question: unknown, place: string): Leg[] => [
      ...leg(`${place}.within`, property(question, 'within')),
      ...(way === 'longest'
        ? leg(`${place}.onSilence.within`, property(property(question, 'onSilence'), 'within'))
        : []),
    ]
    return longest(
      (Array.isArray(given) ? given : []).map((question, index) =>
        legsOf(question, `${pointer}.ask[${index}]`),
      ),
    )
  },
  questions: (step) => step.ask,
  isLeftOut: (plan, step) => askedIn(plan, step).length === 0,
  enter: (draft, { id: step }) => {
    setStatus(draft, 4)
    for (const id of draft.dossier.plan.ask[step] ?? []) {
      const { agency } = questionRule(draft.procedure, step, id)
      ask(draft, { id, step, agency, round: 1 })
    }
    openGate(draft, step)
  },
  tasks: {
    opinion: {
      outcomes: (dossier, task) => [
        'agree',
        'agree-with-conditions',
        'object',
        'not-concerned',
        ...(mayAskBack(dossier, task) ? ['need-more'] : []),
      ],
      answer: (draft, task, { outcome }) => {
        if (outcome === 'need-more') return askBack(draft, task)
        settleQuestion(draft, task, 'answered', { answer: outcome as Question['answer'] })
        return 'opinion-given'
      },
    },
    clarification: { outcomes: () => ['clarified'], answer: clarify, timeUp: leaveUnclear },
    gate,
  },
  silence: ({ dossier, procedure }, _step, task) => {
    const question = dossier.questions[task.question ?? '']
    return question && termsOf(procedure, question).onSilence
  },
  endsAt: ({ dossier, calendar }, step, from) => {
    const asked = askedIn(dossier.plan, step)
    const rules = step.ask.filter((rule) => asked.includes(idOf(rule)))
    return latest([from, ...rules.map(({ within }) => dueAfter(within, from, calendar))])
  },
  places: ({ id }) => [id],
}
