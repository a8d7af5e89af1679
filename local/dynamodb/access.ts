import { AwsError } from '@motcua/states/server/aws-error'
import type { Table } from './read-tables'

// biome-ignore lint/suspicious/noExplicitAny: the database itself checks the form; here only names are looked up.
type Input = Record<string, any>

/** An action on a table (or on `name/index/…`) that the request asks for. */
export interface Demand {
  action: string
  table: string
  index?: string
}

export const record = (value: unknown): Input => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new AwsError('SerializationException', 'a structure is wanted here')
}
export const records = (value: unknown): Input[] => {
  if (Array.isArray(value)) return value.map(record)
  throw new AwsError('SerializationException', 'a list of structures is wanted here')
}

// A table is named by its name or its ARN.
const nameOf = (table: unknown) => String(table).split(':table/').pop()!

const writes = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
}

const single =
  (action: string) =>
  (input: Input): Demand[] => [{ action, table: nameOf(input.TableName), index: input.IndexName }]
const batch =
  (action: string) =>
  (input: Input): Demand[] =>
    Object.keys(record(input.RequestItems ?? {})).map((table) => ({ action, table: nameOf(table) }))

const demands: Record<string, (input: Input) => Demand[]> = {
  GetItem: single('GetItem'),
  PutItem: single('PutItem'),
  UpdateItem: single('UpdateItem'),
  DeleteItem: single('DeleteItem'),
  Query: single('Query'),
  Scan: single('Scan'),
  DescribeTable: single('DescribeTable'),
  BatchGetItem: batch('BatchGetItem'),
  BatchWriteItem: batch('BatchWriteItem'),
  TransactGetItems: (input) =>
    records(input.TransactItems ?? []).map(({ Get }) => ({
      action: 'GetItem',
      table: nameOf(Get?.TableName),
    })),
  TransactWriteItems: (input) =>
    records(input.TransactItems ?? []).flatMap((item) =>
      Object.entries(writes)
        .filter(([kind]) => item[kind])
        .map(([kind, action]) => ({ action, table: nameOf(record(item[kind]).TableName) })),
    ),
}

/** What the caller's role must allow for this request. Tables are the template's business, not the callers'. */
export const demandsOf = (action: string, input: Input): Demand[] => {
  const read = Object.hasOwn(demands, action) ? demands[action] : undefined
  if (read) return read(input)
  throw new AwsError(
    'UnknownOperationException',
    `the embedded runtime does not serve dynamodb:${action}; it serves ${Object.keys(demands).join(', ')}`,
  )
}

/** The (action, resource) pairs of a demand, the table's encryption key included. */
export const resourcesOf = (
  { action, table, index }: Demand,
  known: Table | undefined,
): [string, string][] => {
  const arn = known?.arn ?? `arn:aws:dynamodb:local:000000000000:table/${table}`
  const own: [string, string] = [`dynamodb:${action}`, index ? `${arn}/index/${index}` : arn]
  return known?.encryptionKey ? [own, ['kms:Decrypt', known.encryptionKey]] : [own]
}

/** An item that a request puts. */
export interface Put {
  table: string
  item: Record<string, unknown>
  /** Whether its own condition already refuses an item that exists. */
  guarded: boolean
}

const put = ({ TableName, Item, ConditionExpression }: Input): Put => ({
  table: nameOf(TableName),
  item: record(Item),
  guarded: /^\s*attribute_not_exists\s*\([^)]*\)\s*(AND\b.*)?$/is.test(ConditionExpression ?? ''),
})

export const putsOf = (action: string, input: Input): Put[] => {
  if (action === 'PutItem') return [put(input)]
  if (action === 'TransactWriteItems') {
    return records(input.TransactItems ?? []).flatMap((item) => (item.Put ? [put(record(item.Put))] : []))
  }
  if (action !== 'BatchWriteItem') return []
  return Object.entries(record(input.RequestItems ?? {})).flatMap(([TableName, requests]) =>
    records(requests).flatMap(({ PutRequest }) =>
      PutRequest ? [put({ TableName, Item: record(PutRequest).Item })] : [],
    ),
  )
}
