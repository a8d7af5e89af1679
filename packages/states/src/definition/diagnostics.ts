import { StatesError } from '../errors'

/** One fault of a definition, as ValidateStateMachineDefinition answers it. */
export interface Diagnostic {
  severity: 'ERROR'
  code:
    | 'SCHEMA_VALIDATION_FAILED'
    | 'INVALID_JSON_DESCRIPTION'
    | 'MISSING_TRANSITION_TARGET'
    | 'DUPLICATE_STATE_NAME'
    | 'INVALID_JSONATA_EXPRESSION'
    | 'MISSING_END_STATE'
    | 'UNSUPPORTED_JSONATA_EXPRESSION'
  message: string
  /** A path such as `/States/Pay/Next`; absent for what is wrong with the whole. */
  location?: string
}

/** Collects every fault of a definition, so that its author sees all of them at once. */
export interface Faults {
  found: Diagnostic[]
  add(location: string | undefined, message: string, code?: Diagnostic['code']): void
}

export const collectFaults = (): Faults => {
  const found: Diagnostic[] = []
  return {
    found,
    add: (location, message, code = 'SCHEMA_VALIDATION_FAILED') =>
      found.push({ severity: 'ERROR', code, message, location }),
  }
}

export const invalidDefinition = (found: Diagnostic[]) => {
  // AWS writes the absent place as null.
  const list = found
    .map(({ code, message, location = null }) => `${code}: ${message} at ${location}`)
    .join(', ')
  return new StatesError('InvalidDefinition', `Invalid State Machine Definition: '${list}'`)
}
