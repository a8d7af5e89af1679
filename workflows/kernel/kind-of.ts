import { Inconsistent } from './errors'
import type { Procedure, StepKind } from './procedure'
import type { PartRule, QuestionRule, StepBase } from './steps/step'

type Kinds = Pick<Procedure, 'kinds'>

/** The record of a step's kind. */
export const kindOf = ({ kinds }: Kinds, { kind, id }: StepBase): StepKind => {
  const record = kinds[kind]
  if (!record) throw new Inconsistent(`step ${id} is of no kind that there is: ${kind}`)
  return record
}

export const questionsIn = (procedure: Kinds, step: StepBase): readonly QuestionRule<never>[] =>
  kindOf(procedure, step).questions?.(step) ?? []

export const partsIn = (procedure: Kinds, step: StepBase): readonly PartRule<never>[] =>
  kindOf(procedure, step).parts?.(step) ?? []
