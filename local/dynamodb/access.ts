import { AwsError } from '../aws/errors'
import type { Table } from './read-tables'

// biome-ignore lint/suspicious/noExplicitAny: the database itself checks the form; here only names are looked up.
type Input = Record<string, any>

/** An action on a table (or on `name/index/…`) that the request asks for. */
export interface Demand {
  action: string
  table: string
  index?: string
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
    Object.keys(input.RequestItems ?? {}).map((table) => ({ action, table: nameOf(table) }))

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
    (input.TransactItems ?? []).map(({ Get }: Input) => ({
      action: 'GetItem',
      table: nameOf(Get?.TableName),
    })),
  TransactWriteItems: (input) =>
    (input.TransactItems ?? []).flatMap((item: Input) =>
      Object.entries(writes)
        .filter(([kind]) => item[kind])
        .map(([kind, action]) => ({ action, table: nameOf(item[kind].TableName) })),
    ),
}

/** What the caller's role must allow for this request. Tables are the template's business, not the callers'. */
export const demandsOf = (action: string, input: Input): Demand[] => {
  const read = demands[action]
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
  item: Item,
  guarded: /^\s*attribute_not_exists\s*\([^)]*\)\s*(AND\b.*)?$/is.test(ConditionExpression ?? ''),
})

export const putsOf = (action: string, input: Input): Put[] => {
  if (action === 'PutItem') return [put(input)]
  if (action === 'TransactWriteItems') {
    return (input.TransactItems ?? []).flatMap((item: Input) => (item.Put ? [put(item.Put)] : []))
  }
  if (action !== 'BatchWriteItem') return []
  return Object.entries<Input[]>(input.RequestItems ?? {}).flatMap(([TableName, requests]) =>
    requests.flatMap(({ PutRequest }) => (PutRequest ? [put({ TableName, Item: PutRequest.Item })] : [])),
  )
}
