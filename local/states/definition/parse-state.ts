import { compileTemplate, type Place } from './compile-template'
import type { Exit, Flow, State } from './machine'
import { parseResource } from './parse-resource'
import { parseAssign, parseCatch, parseOutput, parseRetry } from './parse-retry'

type Json = Record<string, unknown>

/** Parses a nested flow into the machine's states. */
export type ParseFlow = (flow: unknown, location: string) => Flow

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i

export const isTimestamp = (text: unknown): text is string =>
  typeof text === 'string' && rfc3339.test(text) && !Number.isNaN(Date.parse(text))

const parseExit = (state: Json, place: Place): Exit => {
  if ((typeof state.Next === 'string') === (state.End === true)) {
    place.faults.add(place.location, `Exactly one of these fields is required: [Next, End]`)
  }
  return {
    next: state.End === true ? undefined : (state.Next as string),
    assign: parseAssign(state.Assign, place.location, place),
    output: parseOutput(state, place),
  }
}

const template = (state: Json, field: string, place: Place) =>
  state[field] === undefined ? undefined : compileTemplate(state[field], field, place)

const required = (state: Json, field: string, { faults, location }: Place) => {
  if (state[field] === undefined) faults.add(location, `These fields are required: [${field}]`)
}

const number = (state: Json, field: string, least: number, place: Place) => {
  const value = template(state, field, place)
  const constant = value?.kind === 'constant' ? value.value : undefined
  if (value?.kind === 'constant' && !(Number.isInteger(constant) && (constant as number) >= least)) {
    place.faults.add(
      `${place.location}/${field}`,
      `The field '${field}' must be an integer of at least ${least}`,
    )
  }
  return value
}

const handlers = (state: Json, place: Place) => ({
  retry: parseRetry(state.Retry, place),
  catch: parseCatch(state.Catch, place),
})

const parseChoices = (state: Json, place: Place) => {
  const list = Array.isArray(state.Choices) ? (state.Choices as Json[]) : []
  if (list.length === 0) place.faults.add(place.location, 'These fields are required: [Choices]')
  return list.map((choice, index) => {
    const location = `${place.location}/Choices[${index}]`
    if (typeof choice.Next !== 'string') place.faults.add(location, 'These fields are required: [Next]')
    if (choice.Condition === undefined) place.faults.add(location, 'These fields are required: [Condition]')
    return {
      condition: compileTemplate(choice.Condition, `Choices[${index}]/Condition`, place),
      next: String(choice.Next),
      assign: parseAssign(choice.Assign, location, place),
      output: parseOutput(choice, place),
    }
  })
}

const parseWait = (name: string, state: Json, place: Place): State => {
  if ((state.Seconds === undefined) === (state.Timestamp === undefined)) {
    place.faults.add(place.location, `Exactly one of these fields is required: [Seconds, Timestamp]`)
  }
  const timestamp = template(state, 'Timestamp', place)
  if (timestamp?.kind === 'constant' && !isTimestamp(timestamp.value)) {
    place.faults.add(`${place.location}/Timestamp`, 'String does not match RFC3339 timestamp')
  }
  return {
    type: 'Wait',
    name,
    ...parseExit(state, place),
    seconds: number(state, 'Seconds', 0, place),
    timestamp,
  }
}

const parseMap = (name: string, state: Json, place: Place, parseFlow: ParseFlow): State => {
  required(state, 'ItemProcessor', place)
  const mode =
    (state.ItemProcessor as { ProcessorConfig?: { Mode?: string } })?.ProcessorConfig?.Mode ?? 'INLINE'
  if (mode !== 'INLINE') {
    place.faults.add(
      `${place.location}/ItemProcessor/ProcessorConfig/Mode`,
      `Map mode ${mode} is not supported`,
    )
  }
  return {
    type: 'Map',
    name,
    ...parseExit(state, place),
    ...handlers(state, place),
    processor: parseFlow(state.ItemProcessor, `${place.location}/ItemProcessor`),
    items: template(state, 'Items', place),
    itemSelector: template(state, 'ItemSelector', place),
    maxConcurrency: number(state, 'MaxConcurrency', 0, place),
    toleratedFailureCount: number(state, 'ToleratedFailureCount', 0, place),
    toleratedFailurePercentage: number(state, 'ToleratedFailurePercentage', 0, place),
  }
}

/** One state, of a type that is known, with its fields checked. Faults go to the place's list. */
export const parseState = (name: string, state: Json, place: Place, parseFlow: ParseFlow): State => {
  switch (state.Type) {
    case 'Task':
      required(state, 'Resource', place)
      if (state.Credentials !== undefined)
        place.faults.add(place.location, `Field 'Credentials' is not supported`)
      return {
        type: 'Task',
        name,
        ...parseExit(state, place),
        ...handlers(state, place),
        resource: parseResource(state.Resource, place.location, place.faults),
        arguments: template(state, 'Arguments', place),
        timeoutSeconds: number(state, 'TimeoutSeconds', 1, place),
        heartbeatSeconds: number(state, 'HeartbeatSeconds', 1, place),
      }
    case 'Choice':
      return {
        type: 'Choice',
        name,
        next: typeof state.Default === 'string' ? state.Default : undefined,
        choices: parseChoices(state, place),
        assign: parseAssign(state.Assign, place.location, place),
        output: parseOutput(state, place),
      }
    case 'Wait':
      return parseWait(name, state, place)
    case 'Parallel': {
      const branches = Array.isArray(state.Branches) ? state.Branches : []
      if (branches.length === 0) place.faults.add(`${place.location}/Branches`, 'Value cannot be empty')
      return {
        type: 'Parallel',
        name,
        ...parseExit(state, place),
        ...handlers(state, place),
        arguments: template(state, 'Arguments', place),
        branches: branches.map((flow, index) => parseFlow(flow, `${place.location}/Branches[${index}]`)),
      }
    }
    case 'Map':
      return parseMap(name, state, place, parseFlow)
    case 'Succeed':
      return { type: 'Succeed', name, output: parseOutput(state, place) }
    case 'Fail':
      return {
        type: 'Fail',
        name,
        error: template(state, 'Error', place),
        cause: template(state, 'Cause', place),
      }
    default:
      return { type: 'Pass', name, ...parseExit(state, place) }
  }
}
