import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn'
import { freePort, listen } from '../src/server/listen'
import { startClients } from './clients'
import { startEngine } from './engine-process'
import { percentile } from './percentile'
import { cpuSeconds, useOfTree } from './processes'

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
/** Calls a second that the same clients make to a server that does nothing. */
const ceiling = async () => {
  const port = await freePort()
  const script = join(import.meta.dirname, 'empty-server.ts')
  const server = fork(script, [String(port)], { execArgv: ['--import', 'tsx'] })
  await new Promise((resolve) => server.once('message', resolve))
  const clients = startClients(`http://127.0.0.1:${port}`)
  try {
    await clients.start('arn', 1_000, inFlight)
    return (await clients.start('arn', 6_000, inFlight)).perSecond
  } finally {
    clients.stop()
    server.kill()
  }
}

let engine = await startEngine({ data, lambdaEndpoint })
const clients = startClients(engine.url)
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

  const measured = async (
    what: string,
    work: () => Promise<{ perSecond: number; milliseconds: number[] }>,
  ) => {
    const most = await ceiling()
    const before = cpuSeconds(engine.pid)
    const { perSecond, milliseconds } = await work()
    const used = ((cpuSeconds(engine.pid) - before) * 1_000) / milliseconds.length
    say(what, perSecond, 'a second', '1,500')
    console.log(
      `  ${used.toFixed(2)} ms of a core each in the engine, p95 ${percentile(milliseconds, 0.95).toFixed(0)} ms; ` +
        `a server that does nothing: ${most.toFixed(0)} a second, ${(perSecond / most).toFixed(2)} of that`,
    )
  }

  const passing = await machine(client, 'pass', onePass)
  await clients.start(passing, 2_000, inFlight)
  await measured('StartExecution, 32 in flight', () => clients.start(passing, 10_000, inFlight))

  const asking = await machine(client, 'ask', onePerson)
  const asked = async (count: number) => {
    await clients.start(asking, count, inFlight)
    await until(() => tokens.length >= count)
  }
  await asked(12_000)
  const woken = tokens.splice(0)
  await clients.succeed(woken.splice(0, 2_000), inFlight)
  await measured('wake-ups by SendTaskSuccess', () => clients.succeed(woken, inFlight))

  const startCost = async () => percentile((await clients.start(passing, 1_500, 4)).milliseconds, 0.5)
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
  clients.stop()
  await engine.stop()
  functions.closeAllConnections()
  functions.close()
  rmSync(data, { recursive: true, force: true })
}
