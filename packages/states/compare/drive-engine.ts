// Runs in a process of its own: calls our engine as a client of Step Functions does.
import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn'
import { serveDriver } from './driver'
import { answer, assertDone } from './workflow'

const [endpoint, stateMachineArn] = process.argv.slice(2)
const client = new SFNClient({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  maxAttempts: 1,
})
// Nothing tells a client of Step Functions of an end: it asks.
const pollEvery = 20
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

serveDriver(async (workflow, token) => {
  const input = JSON.stringify({ workflow, steps: 0 })
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, input }))
  const output = JSON.stringify(answer(workflow))
  await client.send(new SendTaskSuccessCommand({ taskToken: await token, output }))
  for (let calls = 3; ; calls += 1) {
    await sleep(pollEvery)
    const execution = await client.send(new DescribeExecutionCommand({ executionArn }))
    if (execution.status === 'RUNNING') continue
    if (execution.status !== 'SUCCEEDED') throw new Error(`workflow ${workflow} ended ${execution.status}`)
    assertDone(workflow, JSON.parse(execution.output ?? 'null'))
    return calls
  }
})
