import type { City } from './city'
import type { Answers, Form } from './form'
import { frozen } from './frozen'
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

/** What a procedure has of its city without saying so. Not who works there, nor when: that may change under it. */
type Inherited = Pick<City, 'regulations' | 'reminders' | 'duties'>

/**
 * How a city defines its procedures. They are checked by `motcua check`, at synthesis and in CI, not as they are
 * loaded: a function that starts would check what was found sound before.
 */
export const defineProcedureIn =
  ({ regulations, reminders, duties }: Inherited) =>
  <F extends Form, More extends StepBase = never>(
    draft: ProcedureDraft<F, More>,
  ): ProcedureDefinition<F, More> => {
    const kinds: StepKinds = { ...stepKinds, ...draft.kinds }
    const withRegulations = (step: StepBase): unknown =>
      kinds[step?.kind]?.questions && 'ask' in step && Array.isArray(step.ask)
        ? { ...step, ask: step.ask.map(termsFrom(regulations)) }
        : step
    // What is wrong with a route is for the check to tell.
    const route = (Array.isArray(draft.route) ? draft.route.map(withRegulations) : draft.route) as (
      | Step<Answers<F>>
      | More
    )[]
    return frozen({ reminders, duties, ...draft, route, kinds })
  }

const termsFrom =
  (regulations: City['regulations']) =>
  <A>(question: QuestionDraft<A>): QuestionRule<A> => {
    if (!question || !('under' in question)) return question
    // One that is unknown leaves the question without terms, which the check tells.
    const { within, onSilence } = regulations.find(({ id }) => id === question.under) ?? {}
    return { within, onSilence, ...question } as QuestionRule<A>
  }
