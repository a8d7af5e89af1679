import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { virtualClock } from '../../src/clock'
import { type StatesServer, startStatesServer } from '../../src/server/states-server'

const dataDir = mkdtempSync(join(tmpdir(), 'standalone-'))
let server: StatesServer
beforeAll(async () => {
  server = await startStatesServer({ dataDir, clock: virtualClock(0), port: 0 })
})
afterAll(async () => {
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const ask = async (
  body: string | Buffer,
  action: string | undefined = 'ListStateMachines',
  method = 'POST',
) => {
  const headers = action === '' ? undefined : { 'x-amz-target': `AWSStepFunctions.${action}` }
  const answer = await fetch(server.url, { method, headers, body })
  return { status: answer.status, ...((await answer.json()) as { __type?: string }) }
}

test.each(['{', 'null', '[]', '"text"', '\u0000'])(
  'a body that is no JSON object is refused: %j',
  async (body) => {
    expect(await ask(body)).toMatchObject({ status: 400, __type: 'SerializationException' })
  },
)

test('a body of other bytes is refused', async () => {
  expect(await ask(Buffer.from([0xff, 0xfe]))).toMatchObject({
    status: 400,
    __type: 'SerializationException',
  })
})

test('a body without an end is not read into memory', async () => {
  const { status, __type } = await ask(' '.repeat(8 * 2 ** 20 + 1))
  expect({ status, __type }).toEqual({ status: 413, __type: 'RequestEntityTooLargeException' })
})

test('an input of the largest size is taken, however long it is as JSON within JSON', async () => {
  const input = JSON.stringify('\u0001'.repeat(40_000))
  const answer = await ask(JSON.stringify({ stateMachineArn: 'nobody', input }), 'StartExecution')
  expect(answer).toMatchObject({ status: 400, __type: 'InvalidArn' })
})

test.each([
  ['{}', 'Nonsense', 'POST'],
  ['{}', '__proto__', 'POST'],
  ['{}', '', 'POST'],
  ['{}', 'ListStateMachines', 'PUT'],
])('a call of nothing is refused: %j %j %s', async (body, action, method) => {
  expect(await ask(body, action, method)).toMatchObject({
    status: 400,
    __type: 'UnknownOperationException',
  })
})
