import { record, records } from './access'
import type { Database, DatabaseAnswer } from './client'

const target = 'DynamoDB_20120810.TransactWriteItems'
const nothingLeft = Buffer.from('{"UnprocessedItems":{}}')

/**
 * The database commits each write of a batch by itself, a disk's time each; as a transaction they are one commit. That all
 * of them happen or none is more than was asked for. What is no transaction goes as it came.
 */
export const batchAtOnce = async (
  database: Database,
  input: Record<string, unknown>,
  asItCame: () => Promise<DatabaseAnswer>,
): Promise<DatabaseAnswer> => {
  const TransactItems = Object.entries(record(input.RequestItems ?? {})).flatMap(([TableName, requests]) =>
    records(requests).map(({ PutRequest, DeleteRequest }) =>
      PutRequest
        ? { Put: { TableName, Item: record(PutRequest).Item } }
        : { Delete: { TableName, Key: record(DeleteRequest ?? {}).Key } },
    ),
  )
  const answer = await database.forward(target, Buffer.from(JSON.stringify({ TransactItems })))
  return answer.status === 200 ? { status: 200, type: answer.type, body: nothingLeft } : asItCame()
}
