import type { Context } from 'aws-lambda'
import { asideStore } from '../../../functions/adapters/aside-store'
import { bookmarks } from '../../../functions/adapters/bookmarks'
import type { GivenUpRecords } from '../../../functions/adapters/given-up'
import { keys } from '../../../functions/adapters/keys'
import type { Item } from '../../../functions/adapters/table'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { collectGivenUp } from '../../../functions/review/collect-given-up'
import { sweep } from '../../../functions/review/sweep'
import { feedStack, type Lanes, type Together } from '../../../functions/runtime/feed-stack'
import type { Happened } from '../../../functions/runtime/happened'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { eventItem, recordOf, streamedAt } from '../../fixtures/stream-record'

const at = streamedAt
const later = '2026-11-24T04:00:00.000Z'

/** Nobody here asks for a dossier. */
const dossiers = { load: async () => undefined, read: async () => undefined }

/** A table with three events, read by a function that does the work of these lanes. */
const aReader = async (lanes: Lanes, together?: Together) => {
  const table = tableInMemory()
  const asides = asideStore(table)
  const events = [1, 2, 3].map(eventItem)
  await table.write([
    { name: 'head', put: { pk: 'DOSSIER#D1', sk: 'HEAD', number: 'H29.16-261124-0001' } },
    ...events.map((put) => ({ name: 'event', put })),
  ])
  const handler = feedStack(lanes, { dossiers, asides, pause: async () => {} }, together)
  const read = (items: Item[]) => handler({ Records: items.map((item) => recordOf(item)) }, {} as Context)
  const listed = async () => (await asides.page(10)).items
  /** What was put into the feed once more. */
  const again = () => table.items().filter(({ sk }) => sk.startsWith('AGAIN#'))
  return { table, asides, events, read, listed, again }
}

/** Work that fails for these events as long as they are listed here. */
const aWorker = (bad: Set<number>) => {
  const done: number[] = []
  const work = async ({ event: { sequence } }: Happened) => {
    if (bad.has(sequence)) throw new TypeError(`no luck with ${sequence}`)
    done.push(sequence)
  }
  return { work, done, bad }
}

test('work that fails is set aside by name; no other record and no other work waits for it', async () => {
  const figures = aWorker(new Set([2]))
  const mail = aWorker(new Set())
  const { events, read, listed } = await aReader({ figures: figures.work, mail: mail.work })
  expect(await read(events)).toEqual({ batchItemFailures: [] })
  expect(figures.done).toEqual([1, 3])
  expect(mail.done).toHaveLength(3)
  expect(await listed()).toEqual([
    {
      dossier: 'D1',
      number: 'H29.16-261124-0001',
      sequence: 2,
      lane: 'figures',
      error: 'TypeError',
      since: at,
      attempts: 1,
    },
  ])
})

test('an event that nobody can read is set aside for each kind of work', async () => {
  const { read, listed } = await aReader({
    figures: aWorker(new Set()).work,
    mail: aWorker(new Set()).work,
  })
  await read([{ ...eventItem(2), event: '{"v":7}' }])
  expect((await listed()).map(({ lane, sequence }) => [lane, sequence])).toEqual([
    ['figures', 2],
    ['mail', 2],
  ])
})

test('the dossier is read once for all kinds of work, and again by what is tried again', async () => {
  const reads: string[] = []
  const dossier = { sequence: 1 } as Dossier
  const load = async (id: string) => {
    reads.push(id)
    return reads.length === 1 ? undefined : dossier
  }
  const asides = asideStore(tableInMemory())
  const seen: Dossier[] = []
  const work = async (happened: Happened) => void seen.push(await happened.dossier())
  const handler = feedStack(
    { figures: work, mail: work },
    { dossiers: { load, read: async () => undefined }, asides, pause: async () => {} },
  )
  await handler({ Records: [recordOf(eventItem(1))] }, {} as Context)
  expect([reads, seen]).toEqual([
    ['D1', 'D1'],
    [dossier, dossier],
  ])
})

