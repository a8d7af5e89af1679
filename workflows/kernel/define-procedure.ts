import { cityDuties } from '../city/duties'
import { findRegulation } from '../city/regulations'
import { cityReminders } from '../city/reminders'
import type { Answers, Form } from './form'
import type { ProcedureOf, StepKind, StepKinds } from './procedure'
import type { ConsultStep } from './steps/consult'
import { type Step, stepKinds } from './steps/kinds'
import type { QuestionRule, StepBase } from './steps/step'

/** A procedure of one form, with steps of the kinds that there are, and of those that it brings with it. */
export type ProcedureDefinition<F extends Form, More extends StepBase = never> = ProcedureOf<
  F,
  Step<Answers<F>> | More
>

type QuestionTerms = 'within' | 'onSilence' | 'under' | 'insteadOf'
/** A question as an author writes it: with terms of its own, or with those of a regulation. */
type QuestionDraft<A> = Omit<QuestionRule<A>, QuestionTerms> &
  (Pick<QuestionRule<A>, 'within' | 'onSilence' | 'insteadOf'> | { under: string })
type StepDraft<A> =
  | Exclude<Step<A>, ConsultStep<A>>
  | (Omit<ConsultStep<A>, 'ask'> & { ask: readonly QuestionDraft<A>[] })
/** A procedure as an author writes it. `kinds`: such as no other procedure has, by name. */
export type ProcedureDraft<F extends Form, More extends StepBase = never> = Omit<
  ProcedureDefinition<F>,
  'route' | 'kinds'
> & {
  route: readonly (StepDraft<Answers<F>> | NoInfer<More>)[]
  kinds?: Readonly<Record<string, StepKind<More>>>
}

/**
 * A procedure, with what it takes from the city's regulations. It is checked by `motcua check`, at synthesis and in CI,
 * not as it is loaded: a function that starts would check what was found sound before.
 */
export const defineProcedure = <F extends Form, More extends StepBase = never>(
  draft: ProcedureDraft<F, More>,
): ProcedureDefinition<F, More> => {
  const kinds: StepKinds = { ...stepKinds, ...draft.kinds }
  // What is wrong with a route is for the check to tell.
  const route = (
    Array.isArray(draft.route) ? draft.route.map((step) => withRegulations(step, kinds)) : draft.route
  ) as (Step<Answers<F>> | More)[]
  return frozen({ reminders: cityReminders, duties: cityDuties, ...draft, route, kinds })
}

const withRegulations = (step: StepBase, kinds: StepKinds): unknown =>
  kinds[step?.kind]?.questions && 'ask' in step && Array.isArray(step.ask)
    ? { ...step, ask: step.ask.map(withTerms) }
    : step

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
