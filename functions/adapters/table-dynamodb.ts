import type { QueryCommandInput, TransactWriteCommandInput, UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import { again, type Policy } from './again'
import { cursorOf, positionOf } from './cursor'
import { type DynamoDb, isRefusal, reasonsOf } from './dynamodb'
import { dynamoDbSigned } from './dynamodb-signed'
import { WriteRefused } from './errors'
import { indexAttributes } from './index-keys'
import type { Key } from './keys'
import { jitteredPause } from './pause'
import type { Condition, EachWrite, Item, Table, Value, Write } from './table'

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

export const tableInDynamoDb = (name: string, dynamoDb: DynamoDb = dynamoDbSigned()): Table => {
  const TableName = name

  const query = async (input: Omit<QueryCommandInput, 'TableName'>) =>
    dynamoDb.send('Query', { TableName, ...input })

  const within = (pk: string, { from, to }: { from: string; to: string }) => ({
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
  })

  return {
    async get(key) {
      const { Item } = await dynamoDb.send('GetItem', { TableName, Key: key, ConsistentRead: true })
      return Item as Item | undefined
    },

    async range(pk, between) {
      const items: Item[] = []
      let start: Record<string, unknown> | undefined
      do {
        const page = await query({ ...within(pk, between), ExclusiveStartKey: start })
        items.push(...((page.Items ?? []) as Item[]))
        start = page.LastEvaluatedKey
      } while (start)
      return items
    },

    async newest(pk, between, limit) {
      const page = await query({ ...within(pk, between), ScanIndexForward: false, Limit: limit })
      return (page.Items ?? []) as Item[]
    },

    async getMany(keys) {
      const items: Item[] = []
      for (let first = 0; first < keys.length; first += mostInBatch) {
        const batch = keys.slice(first, first + mostInBatch)
        await again(patiently, async () => {
          const RequestItems = { [TableName]: { Keys: batch.splice(0), ConsistentRead: true } }
          const { Responses, UnprocessedKeys } = await dynamoDb.send('BatchGetItem', { RequestItems })
          items.push(...((Responses?.[TableName] ?? []) as Item[]))
          batch.push(...((UnprocessedKeys?.[TableName]?.Keys ?? []) as Key[]))
          if (batch.length) throw new Unprocessed()
        })
      }
      return items
    },

    async page(index, partition, { before, between, limit, cursor, newestFirst }) {
      const [pk, sk] = indexAttributes(index)
      const page = await query({
        IndexName: index,
        KeyConditionExpression: `#pk = :pk${before ? ' AND #sk < :before' : ''}${between ? ' AND #sk BETWEEN :from AND :to' : ''}`,
        ExpressionAttributeNames: { '#pk': pk, ...((before || between) && { '#sk': sk }) },
        ExpressionAttributeValues: {
          ':pk': partition,
          ...(before && { ':before': before }),
          ...(between && { ':from': between.from, ':to': between.to }),
        },
        ScanIndexForward: !newestFirst,
        Limit: limit,
        ...(cursor && { ExclusiveStartKey: positionOf(cursor, index, partition) }),
      })
      return {
        items: (page.Items ?? []) as Item[],
        ...(page.LastEvaluatedKey && { cursor: cursorOf(page.LastEvaluatedKey) }),
      }
    },

    async write(writes) {
      try {
        const items = writes.map((write) => transactItem(TableName, write))
        // One write alone needs no transaction, which would cost double.
        if (items.length > 1) await dynamoDb.send('TransactWriteItems', { TransactItems: items })
        else if (items[0]?.Put) await dynamoDb.send('PutItem', items[0].Put)
        else if (items[0]?.Update) await dynamoDb.send('UpdateItem', items[0].Update as UpdateCommandInput)
        else if (items[0]?.Delete) await dynamoDb.send('DeleteItem', items[0].Delete)
      } catch (error) {
        throw refused(error, writes)
      }
    },

    async writeEach(writes) {
      for (let first = 0; first < writes.length; first += mostWritten) {
        let batch = writes.slice(first, first + mostWritten).map(requestOf)
        await again(patiently, async () => {
          const { UnprocessedItems } = await dynamoDb.send('BatchWriteItem', {
            RequestItems: { [TableName]: batch },
          })
          batch = (UnprocessedItems?.[TableName] ?? []) as typeof batch
          if (batch.length) throw new Unprocessed()
        })
      }
    },

    async update(key, set) {
      const { condition, ...input } = updateOf(key, { set, if: { attribute: 'pk', is: key.pk } })
      const asked = { TableName, ...input, ...condition, ReturnValues: 'ALL_NEW' as const }
      try {
        return (await again(patiently, () => dynamoDb.send('UpdateItem', asked))).Attributes as Item
      } catch (error) {
        if (isRefusal(error, 'ConditionalCheckFailedException')) return undefined
        throw error
      }
    },

    async countUp(key) {
      const { Attributes } = await dynamoDb.send('UpdateItem', {
        TableName,
        Key: key,
        UpdateExpression: 'ADD #counted :one',
        ExpressionAttributeNames: { '#counted': 'counted' },
        ExpressionAttributeValues: { ':one': 1 },
        ReturnValues: 'UPDATED_NEW',
      })
      return Attributes?.counted as number
    },
  }
}

const transactItem = (TableName: string, write: Write): TransactItem => {
  if ('put' in write) {
    const condition = conditionOf(write.if)
    return { Put: { TableName, Item: write.put, ...condition } }
  }
  if ('delete' in write) return { Delete: { TableName, Key: write.delete, ...conditionOf(write.if) } }
  const { condition, ...input } = updateOf(write.update, write)
  return { Update: { TableName, ...input, ...condition } }
}

const updateOf = (
  key: Key,
  {
    set,
    remove = [],
    add = {},
    if: condition,
  }: Pick<Extract<Write, { update: Key }>, 'set' | 'remove' | 'add' | 'if'>,
) => {
  const [sets, adds] = [Object.keys(set), Object.keys(add)]
  const { ConditionExpression, ...about } = conditionOf(condition)
  const parts: [action: string, terms: string[]][] = [
    ['SET', sets.map((_name, index) => `#s${index} = :s${index}`)],
    ['REMOVE', remove.map((_name, index) => `#r${index}`)],
    ['ADD', adds.map((_name, index) => `#a${index} :a${index}`)],
  ]
  return {
    Key: key,
    UpdateExpression: parts
      .flatMap(([action, terms]) => (terms.length ? [`${action} ${terms.join(', ')}`] : []))
      .join(' '),
    condition: ConditionExpression ? { ConditionExpression } : {},
    ExpressionAttributeNames: {
      ...about.ExpressionAttributeNames,
      ...Object.fromEntries(sets.map((name, index) => [`#s${index}`, name])),
      ...Object.fromEntries(remove.map((name, index) => [`#r${index}`, name])),
      ...Object.fromEntries(adds.map((name, index) => [`#a${index}`, name])),
    },
    ExpressionAttributeValues: {
      ...about.ExpressionAttributeValues,
      ...Object.fromEntries(sets.map((name, index) => [`:s${index}`, set[name]])),
      ...Object.fromEntries(adds.map((name, index) => [`:a${index}`, add[name]])),
    },
  }
}

interface ConditionInput {
  ConditionExpression?: string
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, Value>
}
const conditionOf = (condition?: Condition): ConditionInput => {
  if (!condition) return {}
  if ('absent' in condition) return { ConditionExpression: 'attribute_not_exists(pk)' }
  if ('absentOr' in condition)
    return {
      ConditionExpression: 'attribute_not_exists(pk) OR #if < :if',
      ExpressionAttributeNames: { '#if': condition.absentOr },
      ExpressionAttributeValues: { ':if': condition.before },
    }
  return {
    ConditionExpression: '#if = :if',
    ExpressionAttributeNames: { '#if': condition.attribute },
    ExpressionAttributeValues: { ':if': condition.is },
  }
}

// A transaction that met another one failed no condition: it is named apart, and decided again.
const busy = 'busy'

const refused = (error: unknown, writes: readonly Write[]): unknown => {
  if (isRefusal(error, 'ConditionalCheckFailedException'))
    return new WriteRefused(writes.map((write) => write.name))
  if (isRefusal(error, 'TransactionConflictException')) return new WriteRefused([busy])
  const reasons = reasonsOf(error)
  if (!reasons) return error
  const failed = reasons.flatMap(({ Code }, index) => {
    if (Code === 'ConditionalCheckFailed') return [writes[index]?.name ?? busy]
    return Code === 'TransactionConflict' ? [busy] : []
  })
  return failed.length ? new WriteRefused(failed) : error
}

/** An answer of DynamoDB holds so much and no more: the rest is asked for again. */
const mostInBatch = 100
const mostWritten = 25
const requestOf = (write: EachWrite) =>
  'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.delete } }
class Unprocessed extends Error {}

// An update that meets a transaction on the same item is refused at once; the transaction takes milliseconds.
const patiently: Policy = {
  tries: 8,
  pause: jitteredPause,
  when: (error) => isRefusal(error, 'TransactionConflictException') || error instanceof Unprocessed,
}
