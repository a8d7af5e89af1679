import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { virtualClock } from '@motcua/states/clock'
import { type Runtime, startRuntime } from '../../../local/start-runtime'
import { aFolder, aFunction, aMapping, anAssembly, aTable, readStream } from '../fixture/assembly'

const begin = Date.parse('2026-12-01T01:00:00Z')
const year = 365 * 86_400_000
const assembly = anAssembly(
  {
    App: {
      Resources: {
        ...aTable(),
        ...aFunction('Project', { statements: [readStream] }),
        ...aMapping('Project'),
      },
    },
  },
  { Project: 'export const handler = async () => ({ batchItemFailures: [] })' },
)
const start = (dataDir: string, now = begin) => startRuntime({ assembly, dataDir, clock: virtualClock(now) })

const write = async ({ awsUrl, administrator, application }: Runtime, event = 1) => {
  const [table] = application.resources('AWS::DynamoDB::Table')
  const { region, ...credentials } = administrator
  const client = new DynamoDBClient({ endpoint: awsUrl, region, credentials })
  const Item = { pk: { S: 'DOSSIER#1' }, sk: { S: `EVENT#${event}` } }
  await client.send(new PutItemCommand({ TableName: table!.name, Item }))
  client.destroy()
}

describe('a data folder', () => {
  /** As a killed run leaves it, with an event that stands in the write-ahead log alone. */
  const killed = join(aFolder(), 'killed')
  /** As a run leaves it that was ended. */
  const ended = join(aFolder(), 'ended')
  beforeAll(async () => {
    const runtime = await start(ended)
    await write(runtime)
    await (runtime.clock as ReturnType<typeof virtualClock>).quiet()
    cpSync(ended, killed, { recursive: true, filter: (path) => !path.endsWith('/lock') })
    await runtime.close()
  })
  const overwrite = (path: string, from: number, to?: number) =>
    writeFileSync(path, readFileSync(path).fill(0, from, to))
  const copyOf = (folder: string) => {
    const copy = join(aFolder(), 'copy')
    cpSync(folder, copy, { recursive: true })
    return copy
  }

  it('has its write-ahead log written into the tables at the end, and none left', () => {
    expect(statSync(join(killed, 'dynamodb', 'tables.db-wal')).size).toBeGreaterThan(0)
    expect(() => statSync(join(ended, 'dynamodb', 'tables.db-wal'))).toThrow('ENOENT')
  })

  it.each([
    ['ended', () => copyOf(ended)],
    ['killed', () => copyOf(killed)],
  ])('that was %s is served again', async (_, folder) => {
    const runtime = await start(folder())
    await runtime.close()
  })

  const faults: [string, () => string, string, (folder: string) => void][] = [
    [
      'whose write-ahead log is gone',
      () => killed,
      'dynamodb/tables.db',
      (at) => rmSync(join(at, 'dynamodb', 'tables.db-wal')),
    ],
    [
      'whose write-ahead log is cut short',
      () => killed,
      'dynamodb/tables.db',
      (at) => truncateSync(join(at, 'dynamodb', 'tables.db-wal'), 5_000),
    ],
    ['whose tables are gone', () => ended, 'is missing', (at) => rmSync(join(at, 'dynamodb', 'tables.db'))],
    [
      'whose tables are emptied',
      () => ended,
      'is empty',
      (at) => truncateSync(join(at, 'dynamodb', 'tables.db'), 0),
    ],
    [
      'whose tables are cut short',
      () => ended,
      'was cut short',
      (at) => truncateSync(join(at, 'dynamodb', 'tables.db'), 40_000),
    ],
    [
      'whose tables were overwritten behind their head',
      () => ended,
      'dynamodb/tables.db',
      (at) => overwrite(join(at, 'dynamodb', 'tables.db'), 100),
    ],
    [
      'whose tables were overwritten in the middle',
      () => ended,
      'dynamodb/tables.db',
      (at) => overwrite(join(at, 'dynamodb', 'tables.db'), 8_192),
    ],
    [
      'whose tables are something else',
      () => ended,
      'is no SQLite database any more',
      (at) => writeFileSync(join(at, 'dynamodb', 'tables.db'), 'x'.repeat(9_000)),
    ],
    [
      'whose engine was cut in half',
      () => ended,
      'states/data.mdb is damaged',
      (at) =>
        truncateSync(join(at, 'states', 'data.mdb'), statSync(join(at, 'states', 'data.mdb')).size >> 1),
    ],
    [
      'whose engine is emptied',
      () => ended,
      'states/data.mdb is empty',
      (at) => truncateSync(join(at, 'states', 'data.mdb'), 0),
    ],
    [
      'whose feed begins with something else',
      () => ended,
      'feed/data.mdb is no LMDB store any more',
      (at) => overwrite(join(at, 'feed', 'data.mdb'), 0, 9_000),
    ],
    [
      'whose feed was overwritten behind its head',
      () => ended,
      'feed/data.mdb is damaged',
      (at) => overwrite(join(at, 'feed', 'data.mdb'), 8_192),
    ],
    [
      'whose feed is gone',
      () => ended,
      'feed/data.mdb is missing',
      (at) => rmSync(join(at, 'feed', 'data.mdb')),
    ],
    [
      'whose ports are unreadable',
      () => ended,
      'ports.json',
      (at) => writeFileSync(join(at, 'ports.json'), '{'),
    ],
    ['whose ports are gone', () => ended, 'ports.json is missing', (at) => rmSync(join(at, 'ports.json'))],
    ['whose secret is emptied', () => ended, 'secret is empty', (at) => truncateSync(join(at, 'secret'), 0)],
    ['whose secret is blank', () => ended, 'secret is not', (at) => writeFileSync(join(at, 'secret'), ' \n')],
    [
      'whose identity keys are cut',
      () => ended,
      'identity/keys.json',
      (at) => truncateSync(join(at, 'identity', 'keys.json'), 20),
    ],
    [
      'whose cookies are gone',
      () => ended,
      'identity/cookies is missing',
      (at) => rmSync(join(at, 'identity', 'cookies')),
    ],
    [
      'whose numbers are unreadable',
      () => ended,
      'numbers.json',
      (at) => writeFileSync(join(at, 'numbers.json'), '[]'),
    ],
    ['whose book is gone', () => ended, 'folder.json', (at) => rmSync(join(at, 'folder.json'))],
    [
      'whose book is unreadable',
      () => ended,
      'folder.json',
      (at) => writeFileSync(join(at, 'folder.json'), '{}'),
    ],
    [
      'a link to nowhere in place of its tables',
      () => ended,
      'tables.db is missing',
      (at) => {
        rmSync(join(at, 'dynamodb', 'tables.db'))
        symlinkSync(join(at, 'nowhere'), join(at, 'dynamodb', 'tables.db'))
      },
    ],
  ]
  it.each(faults)('%s is not served, and its fault is one line', async (_, from, words, damage) => {
    const folder = copyOf(from())
    damage(folder)
    const unheard = vi.fn()
    process.on('unhandledRejection', unheard)
    const failure = await start(folder).then(
      (runtime) => runtime.close().then(() => 'it was served'),
      (error: Error) => error.message,
    )
    expect(failure).toContain(words)
    expect(failure).toContain(folder)
    expect(failure.split('\n')).toHaveLength(1)
    process.off('unhandledRejection', unheard)
    // Node.js would end with the whole of it, before the line is written.
    expect(unheard).not.toHaveBeenCalled()
  })

  it('is not served with a store as it was before', async () => {
    const folder = copyOf(ended)
    const runtime = await start(folder)
    await write(runtime, 2)
    await runtime.close()
    cpSync(join(ended, 'feed'), join(folder, 'feed'), { recursive: true })
    await expect(start(folder)).rejects.toThrow('feed/data.mdb is an older one')
  })

  it('is not served a year before what was written in it', async () => {
    await expect(start(copyOf(ended), begin - year)).rejects.toThrow('clock says 2025-12-01')
    await expect(start(copyOf(killed), begin - year)).rejects.toThrow('clock says 2025-12-01')
  })

  it.each(['tmp.Xy7 .d', 'hồ sơ #1 100% ?a=b&c \'"`$(x);.mdb', 'x'.repeat(200), '-rf'])(
    'may be called %j',
    async (name) => {
      const folder = join(aFolder(), name)
      for (const _ of ['first', 'again']) {
        const runtime = await start(folder)
        await write(runtime)
        await runtime.close()
      }
      expect(readFileSync(join(folder, 'folder.json'), 'utf8')).toContain('"starts": 2')
    },
  )

  it('may be a link to a folder', async () => {
    const [folder, link] = [join(aFolder(), 'real.d'), join(aFolder(), 'link.d')]
    mkdirSync(folder)
    symlinkSync(folder, link)
    await (await start(`${link}/`)).close()
    await (await start(folder)).close()
  })
})
