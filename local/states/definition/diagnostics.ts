import { StatesError } from '../errors'

/** One fault of a definition, as ValidateStateMachineDefinition answers it. */
export interface Diagnostic {
  severity: 'ERROR'
  code:
    | 'SCHEMA_VALIDATION_FAILED'
    | 'INVALID_JSON_DESCRIPTION'
    | 'MISSING_TRANSITION_TARGET'
    | 'DUPLICATE_STATE_NAME'
  message: string
  /** A path such as `/States/Pay/Next`. */
  location: string
}

/** Collects every fault of a definition, so that its author sees all of them at once. */
export interface Faults {
  found: Diagnostic[]
  add(location: string, message: string, code?: Diagnostic['code']): void
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
  const list = found.map(({ code, message, location }) => `${code}: ${message} at ${location}`).join(', ')
  return new StatesError('InvalidDefinition', `Invalid State Machine Definition: '${list}'`)
}
