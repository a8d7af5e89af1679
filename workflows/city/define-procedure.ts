import { defineProcedureIn, type ProcedureDefinition } from '../kernel/define-procedure'
import type { Form } from '../kernel/form'
import { type Changes, changedBy } from '../kernel/next-version'
import type { StepBase } from '../kernel/steps/step'
import { cityDuties } from './duties'
import { regulations } from './regulations'
import { cityReminders } from './reminders'

/** A procedure, with what it takes from the city's regulations. */
export const defineProcedure = defineProcedureIn({
  regulations,
  reminders: cityReminders,
  duties: cityDuties,
})

/** The version that comes after one: `nextVersion(v1, { inForce: { from: '2027-07-01', legalBasis }, fee })`. */
export const nextVersion = <F extends Form, More extends StepBase = never>(
  before: ProcedureDefinition<F, More>,
  changes: Changes<F, ProcedureDefinition<F, More>['route'][number]>,
): ProcedureDefinition<F, More> =>
  defineProcedure(changedBy(before, changes) as Parameters<typeof defineProcedure<F, More>>[0])
