import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dynamoDbSigned } from '../../../functions/adapters/dynamodb-signed'
import { isPassing } from '../../../functions/runtime/passing'

type Answer = (response: ServerResponse, request: IncomingMessage) => void
interface Asked {
  headers: IncomingMessage['headers']
  body: Record<string, unknown>
}

let answers: Answer[] = []
let asked: Asked[] = []
let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      asked.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) })
      answers.shift()!(response, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  answers = []
  asked = []
})

const gives =
  (status: number, body: object | string): Answer =>
  (response) =>
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
const fails = (status: number, type: string, more: object = {}): Answer =>
  gives(status, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'because', ...more })
const cutsOff: Answer = (_response, { socket }) => socket.destroy()

const aClient = () => {
  const pauses: number[] = []
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const credentials = { accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: 'of-a-role' }
  const place = { endpoint, region: 'ap-southeast-1', credentials }
  return { pauses, client: dynamoDbSigned(place, async (tried) => void pauses.push(tried)) }
}
const TableName = 'Dossiers'
const Key = { pk: 'DOSSIER#1', sk: 'HEAD' }

test('a request names operation, key and signer, and its answer has plain values', async () => {
  answers = [gives(200, { Item: { pk: { S: 'DOSSIER#1' }, version: { N: '7' } } })]
  const { client } = aClient()
  expect(await client.send('GetItem', { TableName, Key })).toEqual({ Item: { pk: 'DOSSIER#1', version: 7 } })
  const [{ headers, body } = {} as Asked] = asked
  expect(body).toEqual({ TableName, Key: { pk: { S: 'DOSSIER#1' }, sk: { S: 'HEAD' } } })
  expect(headers).toMatchObject({
    'x-amz-target': 'DynamoDB_20120810.GetItem',
    'x-amz-security-token': 'of-a-role',
    authorization: expect.stringMatching(
      /^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/ap-southeast-1\/dynamodb\/aws4_request, SignedHeaders=\S*host\S*, Signature=[0-9a-f]{64}$/,
    ),
  })
})

test.each([
  ['a cut connection', cutsOff],
  ['a failing service', fails(500, 'InternalServerError')],
  ['a balancer without one', gives(503, '<html>no server is available</html>')],
  ['a table that throttles', fails(400, 'ProvisionedThroughputExceededException')],
  ['the same transaction still at work', fails(400, 'TransactionInProgressException')],
])('%s is tried again, as the same transaction', async (_what, fault) => {
  answers = [fault, fault, gives(200, {})]
  const { client, pauses } = aClient()
  await client.send('TransactWriteItems', { TransactItems: [{ Put: { TableName, Item: Key } }] })
  expect(pauses).toEqual([1, 2])
  expect(new Set(asked.map(({ body }) => body.ClientRequestToken))).toEqual(new Set([expect.any(String)]))
})

test('two transactions are not taken for one', async () => {
  answers = [gives(200, {}), gives(200, {})]
  const { client } = aClient()
  for (const Item of [Key, Key]) {
    await client.send('TransactWriteItems', { TransactItems: [{ Put: { TableName, Item } }] })
  }
  expect(new Set(asked.map(({ body }) => body.ClientRequestToken)).size).toBe(2)
})

test('what does not pass is an error that says it may pass', async () => {
  answers = Array.from({ length: 4 }, () => gives(502, '<html>bad gateway</html>'))
  const { client } = aClient()
  const error = await client.send('GetItem', { TableName, Key }).catch((thrown) => thrown)
  expect([error.message, isPassing(error), asked.length]).toEqual(['<html>bad gateway</html>', true, 4])
})

test('what DynamoDB refuses is not tried again, and keeps its name and its reasons', async () => {
  const CancellationReasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }]
  answers = [
    fails(400, 'ValidationException'),
    fails(400, 'TransactionCanceledException', { CancellationReasons }),
  ]
  const { client } = aClient()
  await expect(client.send('GetItem', { TableName, Key })).rejects.toMatchObject({
    name: 'ValidationException',
    message: 'because',
  })
  await expect(client.send('TransactWriteItems', { TransactItems: [] })).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    CancellationReasons,
  })
  expect(asked.length).toBe(2)
})

test('a refusal that is named in a header alone keeps its name', async () => {
  const type =
    'MessageRejected:http://internal.amazon.com/coral/com.amazonaws.services.simpleemailservice.v2/'
  answers = [(response) => response.writeHead(400, { 'x-amzn-errortype': type }).end('{"message":"because"}')]
  const { client } = aClient()
  const asked = client.send('GetItem', { TableName, Key })
  await expect(asked).rejects.toMatchObject({ name: 'MessageRejected', message: 'because' })
})

test('an attribute without a value is told before anything is sent', async () => {
  const { client } = aClient()
  await expect(client.send('PutItem', { TableName, Item: { ...Key, name: undefined } })).rejects.toThrow(
    'removeUndefinedValues',
  )
  expect(asked).toEqual([])
})
