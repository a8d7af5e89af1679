import { agencies } from '../agencies/agencies'
import { cityDuties } from '../regulations/duties'
import { findRegulation, regulations } from '../regulations/regulations'
import { cityReminders } from '../regulations/reminders'
import { checkDefinition } from './check-definition'
import { DefinitionFaulty, Inconsistent } from './errors'
import type { Form, ProcedureDefinition, ProcedureDraft, QuestionDraft, QuestionRule } from './procedure'

/**
 * A procedure, checked as it is loaded, with what it takes from the city's regulations. A faulty one throws
 * `DefinitionFaulty` with every fault at once, each with the path to the author's line.
 */
export const defineProcedure = <F extends Form>(draft: ProcedureDraft<F>): ProcedureDefinition<F> => {
  const { code, faults } = checkDefinition(draft, { agencies, regulations })
  if (faults.length > 0) {
    const lines = faults.map(({ pointer, message }) => `  ${pointer}: ${message}`)
    throw new DefinitionFaulty(
      `procedure ${code} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n${lines.join('\n')}`,
      faults,
    )
  }
  const route = draft.route.map((step) =>
    step.kind === 'consult' ? { ...step, ask: step.ask.map(withTerms) } : step,
  )
  return { reminders: cityReminders, duties: cityDuties, ...draft, route }
}

const withTerms = <A>(question: QuestionDraft<A>): QuestionRule<A> => {
  if (!('under' in question)) return question
  const regulation = findRegulation(question.under)
  if (!regulation) throw new Inconsistent(`no regulation ${question.under}`)
  const { within, onSilence } = regulation
  return { within, onSilence, ...question }
}