test('what begins in a batch is read at once, each by itself where that fails; what is played again is not', async () => {
  const begun = async () => ({ dossier: { sequence: 1 } as Dossier, events: [] })
  const foresee = vi.fn(async () => ({ begun }))
  const read = vi.fn(async () => undefined)
  const asides = asideStore(tableInMemory())
  const handler = feedStack(
    { mail: async (happened) => void (await happened.record()) },
    { dossiers: { ...dossiers, read }, foresee, asides, pause: async () => {} },
  )
  const first = eventItem(1)
  const deliver = (...items: Item[]) =>
    handler({ Records: items.map((item) => recordOf(item)) }, {} as Context)
  await deliver(first, { ...first, pk: 'DOSSIER#D2' })
  expect(foresee.mock.calls).toMatchObject([[[{ event: { dossier: 'D1' } }, { event: { dossier: 'D1' } }]]])
  expect(read).not.toHaveBeenCalled()
  await deliver(eventItem(2), {
    ...first,
    sk: keys.again({ dossier: 'D1', sequence: 1, lane: 'mail' }, 1).sk,
  })
  expect(foresee.mock.calls[1]).toMatchObject([[{ event: { sequence: 2 } }]])
  expect(read).toHaveBeenCalledWith('D1')
  read.mockClear()
  foresee.mockRejectedValueOnce(new Error('busy'))
  await deliver(first)
  expect(read).toHaveBeenCalledWith('D1')
})

test('a dossier with several events in a batch is read once, and again for the next batch', async () => {
  const found = { dossier: { sequence: 3 } as Dossier, events: [] }
  const [load, read] = [vi.fn(async () => found.dossier), vi.fn(async () => found)]
  const { asides, events } = await aReader({})
  const handler = feedStack(
    {
      mail: async (happened) => void (await happened.record()),
      board: async (happened) => void (await happened.dossier()),
    },
    { dossiers: { load, read }, asides },
  )
  const deliver = () => handler({ Records: events.map((item) => recordOf(item)) }, {} as Context)
  await deliver()
  expect(read).toHaveBeenCalledTimes(1)
  await deliver()
  expect([read.mock.calls, load.mock.calls.length]).toEqual([[['D1'], ['D1']], 2])
})

describe('work that is done about a whole batch at once', () => {
  test('is not done about each event, which other work still is', async () => {
    const [figures, mail] = [aWorker(new Set()), aWorker(new Set())]
    const batches: number[][] = []
    const together: Together = {
      figures: async (all) => void batches.push(all.map(({ event }) => event.sequence)),
    }
    const { events, read } = await aReader({ figures: figures.work, mail: mail.work }, together)
    await read(events)
    await read(events.slice(0, 1))
    expect([batches, figures.done, mail.done]).toEqual([[[1, 2, 3]], [1], [1, 2, 3, 1]])
  })

  test('is done one by one when it fails, and what fails then is set aside by itself', async () => {
    const figures = aWorker(new Set([2]))
    const together: Together = { figures: async () => Promise.reject(new TypeError('one of them')) }
    const { events, read, listed } = await aReader({ figures: figures.work }, together)
    expect(await read(events)).toEqual({ batchItemFailures: [] })
    expect(figures.done).toEqual([1, 3])
    expect(await listed()).toMatchObject([{ sequence: 2, lane: 'figures' }])
  })

  test('played again is forgotten, as any other', async () => {
    const figures = aWorker(new Set([1, 2]))
    const together: Together = { figures: async (all) => Promise.all(all.map(figures.work)).then(() => {}) }
    const { asides, events, read, listed, again } = await aReader({ figures: figures.work }, together)
    await read(events)
    figures.bad.clear()
    for (const sequence of [1, 2]) await asides.play({ dossier: 'D1', sequence, lane: 'figures' }, later)
    await read(again())
    expect(await listed()).toEqual([])
  })
})

test('what fails for a moment alone is tried again at once', async () => {
  let tries = 0
  const { events, read, listed } = await aReader({
    mail: async () => {
      if (++tries < 3) throw new Error('busy')
    },
  })
  await read(events.slice(0, 1))
  expect([tries, await listed()]).toEqual([3, []])
})

