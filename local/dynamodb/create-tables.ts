import { type Database, DatabaseRefused } from './client'
import type { Table } from './read-tables'

interface Described {
  KeySchema: { AttributeName: string; KeyType: string }[]
  GlobalSecondaryIndexes?: { IndexName: string }[]
}

const describe = async (database: Database, name: string) => {
  try {
    return (await database.call('DescribeTable', { TableName: name })).Table as Described
  } catch (error) {
    if (error instanceof DatabaseRefused && error.code === 'ResourceNotFoundException') return undefined
    throw error
  }
}

const keyNames = (schema: Described['KeySchema']) =>
  schema
    .map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`)
    .sort()
    .join()

/** Makes what the template has and the database lacks; streams stay off there (see feed.ts). */
export const createTables = async (database: Database, tables: Table[]): Promise<void> => {
  for (const { name, definition } of tables) {
    const existing = await describe(database, name)
    if (!existing) {
      await database.call('CreateTable', { TableName: name, BillingMode: 'PAY_PER_REQUEST', ...definition })
      continue
    }
    if (keyNames(existing.KeySchema) !== keyNames(definition.KeySchema)) {
      throw new Error(
        `table ${name} has other keys than the template: the cloud would replace it; use another data directory`,
      )
    }
    const present = new Set(existing.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName))
    for (const index of definition.GlobalSecondaryIndexes ?? []) {
      if (present.has(index.IndexName)) continue
      await database.call('UpdateTable', {
        TableName: name,
        AttributeDefinitions: definition.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: index }],
      })
    }
  }
}
