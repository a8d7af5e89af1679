import { checkGraph } from './check-graph'
import { checkVariables } from './check-variables'
import { collectFaults, type Diagnostic, type Faults } from './diagnostics'
import type { Flow, Machine, State } from './machine'
import { isObject, type Json } from './parse-fields'
import { parseState } from './parse-state'
import type { Purpose, QueryLanguage } from './place'
import { checkNumber } from './range'
import { checkFields, checkFlowFields, stateTypes } from './state-fields'

interface Reading {
  faults: Faults
  states: Map<string, State>
  language: QueryLanguage
  purpose: Purpose
  /** What can be checked once every state has been read. */
  checks: (() => void)[]
}

/** Whatever is not JSONPath to the letter is JSONata to AWS (measured). */
const languageOf = ({ QueryLanguage: own }: Json, outside: QueryLanguage): QueryLanguage => {
  if (own === undefined) return outside
  return own === 'JSONPath' ? 'JSONPath' : 'JSONata'
}

const checkLanguage = ({ QueryLanguage: own }: Json, location: string, faults: Faults) => {
  if (own === undefined || own === 'JSONata' || own === 'JSONPath') return
  const message =
    typeof own === 'string'
      ? 'Value should be one of the following: [JSONPath, JSONata]'
      : 'Expected value of type [STRING]'
  faults.add(`${location}/QueryLanguage`, message)
}

const readState = (name: string, value: unknown, location: string, reading: Reading) => {
  const { faults, states } = reading
  if (!isObject(value)) return faults.add(location, 'Expected value of type Object')
  if (!stateTypes.includes(value.Type as string)) {
    const known = 'Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map'
    return faults.add(`${location}/Type`, `The field 'Type' should have one of these values: [${known}]`)
  }
  if (states.has(name)) faults.add(location, `Duplicate State name: ${name}`, 'DUPLICATE_STATE_NAME')
  if (name.length > 80) faults.add(location, 'The state name cannot be longer than 80 characters')
  const language = languageOf(value, reading.language)
  const place = { faults, location, language, purpose: reading.purpose }
  const turnsBack = reading.language === 'JSONata' && language === 'JSONPath'
  if (turnsBack) {
    faults.add(location, `'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine`)
  }
  checkFields(value.Type as string, Object.keys(value), place, turnsBack)
  checkLanguage(value, location, faults)
  const parsed = parseState(name, value, place, (flow, at) => readFlow(flow, at, reading))
  states.set(name, parsed)
}

const readFlow = (flow: unknown, location: string, reading: Reading): Flow => {
  const { faults, states } = reading
  if (!isObject(flow)) {
    faults.add(location || '/', 'Expected value of type Object')
    return { startAt: '' }
  }
  checkFlowFields(Object.keys(flow), location, faults)
  const missing = ['StartAt', 'States'].filter((field) => flow[field] === undefined)
  if (missing.length > 0) faults.add(location || '/', `These fields are required: [${missing.join(', ')}]`)
  const own = new Map<string, State>()
  for (const [name, value] of Object.entries(isObject(flow.States) ? flow.States : {})) {
    readState(name, value, `${location}/States/${name}`, reading)
    const parsed = states.get(name)
    if (parsed) own.set(name, parsed)
  }
  const startAt = String(flow.StartAt)
  reading.checks.push(() => checkGraph(startAt, own, location, faults))
  return { startAt }
}

/** Reads a definition's text: a machine ready to run, or every fault at once. */
export const parseDefinition = (
  text: string,
  purpose: Purpose,
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
  const reading: Reading = { faults, states: new Map(), language: 'JSONPath', purpose, checks: [] }
  reading.language = languageOf(root, 'JSONPath')
  checkLanguage(root, '', faults)
  const { startAt } = readFlow(json, '', reading)
  const timeoutSeconds = root.TimeoutSeconds as number | undefined
  const wrong = timeoutSeconds !== undefined && checkNumber(timeoutSeconds, { least: 1 })
  if (wrong) faults.add('/TimeoutSeconds', wrong)
  // How states hang together is looked at when each of them is in order. One by itself hangs together with nothing.
  if (faults.found.length === 0 && purpose.trial !== 'state') for (const check of reading.checks) check()
  if (faults.found.length === 0) checkVariables(root, '', faults)
  if (faults.found.length > 0 && !purpose.accepted) return { diagnostics: faults.found }
  return { machine: { startAt, states: reading.states, timeoutSeconds } }
}
