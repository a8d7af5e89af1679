import { type Clock, realClock, virtualClock } from '@motcua/states/clock'
import type { Put } from '../../../local/dynamodb/access'
import type { Database } from '../../../local/dynamodb/client'
import { createFeed } from '../../../local/dynamodb/feed'
import type { Mapping } from '../../../local/dynamodb/read-mappings'
import type { Outcome } from '../../../local/lambda/invocation'
import { createRetry } from '../../../local/process/retry'
import { aFolder } from '../fixture/assembly'

type Item = { pk: { S: string }; sk: { S: string }; by?: { S: string } }
type Key = `${string}/${string}`

const item = (key: Key): Item => {
  const [pk = '', sk = ''] = key.split('/')
  return { pk: { S: pk }, sk: { S: sk } }
}
const put = (key: Key, guarded = true): Put => ({ table: 'Dossiers', item: item(key), guarded })

/** A table that holds these items, as far as the feed reads it. */
const aDatabase = (...keys: Key[]): Database & { items: Set<string> } => {
  const items = new Set<string>(keys)
  const find = ({ pk, sk }: Item) => items.has(`${pk.S}/${sk.S}`)
  return {
    items,
    forward: () => Promise.reject(new Error('the feed writes nothing')),
    async call(action, input) {
      if (action === 'GetItem') {
        const { Key } = input as { Key: Item }
        return find(Key) ? { Item: { ...Key, by: { S: 'winner' } } } : {}
      }
      const { Keys } = (input as { RequestItems: Record<string, { Keys: Item[] }> }).RequestItems.Dossiers!
      return { Responses: { Dossiers: Keys.filter(find) } }
    },
    close: () => {},
  }
}

const aMapping: Mapping = {
  id: 'mapping',
  functionName: 'follow',
  batchSize: 10,
  parallel: 2,
  reportsFailures: true,
  retries: Number.POSITIVE_INFINITY,
  table: {
    name: 'Dossiers',
    keys: ['pk', 'sk'],
    arn: 'table',
    streamArn: 'stream',
    streamView: 'NEW_IMAGE',
    definition: { KeySchema: [], AttributeDefinitions: [] },
  },
  wants: (it) => (it as Item).sk.S.startsWith('EVENT#'),
}

interface Records {
  Records: { dynamodb: { NewImage: Item; SequenceNumber: string } }[]
}
const succeed = async (): Promise<Outcome> => ({ payload: { batchItemFailures: [] } })

/** A feed whose function does `work`; `delivered` waits for so many records to have been handed over. */
const aFeed = ({
  path = aFolder(),
  database = aDatabase(),
  work = succeed,
  mapping = {},
  clock = realClock(),
}: {
  path?: string
  database?: Database
  work?: (records: Records['Records']) => Promise<Outcome>
  mapping?: Partial<Mapping>
  clock?: Clock
} = {}) => {
  const seen: string[] = []
  const givenUp: string[] = []
  let changed = () => {}
  const feed = createFeed({
    path,
    mappings: [{ ...aMapping, ...mapping }],
    database,
    clock,
    retry: createRetry(clock),
    region: 'ap-southeast-1',
    giveUp: async (_, { event }) => {
      const { NewImage } = (event as Records['Records'][number]).dynamodb
      givenUp.push(`${NewImage.pk.S}/${NewImage.sk.S}`)
    },
    invoke: async (_, event) => {
      const { Records } = event as Records
      const outcome = await work(Records)
      seen.push(...Records.map(({ dynamodb: { NewImage } }) => `${NewImage.pk.S}/${NewImage.sk.S}`))
      changed()
      return outcome
    },
  })
  const delivered = async (count: number) => {
    while (seen.length < count) await new Promise<void>((resolve) => (changed = resolve))
    return seen
  }
  return { feed, path, seen, givenUp, delivered }
}

const write = async (feed: ReturnType<typeof aFeed>['feed'], ...puts: Put[]) =>
  (await feed.begin(puts))?.settle('written')

