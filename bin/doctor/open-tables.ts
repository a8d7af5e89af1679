import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  ScanCommand,
  type ScanCommandInput,
} from '@aws-sdk/client-dynamodb'
import { type Database, DatabaseRefused } from '../../local/dynamodb/client'
import { startDynoxide } from '../../local/dynamodb/start-dynoxide'
import { runningPlatform } from '../commands/running-platform'

/** A folder's tables to read in. */
export interface OpenTables {
  /** The table of dossiers. */
  table: string
  client: DynamoDBClient
  close(): Promise<void>
}

/** Those of a running platform through its own door; else a copy of them, so that nothing is changed. */
export const openTables = async (dataDir: string, isRunning: boolean): Promise<OpenTables | undefined> => {
  if (!existsSync(join(dataDir, 'platform.json'))) return undefined
  const { table, aws } = runningPlatform(dataDir)
  const { url, region, ...credentials } = aws
  if (isRunning) {
    const client = new DynamoDBClient({ endpoint: url, region, credentials })
    return { table, client, close: async () => client.destroy() }
  }
  if (!existsSync(join(dataDir, 'dynamodb', 'tables.db'))) return undefined
  const copy = mkdtempSync(join(tmpdir(), 'motcua-doctor-'))
  for (const name of ['tables.db', 'tables.db-wal']) {
    const path = join(dataDir, 'dynamodb', name)
    if (existsSync(path)) cpSync(path, join(copy, 'dynamodb', name))
  }
  const server = await startDynoxide(copy)
  const client = new DynamoDBClient({ endpoint: server.endpoint, region, credentials })
  const close = async () => {
    client.destroy()
    await server.close()
    rmSync(copy, { recursive: true, force: true })
  }
  return { table, client, close }
}

/** The same for what speaks to the database itself. */
export const databaseOf = (client: DynamoDBClient): Pick<Database, 'call'> => ({
  async call(action, input) {
    try {
      const answer =
        action === 'Scan'
          ? await client.send(new ScanCommand(input as ScanCommandInput))
          : await client.send(new GetItemCommand(input as GetItemCommandInput))
      return { ...answer }
    } catch (error) {
      const { name, message } = error as Error
      throw new DatabaseRefused(name, message)
    }
  },
})
