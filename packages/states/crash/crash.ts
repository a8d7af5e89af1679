import { createServer } from 'node:http'
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  type HistoryEvent,
  paginateGetExecutionHistory,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import { type EngineProcess, startEngine } from '../bench/engine-process'
import { seededRandom } from '../bench/seeded-random'
import { freePort, listen } from '../src/server/listen'

// Every kill costs a task that is under way one attempt: they must outlast the kills.
const retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 10_000, BackoffRate: 1 }]
const call = (name: string, more: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  Retry: retry,
  ...more,
})

/** Parallel, map, retry, timer and task token, in one machine. */
const definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'Both',
  States: {
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Work', States: { Work: call('double', { End: true }) } },
        {
          StartAt: 'Pause',
          States: { Pause: { Type: 'Wait', Seconds: 1, Next: 'Flaky' }, Flaky: call('flaky', { End: true }) },
        },
      ],
      Next: 'Each',
    },
    Each: {
      Type: 'Map',
      Items: '{% [1, 2, 3] %}',
      ItemSelector: "{% { 'number': $states.context.Map.Item.Value, 'run': $states.input[0].run } %}",
      ItemProcessor: { StartAt: 'Item', States: { Item: call('double', { End: true }) } },
      Output: '{% $sum($states.result.number) %}',
      Next: 'Person',
    },
    Person: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: {
        FunctionName: 'ask',
        Payload: { token: '{% $states.context.Task.Token %}', sum: '{% $states.input %}' },
      },
      TimeoutSeconds: 600,
      Retry: retry,
      End: true,
    },
  },
}

interface Work {
  number: number
  run: string
}

/** The world outside of the engine, which is not killed: functions, and people who answer task tokens. */
const startWorld = async () => {
  const tokens = new Map<string, number>()
  const flaky = new Map<string, number>()
  const functions: Record<string, (payload: never) => unknown> = {
    double: ({ number, run }: Work) => ({ number: number * 2, run }),
    flaky(payload: Work) {
      const tries = (flaky.get(payload.run) ?? 0) + 1
      flaky.set(payload.run, tries)
      if (tries === 1) throw new Error('the first time it fails')
      return payload
    },
    ask({ token, sum }: { token: string; sum: number }) {
      tokens.set(token, sum)
      return null
    },
  }
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const name = request.url?.split('/').at(-2) ?? ''
    try {
      response.end(JSON.stringify(functions[name]?.(JSON.parse(text) as never) ?? null))
    } catch (error) {
      response.setHeader('x-amz-function-error', 'Unhandled')
      response.end(JSON.stringify({ errorType: 'Error', errorMessage: (error as Error).message }))
    }
  })
  const url = await listen(server, await freePort())
  return { url, tokens, close: () => new Promise((resolve) => server.close(resolve)) }
}

const machineArn = 'arn:aws:states:us-east-1:123456789012:stateMachine:crash'
const executionArn = (name: string) => machineArn.replace('stateMachine', 'execution').concat(`:${name}`)
/** Looks, a tenth of a second apart, until an execution counts as stuck: far beyond what a busy machine needs. */
const patience = 12_000
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A call whose answer may be lost with the engine: repeated, it must do no harm. */
const unlessKilled = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work
  } catch (error) {
    if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode) throw error
    return undefined
  }
}

const start = async (client: SFNClient, run: number): Promise<boolean> => {
  const input = JSON.stringify({ number: run, run: `run-${run}` })
  try {
    const command = new StartExecutionCommand({ stateMachineArn: machineArn, name: `run-${run}`, input })
    return (await unlessKilled(client.send(command))) !== undefined
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) return true
    throw error
  }
}

