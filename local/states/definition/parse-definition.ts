import type { QueryLanguage } from './compile-template'
import { collectFaults, type Diagnostic, type Faults } from './diagnostics'
import type { Flow, Machine, State } from './machine'
import { parseState } from './parse-state'
import { checkFields, stateTypes } from './state-fields'

type Json = Record<string, unknown>

interface Reading {
  faults: Faults
  states: Map<string, State>
  language: QueryLanguage
}

const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const languageOf = (state: Json, location: string, { faults, language }: Reading): QueryLanguage => {
  const own = state.QueryLanguage ?? language
  if (language === 'JSONata' && own === 'JSONPath') {
    faults.add(location, `'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine`)
  } else if (own !== 'JSONata' && own !== 'JSONPath') {
    faults.add(
      `${location}/QueryLanguage`,
      `The field 'QueryLanguage' should have one of these values: [JSONPath, JSONata]`,
    )
  }
  return own === 'JSONata' ? 'JSONata' : 'JSONPath'
}

/** Every state that a state may go to. */
const targets = (state: State): string[] => {
  const exits =
    state.type === 'Fail'
      ? []
      : [state, ...('choices' in state ? state.choices : []), ...('catch' in state ? state.catch : [])]
  return exits.flatMap(({ next }) => next ?? [])
}

const readState = (name: string, value: unknown, location: string, reading: Reading) => {
  const { faults, states } = reading
  if (!isObject(value)) return faults.add(location, 'Expected value of type Object')
  if (!stateTypes.includes(value.Type as string)) {
    const known = 'Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map'
    return faults.add(`${location}/Type`, `The field 'Type' should have one of these values: [${known}]`)
  }
  if (states.has(name)) faults.add(location, `Duplicate state name: ${name}`, 'DUPLICATE_STATE_NAME')
  if (name.length > 80) faults.add(location, 'The state name cannot be longer than 80 characters')
  const place = { faults, location, language: languageOf(value, location, reading) }
  checkFields(value.Type as string, Object.keys(value), place)
  const parsed = parseState(name, value, place, (flow, at) => readFlow(flow, at, reading))
  states.set(name, parsed)
}

const readFlow = (flow: unknown, location: string, reading: Reading): Flow => {
  const { faults, states } = reading
  if (!isObject(flow)) {
    faults.add(location || '/', 'Expected value of type Object')
    return { startAt: '' }
  }
  const missing = ['StartAt', 'States'].filter((field) => flow[field] === undefined)
  if (missing.length > 0) faults.add(location || '/', `These fields are required: [${missing.join(', ')}]`)
  const own = isObject(flow.States) ? flow.States : {}
  const checkTarget = (next: unknown, at: string, field: string) => {
    if (typeof next === 'string' && !Object.hasOwn(own, next)) {
      faults.add(at, `Missing '${field}' target: ${next}`, 'MISSING_TRANSITION_TARGET')
    }
  }
  checkTarget(flow.StartAt, `${location}/StartAt`, 'StartAt')
  for (const [name, value] of Object.entries(own)) {
    const at = `${location}/States/${name}`
    readState(name, value, at, reading)
    const parsed = states.get(name)
    for (const next of parsed ? targets(parsed) : []) checkTarget(next, at, 'Next')
  }
  return { startAt: String(flow.StartAt) }
}

/** Reads a definition's text: a machine ready to run, or every fault at once. */
export const parseDefinition = (
  text: string,
): { machine: Machine; diagnostics?: undefined } | { diagnostics: Diagnostic[] } => {
  const faults = collectFaults()
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    faults.add('/', (error as Error).message, 'INVALID_JSON_DESCRIPTION')
    return { diagnostics: faults.found }
  }
  const root = isObject(json) ? json : {}
  const language = languageOf(root, '', { faults, states: new Map(), language: 'JSONPath' })
  const reading: Reading = { faults, states: new Map(), language }
  const { startAt } = readFlow(json, '', reading)
  const timeoutSeconds = root.TimeoutSeconds as number | undefined
  if (timeoutSeconds !== undefined && !(Number.isInteger(timeoutSeconds) && timeoutSeconds > 0)) {
    faults.add('/TimeoutSeconds', `The field 'TimeoutSeconds' must be an integer of at least 1`)
  }
  if (faults.found.length > 0) return { diagnostics: faults.found }
  return { machine: { startAt, states: reading.states, timeoutSeconds } }
}
