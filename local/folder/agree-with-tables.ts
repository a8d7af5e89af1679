import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { changeBook, readBook } from '@motcua/states/folder/folder-book'
import { folderFault } from '@motcua/states/folder/folder-fault'
import { type Database, DatabaseRefused } from '../dynamodb/client'

/** A table of the runtime's own: which folders wrote here, and how often each was started. */
const table = 'motcua-folder'
const tablesFile = 'dynamodb/tables.db'

/** The event that was written last, as the feed remembers it. */
export interface NewestEvent {
  table: string
  keys: Record<string, unknown>
  /** The clock, as epoch milliseconds. */
  at: number
}

export interface AgreementInput {
  dataDir: string
  database: Pick<Database, 'call'>
  newest: NewestEvent | undefined
  now: number
}

/** Undefined where nothing is; also where the table is not. */
const itemOf = async (database: AgreementInput['database'], name: string, key: Record<string, unknown>) => {
  const asked = { TableName: name, Key: key, ConsistentRead: true }
  try {
    return (await database.call('GetItem', asked)).Item as
      | Record<string, { S?: string; N?: string }>
      | undefined
  } catch (error) {
    if (error instanceof DatabaseRefused && error.code === 'ResourceNotFoundException') return undefined
    throw error
  }
}

/** Whether the folder's own tables know of another book than the one that it has. */
const isKnownElsewhere = async (dataDir: string, database: AgreementInput['database'], id: string) => {
  // A server of several folders knows of them all.
  if (!existsSync(join(dataDir, tablesFile))) return false
  try {
    const { Items = [] } = await database.call('Scan', { TableName: table, Limit: 2 })
    return (Items as { folder: { S: string } }[]).some(({ folder }) => folder.S !== id)
  } catch (error) {
    if (error instanceof DatabaseRefused && error.code === 'ResourceNotFoundException') return false
    throw error
  }
}

const count = (number: number) => `${number} start${number === 1 ? '' : 's'}`

/**
 * Compares what the tables, the feed and the folder's book say of each other. Changes nothing.
 * @throws FolderFault when one of them lost something that the others know of
 */
export const compareWithTables = async ({
  dataDir,
  database,
  newest,
}: Omit<AgreementInput, 'now'>): Promise<void> => {
  const { id, starts } = readBook(dataDir)
  if (starts === 0 && (await isKnownElsewhere(dataDir, database, id)))
    throw folderFault(dataDir, 'folder.json', 'is missing, and the tables know of it')
  const known = Number((await itemOf(database, table, { folder: { S: id } }))?.starts?.N ?? 0)
  if (known < starts) {
    const lost = `knows of ${count(known)} of this folder, which had ${starts}: it was emptied or replaced, or lost what stood in tables.db-wal`
    throw folderFault(dataDir, tablesFile, lost)
  }
  if (newest && !(await itemOf(database, newest.table, newest.keys))) {
    const event = Object.values(newest.keys as Record<string, { S?: string }>).map(({ S }) => S)
    const lost = `lacks the event that was written last, ${event.join(' ')}: it is an older one, or lost what stood in tables.db-wal`
    throw folderFault(dataDir, tablesFile, lost)
  }
}

/** One more start, in the tables first: a run that is cut off between the two leaves them ahead, never behind. */
export const enterStart = async ({ dataDir, database, now }: AgreementInput): Promise<void> => {
  const { id, starts } = readBook(dataDir)
  try {
    await database.call('DescribeTable', { TableName: table })
  } catch (error) {
    if (!(error instanceof DatabaseRefused && error.code === 'ResourceNotFoundException')) throw error
    await database.call('CreateTable', {
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'folder', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'folder', AttributeType: 'S' }],
    })
  }
  const Item = { folder: { S: id }, starts: { N: String(starts + 1) } }
  await database.call('PutItem', { TableName: table, Item })
  changeBook(dataDir, (book) => ({ ...book, starts: starts + 1, at: Math.max(book.at, now) }))
}
