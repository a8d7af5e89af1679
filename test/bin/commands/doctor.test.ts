import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { virtualClock } from '@motcua/states/clock'
import { doctor } from '../../../bin/commands/doctor'
import { markEmpty } from '../../../bin/commands/mark-empty'
import { announce } from '../../../bin/commands/running-platform'
import { dynamoDbBySdk } from '../../../functions/adapters/dynamodb-sdk'
import { keys } from '../../../functions/adapters/keys'
import { rebuiltMark } from '../../../functions/adapters/rebuilt-mark'
import { tableInDynamoDb } from '../../../functions/adapters/table-dynamodb'
import { type Runtime, startRuntime } from '../../../local/start-runtime'
import { aFolder, aFunction, aMapping, anAssembly, aTable, readStream } from '../../local/fixture/assembly'

const assembly = anAssembly(
  {
    App: {
      Resources: {
        ...aTable(),
        ...aFunction('Project', { statements: [readStream] }),
        ...aMapping('Project'),
        Papers: { Type: 'AWS::S3::Bucket', Properties: {} },
      },
    },
  },
  { Project: 'export const handler = async () => ({ batchItemFailures: [] })' },
)

const start = async (dataDir: string): Promise<Runtime> => {
  const runtime = await startRuntime({ assembly, dataDir, clock: virtualClock(1_800_000_000_000) })
  const { url, issuerUrl, awsUrl, administrator, application } = runtime
  const [table] = application.resources('AWS::DynamoDB::Table')
  const aws = { url: awsUrl, ...administrator }
  announce(dataDir, { url, issuerUrl, pid: process.pid, table: table!.name, aws })
  await markEmpty(table!.name, new DynamoDBClient(clientOf(runtime)))
  return runtime
}
const clientOf = ({ awsUrl: endpoint, administrator: { region, ...credentials } }: Runtime) => ({
  endpoint,
  region,
  credentials,
})
const put = async (runtime: Runtime, key: { pk: string; sk: string }) => {
  const [table] = runtime.application.resources('AWS::DynamoDB::Table')
  const Item = { pk: { S: key.pk }, sk: { S: key.sk } }
  await new DynamoDBClient(clientOf(runtime)).send(new PutItemCommand({ TableName: table!.name, Item }))
}
const putPaper = async (runtime: Runtime) => {
  const [bucket] = runtime.application.resources('AWS::S3::Bucket')
  await new S3Client({ ...clientOf(runtime), forcePathStyle: true }).send(
    new PutObjectCommand({ Bucket: bucket!.name, Key: 'a/paper', Body: 'words' }),
  )
  return bucket!.name
}

/** What the doctor says of a folder. */
const examined = async (data: string) => {
  const lines: string[] = []
  const listen = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)))
  const failure = await doctor({ data }).then(
    () => undefined,
    (error: Error) => error.message,
  )
  listen.mockRestore()
  return { text: lines.join('\n'), failure }
}

describe('the doctor of a data folder', () => {
  const folder = join(aFolder(), 'data')
  let bucket: string
  beforeAll(async () => {
    const runtime = await start(folder)
    try {
      await put(runtime, { pk: 'DOSSIER#1', sk: 'EVENT#1' })
      bucket = await putPaper(runtime)
      const { text, failure } = await examined(folder)
      expect([failure, text]).toEqual([
        undefined,
        expect.stringContaining(`the platform runs, process ${process.pid}`),
      ])
      expect(text).toContain('nothing is wrong')
    } finally {
      await runtime.close()
    }
  })
  const copy = () => {
    const path = join(aFolder(), 'copy')
    cpSync(folder, path, { recursive: true })
    return path
  }

  it('finds nothing wrong with one that is whole, and changes nothing in it', async () => {
    const before = readdirSync(folder, { recursive: true }).sort()
    const book = readFileSync(join(folder, 'folder.json'), 'utf8')
    const { text, failure } = await examined(folder)
    expect([failure, text]).toEqual([undefined, expect.stringContaining('the platform is stopped')])
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before)
    expect(readFileSync(join(folder, 'folder.json'), 'utf8')).toBe(book)
  })

  it.each([
    ['an emptied secret', 'secret is empty', (at: string) => truncateSync(join(at, 'secret'), 0)],
    ['ports that are unreadable', 'ports.json', (at: string) => writeFileSync(join(at, 'ports.json'), '{')],
    [
      'a law that was altered',
      'is not what was published',
      (at: string) => {
        writeFileSync(join(at, 'law', `${'0'.repeat(64)}.js`), 'altered')
      },
    ],
    [
      'an engine cut in half',
      'states/data.mdb is damaged',
      (at: string) => truncateSync(join(at, 'states', 'data.mdb'), 8_192),
    ],
    [
      'tables that are gone',
      'dynamodb/tables.db is missing',
      (at: string) => rmSync(join(at, 'dynamodb', 'tables.db')),
    ],
    [
      'a folder that others may read',
      'others may reach',
      (at: string) => {
        mkdirSync(join(at, 'mail'), { recursive: true })
        chmodSync(at, 0o755)
        chmodSync(join(at, 'secret'), 0o644)
      },
    ],
    [
      'a paper that was changed',
      'a/paper',
      (at: string) => {
        const [file] = readdirSync(join(at, 's3', bucket))
        writeFileSync(join(at, 's3', bucket, file!), 'sword')
      },
    ],
    [
      'a paper that is gone',
      'is missing',
      (at: string) => rmSync(join(at, 's3', bucket), { recursive: true }),
    ],
  ])('names %s', async (_, words, damage) => {
    const path = copy()
    damage(path)
    const { text, failure } = await examined(path)
    expect(text).toContain('fault')
    expect(text).toContain(words)
    expect(failure).toBe(`${path}: 1 fault`)
  })

  it('names a dossier whose events do not fit', async () => {
    const path = copy()
    const runtime = await start(path)
    await put(runtime, keys.head('broken'))
    await runtime.close()
    const { text, failure } = await examined(path)
    expect(text).toContain('dossier broken: ')
    expect(failure).toBe(`${path}: 1 fault`)
  })

  it('says that a rebuild is due of dossiers that another release kept, and not once it is done', async () => {
    const path = copy()
    const runtime = await start(path)
    const [table] = runtime.application.resources('AWS::DynamoDB::Table')
    const client = new DynamoDBClient(clientOf(runtime))
    const mark = tableInDynamoDb(table!.name, dynamoDbBySdk(client))
    await mark.write([{ name: 'mark', delete: keys.rebuiltMark }])
    await put(runtime, keys.head('old'))
    // A start does not take what is there for its own.
    await markEmpty(table!.name, client)
    const due = `figures, board, search, tasks, mandates: kept by another release`
    expect((await examined(path)).text).toContain(due)
    await rebuiltMark(mark).set()
    expect((await examined(path)).text).not.toContain(due)
    client.destroy()
    await runtime.close()
  })

  it('says of another folder that it is none', async () => {
    const path = aFolder()
    expect((await examined(path)).failure).toBe(`${path} is no data folder: it has no folder.json`)
  })
})