describe('the feed', () => {
  it('delivers an inserted item that the filter wants, once it is written', async () => {
    const { feed, delivered } = aFeed()
    await write(feed, put('D1/HEAD'), put('D1/EVENT#1'))
    expect(await delivered(1)).toEqual(['D1/EVENT#1'])
    await feed.close()
  })

  it('costs nothing for a write that no mapping wants', async () => {
    const { feed } = aFeed()
    expect(feed.begin([put('D1/HEAD')])).toBeUndefined()
    await feed.close()
  })

  it('forgets a write that the database refused', async () => {
    const { feed, delivered } = aFeed()
    const refused = await feed.begin([put('D1/EVENT#1')])
    refused!.settle('refused')
    await write(feed, put('D1/EVENT#2'))
    expect(await delivered(1)).toEqual(['D1/EVENT#2'])
    await feed.close()
  })

  describe('with a window', () => {
    /** A clock whose timers go off when they are told to. */
    const aClock = () => {
      const due: (() => void)[] = []
      const clock: Clock = {
        ...realClock(),
        at: (_, tell) => {
          due.push(tell)
          return { cancel: () => {} }
        },
      }
      return { clock, due }
    }
    const batches: number[] = []
    const work = async (records: unknown[]) => {
      batches.push(records.length)
      return succeed()
    }
    beforeEach(() => batches.splice(0))

    it('gathers what comes meanwhile, and sends it together', async () => {
      const { clock, due } = aClock()
      const { feed, delivered } = aFeed({ clock, work, mapping: { window: 1_000 } })
      for (const item of ['D1/EVENT#1', 'D2/EVENT#1', 'D1/EVENT#2'] as const) await write(feed, put(item))
      expect([batches, due.length]).toEqual([[], 1])
      due[0]?.()
      await delivered(3)
      await write(feed, put('D1/EVENT#3'))
      expect([batches, due.length]).toEqual([[3], 2])
      await feed.close()
    })

    it('sends a full batch at once', async () => {
      const { clock } = aClock()
      const { feed, delivered } = aFeed({ clock, work, mapping: { window: 1_000, batchSize: 2 } })
      await write(feed, put('D1/EVENT#1'))
      await write(feed, put('D2/EVENT#1'))
      await delivered(2)
      expect(batches).toEqual([2])
      await feed.close()
    })

    it('waits for nothing under a clock that stands still', async () => {
      const { feed, delivered } = aFeed({ clock: virtualClock(0), work, mapping: { window: 1_000 } })
      await write(feed, put('D1/EVENT#1'))
      await delivered(1)
      expect(batches).toEqual([1])
      await feed.close()
    })
  })

  it('keeps the order within a partition key, also when answers come in another order', async () => {
    const { feed, delivered } = aFeed()
    const first = await feed.begin([put('D1/EVENT#1')])
    const second = await feed.begin([put('D1/EVENT#2')])
    second!.settle('written')
    first!.settle('written')
    expect(await delivered(2)).toEqual(['D1/EVENT#1', 'D1/EVENT#2'])
    await feed.close()
  })

  it('reads the table when nobody can tell whether a write happened', async () => {
    const { feed, delivered } = aFeed({ database: aDatabase('D1/EVENT#1') })
    const lost = await feed.begin([put('D1/EVENT#1'), put('D2/EVENT#1')])
    lost!.settle('unknown')
    await write(feed, put('D2/EVENT#2'))
    expect((await delivered(2)).sort()).toEqual(['D1/EVENT#1', 'D2/EVENT#2'])
    await feed.close()
  })

  it('delivers what the table has when another writer won', async () => {
    const images: Item[] = []
    const { feed, delivered } = aFeed({
      database: aDatabase('D1/EVENT#1'),
      work: async (records) => {
        images.push(...records.map(({ dynamodb }) => dynamodb.NewImage))
        return succeed()
      },
    })
    const own = { ...item('D1/EVENT#1'), by: { S: 'loser' } }
    const lost = await feed.begin([{ table: 'Dossiers', item: own, guarded: true }])
    lost!.settle('unknown')
    await delivered(1)
    expect(images).toEqual([{ ...item('D1/EVENT#1'), by: { S: 'winner' } }])
    await feed.close()
  })

  it('does not deliver what another writer put there and nobody wants', async () => {
    const { feed, delivered } = aFeed({
      database: aDatabase('D1/EVENT#1'),
      mapping: { wants: (it) => (it as Item).by?.S !== 'winner' },
    })
    const lost = await feed.begin([put('D1/EVENT#1')])
    lost!.settle('unknown')
    await write(feed, put('D1/EVENT#2'))
    expect(await delivered(1)).toEqual(['D1/EVENT#2'])
    await feed.close()
  })

  it('does not take a replaced item for an inserted one', async () => {
    const { feed, delivered } = aFeed({ database: aDatabase('D1/EVENT#1') })
    await write(feed, put('D1/EVENT#1', false))
    await write(feed, put('D1/EVENT#2', false))
    expect(await delivered(1)).toEqual(['D1/EVENT#2'])
    await feed.close()
  })
})

