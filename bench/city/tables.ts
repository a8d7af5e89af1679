import { execFile } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import { dynamoDbSigned } from '../../functions/adapters/dynamodb-signed'
import type { Item } from '../../functions/adapters/table'
import { tableInDynamoDb } from '../../functions/adapters/table-dynamodb'
import { findBinary, startDynoxide } from '../../local/dynamodb/start-dynoxide'
import { tableInTemplate } from '../../test/fixtures/table-in-template'
import { metered } from './metered'
import type { Filled } from './seed-city'

const tableName = 'city'
const placeOf = (folder: string, dossiers: number) => join(folder, `${dossiers}`)
const databaseIn = (place: string) => join(place, 'dynamodb', 'tables.db')

/** Another run left it there. */
export const isFilled = (folder: string, dossiers: number): boolean =>
  existsSync(databaseIn(placeOf(folder, dossiers)))

/**
 * A table as DynamoDB exports it, for the database's own import: that takes a twentieth of the processor that putting each item
 * takes.
 */
export const fillTable = (folder: string, dossiers: number): Filled => {
  const place = placeOf(folder, dossiers)
  const source = join(place, 'export')
  const data = join(source, tableName, 'data')
  mkdirSync(data, { recursive: true })
  const lines = createGzip({ level: 1 })
  const written = finished(lines.pipe(createWriteStream(join(data, 'items.json.gz'))))
  return {
    async put(items) {
      const text = items.map((item) => `${JSON.stringify({ Item: attributes(item) })}\n`).join('')
      if (!lines.write(text)) await new Promise((resolve) => lines.once('drain', resolve))
    },
    async end() {
      lines.end()
      await written
      mkdirSync(dirname(databaseIn(place)))
      const schema = join(place, 'schema.json')
      writeFileSync(schema, JSON.stringify({ Table: { TableName: tableName, ...tableInTemplate() } }))
      const files = ['--source', source, '--schema', schema, '--output', databaseIn(place)]
      await promisify(execFile)(findBinary(), ['import', ...files])
      rmSync(source, { recursive: true })
    },
  }
}

const attributes = (item: Item) =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === 'number' ? { N: `${value}` } : { S: value },
    ]),
  )

const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }

/** The tables of a folder, each by the client that the functions have, with a meter. */
export const openTables = async (folder: string, sizes: readonly number[]) => {
  const servers = await Promise.all(sizes.map((dossiers) => startDynoxide(placeOf(folder, dossiers))))
  const tables = servers.map(({ endpoint }) => {
    const { dynamoDb, meter } = metered(dynamoDbSigned({ endpoint, region: 'ap-southeast-1', credentials }))
    return { meter, table: tableInDynamoDb(tableName, dynamoDb) }
  })
  return {
    tables,
    close: async () => void (await Promise.all(servers.map((server) => server.close()))),
  }
}
