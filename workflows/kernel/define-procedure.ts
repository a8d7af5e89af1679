import { agencies } from '../agencies/agencies'
import { checkDefinition } from './check-definition'
import { DefinitionFaulty } from './errors'
import type { Form, ProcedureDefinition } from './procedure'

/**
 * A procedure, checked as it is loaded. A faulty one throws `DefinitionFaulty` with every fault at once, each
 * with the path to the author's line.
 */
export const defineProcedure = <F extends Form>(
  definition: ProcedureDefinition<F>,
): ProcedureDefinition<F> => {
  const { code, faults } = checkDefinition(definition, { agencies })
  if (faults.length === 0) return definition
  const lines = faults.map(({ pointer, message }) => `  ${pointer}: ${message}`)
  throw new DefinitionFaulty(
    `procedure ${code} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n${lines.join('\n')}`,
    faults,
  )
}
