import type { DynamoDb } from '../../functions/adapters/dynamodb'

export interface Meter {
  /** Asked of the database. */
  calls: number
  /** Of the items that it answered with. */
  bytesRead: number
  items: number
  isOn: boolean
}

/** A database whose answers are counted while the meter is on: counting takes of the processor too. */
export const metered = (dynamoDb: DynamoDb): { dynamoDb: DynamoDb; meter: Meter } => {
  const meter: Meter = { calls: 0, bytesRead: 0, items: 0, isOn: false }
  return {
    meter,
    dynamoDb: {
      async send(operation, input) {
        const output = await dynamoDb.send(operation, input)
        if (meter.isOn) {
          meter.calls += 1
          const { Item, Items, Responses } = output as Record<string, unknown>
          const read = Item ?? Items ?? Responses
          if (read) meter.bytesRead += Buffer.byteLength(JSON.stringify(read))
          meter.items += itemsIn(read)
        }
        return output
      },
    },
  }
}

/** Of one that was asked for by its key, of a list, or of lists by their tables. */
const itemsIn = (read: unknown): number => {
  if (Array.isArray(read)) return read.length
  const lists = Object.values(read ?? {}).filter(Array.isArray)
  return lists.length > 0 ? lists.flat().length : Number(read !== undefined)
}
