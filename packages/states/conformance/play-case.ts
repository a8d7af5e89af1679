import type { ExecutionRecord } from '../src/engine/records'
import type { RecordedCase, RecordedTask } from './recorded-case'
import { causeOf, createReplay, outcomeOf } from './replay'
import { openService, Refused, type ServiceUnderTest } from './service'

/** What the engine made of a case, in the recording's terms. */
export interface Played {
  status?: string
  output?: unknown
  error?: string
  cause?: string
  events?: string[]
  /** Each event's id and that of the event before it on its thread. */
  links?: [number, number][]
  exception?: { code: string; message: string }
  nextState?: string
  inspectionData?: Record<string, unknown>
  diagnostics?: unknown[]
  result?: string
}

interface HistoryEvent {
  id: number
  previousEventId: number
  type: string
}

interface Ended {
  status: string
  output?: string
  error?: string
  cause?: string
}

const roleArn = 'arn:aws:iam::111111111111:role/conformance'
/** After so many years an execution that still runs is stuck. */
const patience = 4

const lastPart = (arn: string | undefined) => arn?.split(':').pop()

const readEnd = ({ status, output, error, cause }: Ended): Played => ({
  status,
  output: output === undefined ? undefined : JSON.parse(output),
  error,
  cause,
})

/** The machine's name is part of what it sees of itself. */
const nameOf = ({ ids, expect }: RecordedCase) =>
  lastPart(ids.stateMachineArn) ?? /:stateMachine:([\w-]+)/.exec(JSON.stringify(expect))?.[1] ?? 'machine'

const create = async (service: ServiceUnderTest, found: RecordedCase) => {
  const { definition, type } = found
  const name = nameOf(found)
  const input = { name, definition: JSON.stringify(definition), roleArn, type }
  return (await service.call<{ stateMachineArn: string }>('CreateStateMachine', input)).stateMachineArn
}

const historyOf = async (service: ServiceUnderTest, executionArn: string) => {
  const events: HistoryEvent[] = []
  for (let nextToken: string | undefined, more = true; more; more = nextToken !== undefined) {
    const page = await service.call<{ events: HistoryEvent[]; nextToken?: string }>('GetExecutionHistory', {
      executionArn,
      maxResults: 1000,
      nextToken,
    })
    events.push(...page.events)
    nextToken = page.nextToken
  }
  return {
    events: events.map(({ type }) => type),
    links: events.map(({ id, previousEventId }): [number, number] => [id, previousEventId]),
  }
}

const inputOf = ({ input }: RecordedCase) => (input === undefined ? '{}' : JSON.stringify(input))

/** Workers of activities, and the holders of tokens. */
const createOutside = (found: RecordedCase) => {
  const said: (() => Promise<unknown>)[] = []
  let service: ServiceUnderTest
  const say = (taskToken: string, task: RecordedTask) => {
    const outcome = outcomeOf(task)
    if ('payload' in outcome) {
      const output = JSON.stringify(outcome.payload)
      said.push(() => service.call('SendTaskSuccess', { taskToken, output }))
    } else if ('error' in outcome) {
      const { error } = task.outcome
      said.push(() => service.call('SendTaskFailure', { taskToken, error, cause: causeOf(task) }))
    }
  }
  const replay = createReplay(found, say)
  const activities = found.tasks.filter(({ resourceType }) => resourceType === 'activity')
  return {
    find: replay.find,
    async prepare(opened: ServiceUnderTest) {
      service = opened
      for (const task of activities) {
        const name = lastPart(task.resource) ?? 'activity'
        const { activityArn } = await service.call<{ activityArn: string }>('CreateActivity', { name })
        said.push(async () => {
          const { taskToken } = await service.call<{ taskToken: string }>('GetActivityTask', { activityArn })
          say(taskToken, task)
        })
      }
    },
    /** Says whatever is due. */
    async speak() {
      for (let next = said.shift(); next; next = said.shift()) {
        await service.quiet()
        await next()
        await service.quiet()
      }
    },
  }
}

const playStandard = async (
  service: ServiceUnderTest,
  found: RecordedCase,
  speak: () => Promise<void>,
): Promise<Played> => {
  const stateMachineArn = await create(service, found)
  const name = found.ids.executionName
  const { executionArn } = await service.call<{ executionArn: string }>('StartExecution', {
    stateMachineArn,
    name,
    input: inputOf(found),
  })
  let end: Ended = { status: 'RUNNING' }
  for (let waited = 0; end.status === 'RUNNING' && waited < patience; waited += 1) {
    await service.quiet()
    await speak()
    await service.pass()
    await speak()
    end = await service.call<Ended & Record<string, unknown>>('DescribeExecution', { executionArn })
  }
  return { ...readEnd(end), ...(await historyOf(service, executionArn)) }
}

const playSync = async (service: ServiceUnderTest, found: RecordedCase): Promise<Played> => {
  const stateMachineArn = await create(service, found)
  const answer = service.call<Ended & Record<string, unknown>>('StartSyncExecution', {
    stateMachineArn,
    input: inputOf(found),
  })
  const passing = setInterval(() => void service.pass(), 20)
  return readEnd(await answer.finally(() => clearInterval(passing)))
}

const decode = (data: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? JSON.parse(value) : value]),
  )

const playTest = async (service: ServiceUnderTest, found: RecordedCase): Promise<Played> => {
  const answer = await service.call<Ended & { nextState?: string; inspectionData?: Record<string, unknown> }>(
    'TestState',
    {
      definition: JSON.stringify(found.definition),
      ...(found.input !== undefined && { input: inputOf(found) }),
      // The recordings leave the role out, but what mocked states saw of the context shows that there was one.
      ...(found.test_state.mock !== undefined && { roleArn }),
      ...found.test_state,
    },
  )
  const { nextState, inspectionData } = answer
  return { ...readEnd(answer), nextState, inspectionData: inspectionData && decode(inspectionData) }
}

/** Plays one case against an engine of its own. */
export const playCase = async (found: RecordedCase): Promise<Played> => {
  const outside = createOutside(found)
  let express: ExecutionRecord | undefined
  const service = await openService(outside.find, (record) => {
    express = record
  })
  try {
    await outside.prepare(service)
    if (found.kind === 'execution') return await playStandard(service, found, outside.speak)
    if (found.kind === 'express_sync') return await playSync(service, found)
    if (found.kind === 'test_state') return await playTest(service, found)
    const { definition, type } = found
    if (found.kind === 'validate') {
      const input = { definition: JSON.stringify(definition), type }
      return await service.call<Played & Record<string, unknown>>('ValidateStateMachineDefinition', input)
    }
    const stateMachineArn = await create(service, found)
    if (found.kind === 'create_error') return { status: 'CREATED' }
    await service.call('StartExecution', { stateMachineArn, input: inputOf(found) })
    await service.quiet()
    await service.pass()
    return express ? readEnd(express) : { status: 'RUNNING' }
  } catch (error) {
    if (error instanceof Refused) return { exception: { code: error.code, message: error.message } }
    throw error
  } finally {
    await service.close()
  }
}
