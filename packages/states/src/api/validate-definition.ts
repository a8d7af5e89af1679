import { z } from 'zod'
import { parseDefinition } from '../definition/parse-definition'
import { action } from './action'

/** AWS tells of so many faults at most. */
const mostFaults = 100

export const validateStateMachineDefinition = action(
  z.object({
    definition: z.string(),
    type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
    severity: z.enum(['ERROR', 'WARNING']).optional(),
    maxResults: z.number().int().min(0).max(mostFaults).optional(),
  }),
  () => '*',
  ({ definition, type, maxResults }, { engine }) => {
    const { recognizes } = engine.definitions
    const { diagnostics = [] } = parseDefinition(definition, { type, recognizes })
    const most = maxResults || mostFaults
    return {
      result: diagnostics.length > 0 ? 'FAIL' : 'OK',
      diagnostics: diagnostics.slice(0, most),
      truncated: diagnostics.length > most,
    }
  },
)
