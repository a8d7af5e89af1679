import { virtualClock } from '../../src/clock'
import type { ExecutionRecord } from '../../src/engine/records'
import { openStates } from '../../src/open-states'
import { memoryStore } from '../../src/store/memory-store'
import type { StateStore } from '../../src/store/state-store'
import type { InvokeLambda } from '../../src/tasks/invoke-function'
import type { FindTaskKind } from '../../src/tasks/task-kind'

export const start = Date.parse('2026-03-02T01:00:00.000Z')

interface Options {
  store?: StateStore
  invokeLambda?: InvokeLambda
  tasks?: FindTaskKind
  random?: () => number
  now?: number
}

interface End {
  status: string
  output?: string
  error?: string
  cause?: string
}

// Large enough for whatever a test waits for.
const longTime = 400 * 86_400_000

/** The whole service on a clock that moves when it is told to. */
export const openService = (options: Options = {}) => {
  const clock = virtualClock(options.now ?? start)
  const express: ExecutionRecord[] = []
  const states = openStates({
    dataDir: '',
    store: options.store ?? memoryStore(),
    clock,
    region: 'here',
    accountId: '1',
    invokeLambda: options.invokeLambda ?? (async (_arn, payload) => ({ payload })),
    tasks: options.tasks,
    random: options.random,
    onExpressEnd: (record) => express.push(record),
  })
  const call = async <T = Record<string, unknown>>(action: string, input: unknown = {}) =>
    (await states.handle(action, input)) as T

  const create = async (definition: unknown, more: Record<string, unknown> = {}) => {
    const input = { name: 'm', definition: JSON.stringify(definition), roleArn: 'role', ...more }
    return (await call<{ stateMachineArn: string }>('CreateStateMachine', input)).stateMachineArn
  }
  const begin = async (stateMachineArn: string, input: unknown = {}, name?: string) => {
    const asked = { stateMachineArn, name, input: JSON.stringify(input) }
    return (await call<{ executionArn: string }>('StartExecution', asked)).executionArn
  }
  const end = async (executionArn: string) => {
    const { status, output, error, cause } = await call<End & Record<string, unknown>>('DescribeExecution', {
      executionArn,
    })
    return { status, output: output === undefined ? undefined : JSON.parse(output), error, cause }
  }
  return {
    clock,
    states,
    express,
    call,
    create,
    begin,
    end,
    /** Runs a definition to its end. */
    async run(definition: unknown, input: unknown = {}) {
      const arn = await begin(await create(definition), input)
      await clock.advance(clock.now() + longTime)
      return end(arn)
    },
    async types(executionArn: string) {
      const { events } = await call<{ events: { type: string }[] }>('GetExecutionHistory', {
        executionArn,
        maxResults: 1000,
      })
      return events.map(({ type }) => type)
    },
    close: () => states.close(),
  }
}
