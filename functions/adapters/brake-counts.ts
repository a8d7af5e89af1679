import type { DynamoDb } from './dynamodb'
import { dynamoDbSigned } from './dynamodb-signed'

/** How often was asked, by what is counted and its window. */
export interface BrakeCounts {
  /** Atomic; how many there are then. `ttl`: when it may be forgotten, in seconds since 1970. */
  add(key: string, more: number, ttl: number): Promise<number>
}

/** A table of its own: nothing in it is worth a copy, or an event of the feed. */
export const brakeCountsIn = (TableName: string, dynamoDb: DynamoDb = dynamoDbSigned()): BrakeCounts => ({
  async add(key, more, ttl) {
    const { Attributes } = await dynamoDb.send('UpdateItem', {
      TableName,
      Key: { pk: key },
      UpdateExpression: 'SET #ttl = :ttl ADD #counted :more',
      ExpressionAttributeNames: { '#ttl': 'ttl', '#counted': 'counted' },
      ExpressionAttributeValues: { ':ttl': ttl, ':more': more },
      ReturnValues: 'UPDATED_NEW',
    })
    return Number(Attributes?.counted)
  },
})

export const brakeCountsInMemory = (): BrakeCounts => {
  const counts = new Map<string, number>()
  return {
    add: async (key, more) => {
      const counted = (counts.get(key) ?? 0) + more
      counts.set(key, counted)
      return counted
    },
  }
}
