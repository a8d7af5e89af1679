import { cityDuties } from '../regulations/duties'
import { findRegulation } from '../regulations/regulations'
import { cityReminders } from '../regulations/reminders'
import type {
  Answers,
  Form,
  ProcedureDefinition,
  ProcedureDraft,
  QuestionDraft,
  QuestionRule,
  Step,
} from './procedure'

/**
 * A procedure, with what it takes from the city's regulations. It is checked by `motcua check`, at synthesis and in CI,
 * not as it is loaded: a function that starts would check what was found sound before.
 */
export const defineProcedure = <F extends Form>(draft: ProcedureDraft<F>): ProcedureDefinition<F> => {
  // What is wrong with a route is for the check to tell.
  const route = (
    Array.isArray(draft.route)
      ? draft.route.map((step) =>
          step?.kind === 'consult' && Array.isArray(step.ask)
            ? { ...step, ask: step.ask.map(withTerms) }
            : step,
        )
      : draft.route
  ) as Step<Answers<F>>[]
  return frozen({ reminders: cityReminders, duties: cityDuties, ...draft, route })
}

const withTerms = <A>(question: QuestionDraft<A>): QuestionRule<A> => {
  if (!question || !('under' in question)) return question
  // One that is unknown leaves the question without terms, which the check tells.
  const { within, onSilence } = findRegulation(question.under) ?? {}
  return { within, onSilence, ...question } as QuestionRule<A>
}

/** The law does not change while it runs. Plain data alone: a zod schema keeps what it works out. */
const frozen = <T>(value: T): T => {
  if (!isPlain(value) || Object.isFrozen(value)) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