describe('after a kill', () => {
  it('an insert that was logged and written, but not confirmed, is delivered', async () => {
    const before = aFeed()
    await before.feed.begin([put('D1/EVENT#1')])
    await before.feed.close()
    const after = aFeed({ path: before.path, database: aDatabase('D1/EVENT#1') })
    ;(await after.feed.recover())()
    expect(await after.delivered(1)).toEqual(['D1/EVENT#1'])
    await after.feed.close()
  })

  it('an insert that was logged and never written is forgotten', async () => {
    const before = aFeed()
    await before.feed.begin([put('D1/EVENT#1'), put('D2/EVENT#1')])
    await before.feed.close()
    const after = aFeed({ path: before.path, database: aDatabase('D2/EVENT#1') })
    ;(await after.feed.recover())()
    expect(await after.delivered(1)).toEqual(['D2/EVENT#1'])
    await after.feed.close()
  })

  it('the same key logged by two writers is delivered once', async () => {
    const before = aFeed()
    await before.feed.begin([put('D1/EVENT#1')])
    await before.feed.begin([put('D1/EVENT#1')])
    await before.feed.close()
    const after = aFeed({ path: before.path, database: aDatabase('D1/EVENT#1') })
    ;(await after.feed.recover())()
    await write(after.feed, put('D1/EVENT#2'))
    expect(await after.delivered(2)).toEqual(['D1/EVENT#1', 'D1/EVENT#2'])
    await after.feed.close()
  })

  it('nothing that was delivered comes again', async () => {
    const before = aFeed()
    await write(before.feed, put('D1/EVENT#1'))
    await before.delivered(1)
    await before.feed.close()
    const after = aFeed({ path: before.path, database: aDatabase('D1/EVENT#1') })
    ;(await after.feed.recover())()
    await write(after.feed, put('D2/EVENT#1'))
    expect(await after.delivered(1)).toEqual(['D2/EVENT#1'])
    await after.feed.close()
  })
})

describe('a function that fails', () => {
  it('gets the record again until it succeeds', async () => {
    let tries = 0
    const { feed, delivered } = aFeed({
      work: async () => (++tries < 3 ? { error: { errorType: 'Error', errorMessage: 'not yet' } } : {}),
    })
    await write(feed, put('D1/EVENT#1'))
    expect(await delivered(3)).toEqual(['D1/EVENT#1', 'D1/EVENT#1', 'D1/EVENT#1'])
    await feed.close()
  })

  it('gives the record up after so many tries, keeps all of it, and goes on', async () => {
    const { feed, givenUp, delivered } = aFeed({
      mapping: { retries: 2 },
      work: async (records) =>
        records.some(({ dynamodb }) => dynamodb.NewImage.sk.S === 'EVENT#1')
          ? { error: { errorType: 'Runtime.ExitError', errorMessage: 'it died' } }
          : {},
    })
    await write(feed, put('D1/EVENT#1'), put('D1/EVENT#2'))
    const seen = await delivered(5)
    expect(seen.at(-1)).toBe('D1/EVENT#2')
    expect(seen.filter((key) => key === 'D1/EVENT#1')).toHaveLength(3)
    expect(givenUp).toEqual(['D1/EVENT#1'])
    await feed.close()
  })

  it('finds no record again that an earlier run gave up', async () => {
    const dies = async () => ({ error: { errorType: 'Runtime.ExitError', errorMessage: 'it died' } })
    const before = aFeed({ mapping: { retries: 1 }, work: dies })
    await write(before.feed, put('D1/EVENT#1'))
    await before.delivered(2)
    while (before.givenUp.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await before.feed.close()
    const after = aFeed({ path: before.path, database: aDatabase('D1/EVENT#1') })
    ;(await after.feed.recover())()
    await write(after.feed, put('D2/EVENT#1'))
    expect(await after.delivered(1)).toEqual(['D2/EVENT#1'])
    await after.feed.close()
  })

  it('holds up only its own partition key', async () => {
    const done: string[] = []
    const { feed, seen, delivered } = aFeed({
      work: async (records) => {
        if (records.some(({ dynamodb }) => dynamodb.NewImage.pk.S === 'bad'))
          return { error: { errorType: 'Error', errorMessage: 'never' } }
        done.push(...records.map(({ dynamodb: { NewImage } }) => NewImage.sk.S))
        return {}
      },
    })
    await write(feed, put('bad/EVENT#1'), put('good/EVENT#1'), put('good/EVENT#2'))
    while (done.length < 2) await delivered(seen.length + 1)
    expect(done).toEqual(['EVENT#1', 'EVENT#2'])
    await feed.close()
  })

  it('names its failures: what comes after the first one is sent again', async () => {
    let first = true
    const { feed, delivered } = aFeed({
      work: async (records) => {
        if (!first) return { payload: { batchItemFailures: [] } }
        first = false
        return { payload: { batchItemFailures: [{ itemIdentifier: records[1]!.dynamodb.SequenceNumber }] } }
      },
    })
    await write(feed, put('D1/EVENT#1'), put('D1/EVENT#2'), put('D1/EVENT#3'))
    const seen = await delivered(5)
    expect(seen.slice(3)).toEqual(['D1/EVENT#2', 'D1/EVENT#3'])
    await feed.close()
  })
})