test('played again it goes through the feed for its own kind of work, and is forgotten when it succeeds', async () => {
  const bad = new Set([2])
  const figures = aWorker(bad)
  const mail = aWorker(new Set())
  const { asides, events, read, listed, again } = await aReader({ figures: figures.work, mail: mail.work })
  await read(events)
  const place = { dossier: 'D1', sequence: 2, lane: 'figures' } as const
  expect(await asides.play(place, later)).toBe(true)
  // Asked for twice, it is on its way once.
  expect(await asides.play(place, later)).toBe(false)
  await read(again())
  expect(await listed()).toMatchObject([{ since: at, attempts: 2 }])
  bad.clear()
  expect(await asides.play(place, later)).toBe(true)
  await read(again().slice(-1))
  expect(await listed()).toEqual([])
  expect(figures.done).toContain(2)
  expect(mail.done).toHaveLength(3)
})

test('nothing is played that is not set aside', async () => {
  const { asides } = await aReader({})
  expect(await asides.play({ dossier: 'D1', sequence: 1, lane: 'mail' }, at)).toBe(false)
})

test('a record comes again from the stream when it could not even be set aside, or is none of ours', async () => {
  const { asides, events } = await aReader({})
  const broken = { ...asides, keep: () => Promise.reject(new Error('no table')) }
  const handler = feedStack(
    { mail: aWorker(new Set([2])).work },
    { dossiers, asides: broken, pause: async () => {} },
  )
  const Records = [...events.map((item) => recordOf(item)), recordOf({ pk: 'X', sk: 'Y', event: '' })]
  const { batchItemFailures } = await handler({ Records }, {} as Context)
  expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['EVENT#000002', 'Y'])
})

test('only what was inserted is read', async () => {
  const mail = aWorker(new Set())
  const { events, asides } = await aReader({})
  const handler = feedStack({ mail: mail.work }, { dossiers, asides })
  await handler({ Records: events.map((item) => recordOf(item, 'MODIFY')) }, {} as Context)
  expect(mail.done).toEqual([])
})

test('readings that lie among the events are none of them', async () => {
  const mail = aWorker(new Set())
  const { events, asides } = await aReader({})
  const handler = feedStack({ mail: mail.work }, { dossiers, asides })
  const NewImage = { pk: { S: 'DOSSIER#D1' }, sk: { S: keys.readings('D1', 1).sk }, readings: { N: '1' } }
  const readings = { eventName: 'INSERT', dynamodb: { ...recordOf(events[0]!).dynamodb, NewImage } }
  const answer = await handler({ Records: [readings, recordOf(events[1]!)] }, {} as Context)
  expect([answer.batchItemFailures, mail.done]).toEqual([[], [2]])
})

test('a record that a function died over is listed for every kind of work, once it is read', async () => {
  const { asides, events, listed } = await aReader({})
  const objects = new Map([
    ['a', JSON.stringify({ payload: { Records: [recordOf(events[1]!)] } })],
    ['b', 'not JSON'],
  ])
  const givenUp: GivenUpRecords = {
    async *keys() {
      yield* [...objects.keys()]
    },
    read: async (key) => objects.get(key) ?? '',
    forget: async (key) => void objects.delete(key),
  }
  await collectGivenUp({ asides, givenUp }, { time: '2026-11-24T04:00:00Z' })
  expect((await listed()).map(({ sequence, lane }) => [sequence, lane])).toEqual([
    [2, 'board'],
    [2, 'dates'],
    [2, 'figures'],
    [2, 'machines'],
    [2, 'mail'],
    [2, 'results'],
    [2, 'search'],
  ])
  expect([...objects.keys()]).toEqual(['b'])
})

test('a sweep whose time is over goes on where it stopped, and then begins anew', async () => {
  const table = tableInMemory()
  const marks = bookmarks(table)
  const seen: number[] = []
  async function* listFrom(page = '0') {
    for (let one = Number(page); one < 6; one += 1) yield { one, page: one === 0 ? undefined : String(one) }
  }
  const once = async (most: number) => {
    let left = most
    const swept = { failed: 0, unfinished: 0 }
    const timeLeft = () => (left-- > 0 ? 60_000 : 0)
    const act = async ({ one }: { one: number }) => void seen.push(one)
    return sweep('numbers', listFrom, act, { swept, timeLeft, bookmarks: marks })
  }
  expect([await once(2), await once(3), await once(9), await once(1)]).toEqual([false, false, true, false])
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 0])
})
