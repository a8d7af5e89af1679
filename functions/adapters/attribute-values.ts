import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { convertToAttr, convertToNative } from '@aws-sdk/util-dynamodb'

type Fields = Record<string, unknown>
type Change = (fields: Fields) => Fields

/** Where DynamoDB's requests and answers hold attributes: one map of them, or a list of maps. */
const maps = [
  'Attributes',
  'ExclusiveStartKey',
  'ExpressionAttributeValues',
  'Item',
  'Key',
  'LastEvaluatedKey',
]
const lists = ['Items', 'Keys']
/** Of several requests in one: by table, or in a list. */
const parts = ['Delete', 'DeleteRequest', 'Put', 'PutRequest', 'Update']
const byTables = ['RequestItems', 'UnprocessedItems', 'UnprocessedKeys']

const through = (fields: Fields, change: Change): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fieldThrough(name, value, change)]))

const fieldThrough = (name: string, value: unknown, change: Change): unknown => {
  if (value === undefined) return undefined
  if (maps.includes(name)) return change(value as Fields)
  if (lists.includes(name)) return (value as Fields[]).map(change)
  if (parts.includes(name)) return through(value as Fields, change)
  if (name === 'TransactItems') return (value as Fields[]).map((part) => through(part, change))
  if (name === 'Responses') return byTable(value, (items) => (items as Fields[]).map(change))
  if (byTables.includes(name))
    return byTable(value, (asked) =>
      Array.isArray(asked) ? asked.map((part) => through(part, change)) : through(asked as Fields, change),
    )
  return value
}

const byTable = (value: unknown, change: (one: unknown) => unknown) =>
  Object.fromEntries(Object.entries(value as Fields).map(([table, one]) => [table, change(one)]))

const each = (fields: Fields, change: (value: unknown) => unknown): Fields => {
  const changed: Fields = {}
  for (const name of Object.keys(fields)) changed[name] = change(fields[name])
  return changed
}

// Nearly all that is kept is text.
const attributeOf = (value: unknown): unknown =>
  typeof value === 'string' ? { S: value } : convertToAttr(value)
const valueIn = (attribute: unknown): unknown => {
  const { S } = attribute as { S?: unknown }
  return typeof S === 'string' ? S : convertToNative(attribute as AttributeValue)
}

/** A request as DynamoDB takes it: `{ "S": … }` for what JavaScript has as a string. */
export const asRequest = (input: object): Fields =>
  through(input as Fields, (fields) => each(fields, attributeOf))

/** An answer of DynamoDB with values as JavaScript has them. */
export const fromAnswer = (output: object): Fields =>
  through(output as Fields, (fields) => each(fields, valueIn))
