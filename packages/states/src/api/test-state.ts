import { z } from 'zod'
import { invalidDefinition } from '../definition/diagnostics'
import type { Machine, State } from '../definition/machine'
import { parseDefinition } from '../definition/parse-definition'
import { callTask } from '../engine/call-task'
import { StatesError } from '../errors'
import { outlastsCall } from '../interpret/states/task'
import { readContext } from '../trial/check-context'
import { checkMock, Mock } from '../trial/mock'
import { tryState } from '../trial/try-state'
import { action, type Service } from './action'

const input = z.object({
  definition: z.string(),
  roleArn: z.string().optional(),
  input: z.string().default('{}'),
  inspectionLevel: z.enum(['INFO', 'DEBUG', 'TRACE']).default('INFO'),
  revealSecrets: z.boolean().optional(),
  variables: z.string().default('{}'),
  stateName: z.string().min(1).optional(),
  mock: Mock.optional(),
  context: z.string().optional(),
  stateConfiguration: z
    .object({
      retrierRetryCount: z.number().int().min(0).default(0),
      errorCausedByState: z.string().optional(),
      mapIterationFailureCount: z.number().int().min(0).optional(),
      mapItemReaderData: z.string().optional(),
    })
    .default({ retrierRetryCount: 0 }),
})
type Input = z.infer<typeof input>

const refuse = (message: string) => new StatesError('ValidationException', message)

/** The name that AWS gives to a state that is given by itself. */
const namelessState = 'StateName'

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const readVariables = (text: string) => {
  const variables = readJson(text, 'The variables')
  if (!isObject(variables)) throw refuse('The variables must be a JSON object')
  return variables
}

const readJson = (text: string, what: string) => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw refuse(`${what} must be valid JSON`)
  }
}

/** The machine that is given, or one around the state that is. */
const readMachine = ({ definition, stateName }: Input, { engine }: Service) => {
  const given = readJson(definition, 'The definition')
  const whole = isObject(given) && given.States !== undefined
  const around = {
    StartAt: namelessState,
    States: { [namelessState]: given },
  }
  const parsed = parseDefinition(JSON.stringify(whole ? given : around), {
    type: 'STANDARD',
    recognizes: (called) => called.startsWith('aws-sdk:') || engine.findTaskKind(called) !== undefined,
    trial: whole ? 'machine' : 'state',
  })
  if (parsed.diagnostics) throw invalidDefinition(parsed.diagnostics)
  const name = stateName ?? namelessState
  const { machine } = parsed
  if (!machine.states.has(name)) throw refuse(`State '${name}' not found in the definition`)
  return { machine, name, raw: findRaw(given, name, whole) }
}

/** The state as it is written. */
const findRaw = (given: unknown, name: string, whole: boolean): Record<string, unknown> => {
  if (!whole) return given as Record<string, unknown>
  const { States } = given as { States: Record<string, Record<string, unknown>> }
  return States[name] ?? {}
}

const check = ({ mock, revealSecrets, stateConfiguration, roleArn }: Input, state: State) => {
  const { type } = state
  if (mock && revealSecrets)
    throw refuse('TestState does not support RevealSecrets when a mock is specified.')
  if (!mock && stateConfiguration.mapIterationFailureCount !== undefined) {
    throw refuse('TestState does not support MapIterationFailureCount when a mock is not specified.')
  }
  if (mock) return
  if (type === 'Task' && roleArn === undefined) {
    throw refuse('RoleArn must be specified when testing a Task state')
  }
  // What lasts longer than a call cannot be waited for here.
  const lasts = state.type === 'Task' && outlastsCall(state.resource)
  if (type === 'Map' || type === 'Parallel' || lasts)
    throw refuse(`State type '${type}' is not supported when a mock is not specified`)
}

/** Gives a Map the items that its reader would have read. */
const withItems = (machine: Machine, name: string, data: string | undefined): Machine => {
  const state = machine.states.get(name)!
  if (data === undefined || state.type !== 'Map') return machine
  const items = { kind: 'constant' as const, field: 'Items', value: readJson(data, 'MapItemReaderData') }
  return { ...machine, states: new Map(machine.states).set(name, { ...state, items }) }
}

const mockedBy = ({ mock, stateConfiguration }: Input, result: unknown) =>
  mock && {
    result,
    error: mock.errorOutput && { error: mock.errorOutput.error ?? null, cause: mock.errorOutput.cause },
    failures: stateConfiguration.mapIterationFailureCount ?? 0,
  }

type Tried = Awaited<ReturnType<typeof tryState>>

const answerOf = ({ outcome, frame, notes }: Tried, stateName: string) => {
  const { catchIndex } = (notes.errorDetails ?? {}) as { catchIndex?: number }
  const failure = notes.failure as { error?: string; cause?: string } | undefined
  if (frame.phase === 'backoff') return { status: 'RETRIABLE', ...failure }
  if (outcome && outcome.status !== 'SUCCEEDED') {
    return { status: 'FAILED', error: outcome.error ?? undefined, cause: outcome.cause ?? undefined }
  }
  const output = outcome?.status === 'SUCCEEDED' ? outcome.output.text : frame.input.text
  const nextState = outcome || frame.state === stateName ? undefined : frame.state
  return catchIndex === undefined
    ? { status: 'SUCCEEDED', output, nextState }
    : { status: 'CAUGHT_ERROR', output, nextState, ...failure }
}

export const testState = action(
  input,
  () => '*',
  async (given, service) => {
    const { engine } = service
    const { machine, name, raw } = readMachine(given, service)
    const state = machine.states.get(name)!
    check(given, state)
    const { mock, context, variables, stateConfiguration, inspectionLevel } = given
    const result = mock && checkMock(mock, state, raw.ResultWriter !== undefined)
    const made = context === undefined ? undefined : readContext(context)
    const tried = await tryState({
      place: engine.place,
      machine: withItems(machine, name, stateConfiguration.mapItemReaderData),
      stateName: name,
      input: JSON.stringify(readJson(given.input, 'The input')),
      roleArn: given.roleArn ?? '',
      now: engine.clock.now(),
      random: engine.random,
      variables: readVariables(variables),
      context: made,
      mocked: mockedBy(given, result),
      retries: stateConfiguration.retrierRetryCount,
      call: (invocation) => callTask(engine.findTaskKind, '', invocation, async () => false),
    })
    const { failure, ...notes } = tried.notes
    return {
      ...answerOf(tried, name),
      inspectionData: inspectionLevel === 'INFO' ? undefined : { input: given.input, ...notes },
    }
  },
)