/** Everybody who was asked answers, each until the answer is taken or known to be taken. */
const answerPeople = async (client: SFNClient, tokens: Map<string, number>): Promise<void> => {
  for (const [taskToken, sum] of [...tokens]) {
    try {
      const command = new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(sum) })
      if (await unlessKilled(client.send(command))) tokens.delete(taskToken)
    } catch (error) {
      if (!(error instanceof TaskTimedOut || error instanceof TaskDoesNotExist)) throw error
      tokens.delete(taskToken)
    }
  }
}

const historyOf = async (client: SFNClient, executionArn: string): Promise<HistoryEvent[]> => {
  const events: HistoryEvent[] = []
  for await (const page of paginateGetExecutionHistory({ client, pageSize: 1_000 }, { executionArn }))
    events.push(...(page.events ?? []))
  return events
}

/** Faults in one execution's history: gaps, a task with two ends, an end that is not the last. */
const faultsIn = (events: HistoryEvent[]): string[] => {
  const faults = events.flatMap(({ id }, index) => (id === index + 1 ? [] : [`event ${index + 1} is ${id}`]))
  const ends = events.filter(({ type }) => /^Execution(Succeeded|Failed|Aborted|TimedOut)$/.test(type ?? ''))
  if (ends.length !== 1 || ends[0] !== events.at(-1)) faults.push(`${ends.length} ends`)
  const count = (pattern: RegExp) => events.filter(({ type }) => pattern.test(type ?? '')).length
  if (count(/^TaskScheduled$/) !== count(/^Task(Succeeded|Failed|TimedOut|StartFailed|SubmitFailed)$/))
    faults.push('a task was scheduled and ended otherwise than once')
  return faults
}

export interface CrashInput {
  data: string
  kills: number
  seed: number
  tell: (line: string) => void
}

/** Kills the engine at random instants under load and sees that nothing is lost or doubled. The faults found. */
export const crash = async ({ data, kills, seed, tell }: CrashInput): Promise<string[]> => {
  const random = seededRandom(seed)
  const world = await startWorld()
  const port = await freePort()
  const restart = (): Promise<EngineProcess> => startEngine({ data, port, lambdaEndpoint: world.url })
  let engine = await restart()
  await engine.client.send(
    new CreateStateMachineCommand({
      name: 'crash',
      definition: JSON.stringify(definition),
      roleArn: 'arn:aws:iam::123456789012:role/crash',
    }),
  )
  const acknowledged = new Set<number>()
  let next = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    let killed = false
    const load = async () => {
      while (!killed) {
        const run = next++
        if (await start(engine.client, run)) acknowledged.add(run)
        await answerPeople(engine.client, world.tokens)
      }
    }
    const loading = [load(), load()]
    await sleep(50 + random() * 600)
    killed = true
    await engine.kill()
    await Promise.all(loading)
    engine = await restart()
    if (kill % 20 === 0) tell(`killed ${kill} times, ${acknowledged.size} executions acknowledged`)
  }
  const faults: string[] = []
  let open = [...acknowledged]
  for (let wait = 0; open.length > 0 && wait < patience; wait += 1) {
    await answerPeople(engine.client, world.tokens)
    const described = await Promise.all(
      open.map((run) =>
        engine.client.send(new DescribeExecutionCommand({ executionArn: executionArn(`run-${run}`) })),
      ),
    )
    open = open.filter((_, index) => described[index]?.status === 'RUNNING')
    if (open.length > 0) await sleep(100)
  }
  faults.push(...open.map((run) => `run-${run} never ended`))
  for (const run of acknowledged) {
    const arn = executionArn(`run-${run}`)
    const { status, output } = await engine.client.send(new DescribeExecutionCommand({ executionArn: arn }))
    if (status !== 'SUCCEEDED' || output !== '12') faults.push(`run-${run} ended ${status} with ${output}`)
    const events = await historyOf(engine.client, arn)
    faults.push(...faultsIn(events).map((fault) => `run-${run}: ${fault}`))
  }
  tell(`seed ${seed}: ${kills} kills, ${acknowledged.size} executions, ${faults.length} faults`)
  await engine.stop()
  await world.close()
  return faults
}
