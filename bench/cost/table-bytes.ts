import {
  type AttributeValue,
  DescribeTableCommand,
  DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'
import type { Platform } from '../platform'

type Item = Record<string, AttributeValue>

/** As DynamoDB counts and bills it: names and values as UTF-8, and 100 bytes for the index that it is found by. */
const overhead = 100

const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S)
  // Two digits a byte, and one for the sign.
  if (value.N !== undefined) return Math.ceil(value.N.length / 2) + 1
  if (value.B !== undefined) return value.B.length
  if (value.L) return 3 + value.L.reduce((sum, one) => sum + 1 + valueBytes(one), 0)
  if (value.M) return 3 + itemBytes(value.M) + Object.keys(value.M).length
  const set = value.SS ?? value.NS ?? []
  return set.length ? set.reduce((sum, one) => sum + Buffer.byteLength(one), 0) : 1
}

const itemBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0)

/** Bytes that stay in the table and in its indexes: what is kept for days is not counted. */
export const tableBytes = async ({
  awsUrl,
  table: TableName,
  administrator: { region, ...credentials },
}: Platform): Promise<number> => {
  const client = new DynamoDBClient({ endpoint: awsUrl, region, credentials })
  const { Table } = await client.send(new DescribeTableCommand({ TableName }))
  const tableKeys = ['pk', 'sk']
  const indexes = (Table?.GlobalSecondaryIndexes ?? []).map(({ KeySchema = [], Projection }) => {
    const keys = KeySchema.map(({ AttributeName }) => AttributeName!)
    return { keys, carried: [...tableKeys, ...keys, ...(Projection?.NonKeyAttributes ?? [])] }
  })
  const bytesOf = (item: Item) => {
    const entries = Object.entries(item)
    const copies = indexes
      .filter(({ keys }) => keys.every((key) => key in item))
      .map(({ carried }) => Object.fromEntries(entries.filter(([name]) => carried.includes(name))))
    return [item, ...copies].reduce((sum, one) => sum + overhead + itemBytes(one), 0)
  }
  let bytes = 0
  let ExclusiveStartKey: Item | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName, ExclusiveStartKey }),
    )
    for (const item of Items) if (!('ttl' in item)) bytes += bytesOf(item)
    ExclusiveStartKey = LastEvaluatedKey
  } while (ExclusiveStartKey)
  client.destroy()
  return bytes
}
