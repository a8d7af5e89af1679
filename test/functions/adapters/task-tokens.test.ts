import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Machines, machinesInStepFunctions } from '../../../functions/adapters/task-tokens'

const machine = 'arn:aws:states:ap-southeast-1:1:stateMachine:Permit:3'
const input = { dossier: 'D1', wait: 'check', task: 'D1_1', dueAt: '2026-12-01T10:00:00.000Z' } as const

interface Asked {
  target: unknown
  body: unknown
}
let asked: Asked[] = []
let answers: [status: number, body: object][] = []
const server = createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request) text += chunk
  asked.push({ target: request.headers['x-amz-target'], body: JSON.parse(text) })
  const [status, body] = answers.shift() ?? [200, {}]
  response.writeHead(status).end(JSON.stringify(body))
})
let machines: Machines
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const credentials = { accessKeyId: 'AKID', secretAccessKey: 'secret' }
  machines = machinesInStepFunctions({ endpoint, region: 'ap-southeast-1', credentials }, async () => {})
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  answers = []
})

test('machines are started, stopped, woken and hurried by the calls of Step Functions', async () => {
  await machines.start(machine, 'D1-1', input)
  await machines.stop(machine, 'D1-1')
  await machines.wake('token', { wait: 'end' })
  await machines.hurry('token')
  const execution = 'arn:aws:states:ap-southeast-1:1:execution:Permit:D1-1'
  expect(asked).toEqual([
    {
      target: 'AWSStepFunctions.StartExecution',
      body: { stateMachineArn: machine, name: 'D1-1', input: JSON.stringify(input) },
    },
    { target: 'AWSStepFunctions.StopExecution', body: { executionArn: execution } },
    {
      target: 'AWSStepFunctions.SendTaskSuccess',
      body: { taskToken: 'token', output: '{"wait":"end"}' },
    },
    { target: 'AWSStepFunctions.SendTaskFailure', body: { taskToken: 'token', error: 'DeadlineMoved' } },
  ])
})

test('an execution belongs to the trace of whoever starts it', async () => {
  const trace = 'Root=1-6b0d926c-0e18bf28c6a097ab14f53df3;Parent=53995c3f42cd8ad8;Sampled=1'
  vi.stubEnv('_X_AMZN_TRACE_ID', trace)
  await machines.start(machine, 'D1-1', input)
  vi.unstubAllEnvs()
  await machines.start(machine, 'D1-2', input)
  expect(asked.map(({ body }) => (body as { traceHeader?: string }).traceHeader)).toEqual([trace, undefined])
})

test.each(['ExecutionAlreadyExists', 'ExecutionDoesNotExist', 'TaskDoesNotExist', 'TaskTimedOut'])(
  '%s says that it was done before',
  async (__type) => {
    answers = [[400, { __type: `com.amazonaws.states#${__type}` }]]
    await expect(machines.wake('token', { wait: 'end' })).resolves.toBeUndefined()
  },
)

test('any other refusal is told, and what throttles is asked again', async () => {
  answers = [
    [400, { __type: 'ThrottlingException' }],
    [400, { __type: 'StateMachineDoesNotExist', message: 'no such machine' }],
  ]
  await expect(machines.start(machine, 'D1-1', input)).rejects.toMatchObject({
    name: 'StateMachineDoesNotExist',
    message: 'no such machine',
  })
  expect(asked).toHaveLength(2)
})
