import { batchAtOnce } from '../../../local/dynamodb/batch-at-once'
import type { Database, DatabaseAnswer } from '../../../local/dynamodb/client'

const answer = (status: number, body = '{}'): DatabaseAnswer => ({
  status,
  type: 'application/x-amz-json-1.0',
  body: Buffer.from(body),
})
const asItCame = async () => answer(400, '{"__type":"ValidationException"}')

/** A database that notes what it is asked. */
const aDatabase = (status: number) => {
  const asked: [target: string, body: unknown][] = []
  const forward: Database['forward'] = async (target, body) => {
    asked.push([target, JSON.parse(`${body}`)])
    return answer(status)
  }
  return { asked, database: { forward } as Database }
}
const input = {
  RequestItems: {
    Dossiers: [
      { PutRequest: { Item: { pk: { S: 'A' }, sk: { S: '1' } } } },
      { DeleteRequest: { Key: { pk: { S: 'A' }, sk: { S: '2' } } } },
    ],
  },
}

test('a batch is one commit, and answered as a batch', async () => {
  const { asked, database } = aDatabase(200)
  const { status, body } = await batchAtOnce(database, input, asItCame)
  expect([status, JSON.parse(`${body}`)]).toEqual([200, { UnprocessedItems: {} }])
  expect(asked).toEqual([
    [
      'DynamoDB_20120810.TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'Dossiers', Item: { pk: { S: 'A' }, sk: { S: '1' } } } },
          { Delete: { TableName: 'Dossiers', Key: { pk: { S: 'A' }, sk: { S: '2' } } } },
        ],
      },
    ],
  ])
})

test('what is refused as a transaction is asked for as it came, and answered so', async () => {
  for (const status of [400, 500]) {
    const { database } = aDatabase(status)
    const { body } = await batchAtOnce(database, input, asItCame)
    expect(JSON.parse(`${body}`)).toEqual({ __type: 'ValidationException' })
  }
})
