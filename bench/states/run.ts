import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn'
import { freePort, listen } from '../../local/process/free-port'
import { percentile } from '../load'
import { useOfTree } from '../processes'
import { startEngine } from './engine-process'

const waiting = Number(process.env.BENCH_WAITING ?? 100_000)
const inFlight = 32

const machine = async (client: SFNClient, name: string, definition: object): Promise<string> => {
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name,
      definition: JSON.stringify({ QueryLanguage: 'JSONata', ...definition }),
      roleArn: 'arn:aws:iam::123456789012:role/bench',
    }),
  )
  return stateMachineArn as string
}

/** Does `work` so many times, so many at once; calls a second, and each one's milliseconds. */
const repeat = async (times: number, atOnce: number, work: (index: number) => Promise<unknown>) => {
  const began = performance.now()
  const milliseconds: number[] = []
  let next = 0
  const worker = async () => {
    while (next < times) {
      const index = next++
      const from = performance.now()
      await work(index)
      milliseconds.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { perSecond: (times / (performance.now() - began)) * 1_000, milliseconds }
}

const loop = (rounds: number) => ({
  StartAt: 'Count',
  States: {
    Count: { Type: 'Pass', Output: "{% { 'n': $states.input.n + 1 } %}", Next: 'More' },
    More: {
      Type: 'Choice',
      Choices: [{ Condition: `{% $states.input.n < ${rounds} %}`, Next: 'Count' }],
      Default: 'Done',
    },
    Done: { Type: 'Succeed' },
  },
})
const onePass = { StartAt: 'Only', States: { Only: { Type: 'Pass', End: true } } }
const onePerson = {
  StartAt: 'Person',
  States: {
    Person: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
      TimeoutSeconds: 86_400,
      End: true,
    },
  },
}

const until = async (done: () => boolean | Promise<boolean>) => {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20))
}

const tokens: string[] = []
const functions = createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request) text += chunk
  tokens.push(JSON.parse(text).token)
  response.end('null')
})
const lambdaEndpoint = await listen(functions, await freePort())
const data = mkdtempSync(join(tmpdir(), 'motcua-states-'))
const say = (what: string, value: number, unit: string, aim: string) =>
  console.log(`${what}: ${value.toFixed(value < 10 ? 2 : 0)} ${unit} (aim: ${aim})`)
let engine = await startEngine({ data, lambdaEndpoint })
try {
  console.log(
    `${cpus().length} cores, ${cpus()[0]?.model}, Node.js ${process.version}; durable, over HTTP, load on the same cores`,
  )
  const { client } = engine
  const start = (stateMachineArn: string, input = '{}') =>
    client.send(new StartExecutionCommand({ stateMachineArn, input }))

  const rounds = 2_000
  const looping = await machine(client, 'loop', loop(rounds))
  const runLoops = async (count: number) => {
    const began = performance.now()
    const started = await Promise.all(Array.from({ length: count }, () => start(looping, '{"n":0}')))
    await until(async () => {
      const described = await Promise.all(
        started.map(({ executionArn }) => client.send(new DescribeExecutionCommand({ executionArn }))),
      )
      if (described.some(({ status }) => status === 'FAILED')) throw new Error('a loop failed')
      return described.every(({ status }) => status === 'SUCCEEDED')
    })
    return (count * (2 * rounds + 1) * 1_000) / (performance.now() - began)
  }
  await runLoops(2)
  say('state transitions inside executions', await runLoops(16), 'a second', '8,000')

  const passing = await machine(client, 'pass', onePass)
  await repeat(1_000, inFlight, () => start(passing))
  const starts = await repeat(6_000, inFlight, () => start(passing))
  say('StartExecution, 32 in flight', starts.perSecond, 'a second', '1,500')

  const asking = await machine(client, 'ask', onePerson)
  const asked = async (count: number) => {
    await repeat(count, inFlight, () => start(asking))
    await until(() => tokens.length >= count)
  }
  await asked(4_000)
  const woken = tokens.splice(0)
  const wakes = await repeat(woken.length, inFlight, (index) =>
    client.send(new SendTaskSuccessCommand({ taskToken: woken[index], output: '1' })),
  )
  say('wake-ups by SendTaskSuccess', wakes.perSecond, 'a second', '1,500')

  const startCost = async () => {
    const { milliseconds } = await repeat(1_500, 4, () => start(passing))
    return percentile(milliseconds, 0.5)
  }
  const before = await startCost()
  await asked(waiting)
  const after = await startCost()
  const megabytes = useOfTree(engine.pid).reduce((sum, use) => sum + use.megabytes, 0)
  say(`${waiting} executions waiting: memory`, megabytes, 'MB', 'under 600')
  say('one more start, against none waiting', after / before, 'times', 'under 1.3')
  await engine.kill()
  const began = performance.now()
  engine = await startEngine({ data, lambdaEndpoint })
  say('killed, and ready again', (performance.now() - began) / 1_000, 's', 'under 10')
} finally {
  await engine.stop()
  functions.closeAllConnections()
  functions.close()
  rmSync(data, { recursive: true, force: true })
}
