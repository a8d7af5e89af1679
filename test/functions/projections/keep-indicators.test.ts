import fc from 'fast-check'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { lawBookInMemory } from '../../../functions/adapters/law-book-in-memory'
import { lawHashes } from '../../../functions/adapters/law-hashes'
import { unpacked } from '../../../functions/adapters/packed'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { keepIndicators } from '../../../functions/projections/keep-indicators'
import type { EventImage } from '../../../functions/runtime/event-image'
import { happenedOf } from '../../../functions/runtime/happened'
import { city } from '../../../workflows/city/city'
import { Facts } from '../../../workflows/indicators/facts'
import type { Calendar } from '../../../workflows/kernel/calendar'
import { aDossier, atOpinions, type Journey } from '../../fixtures/dossier'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { shedPermit } from '../../fixtures/procedure'
import { aWalk } from '../../workflows/kernel/random-walk'

const aFeed = () => {
  const table = tableInMemory()
  const feed = indicatorsOf(table)
  return {
    ...feed,
    table,
    /** `onEach`: after each of them, before the next is decided. */
    async store(
      { decisions: [filed, ...later] }: Pick<Journey, 'decisions'>,
      onEach = async (_done: number) => {},
    ) {
      const dossiers = dossierStore(table)
      const law = () => lawHashes({ hash: '' }, { ...city, calendar: feed.desk.calendar })
      let dossier = await dossiers.file({ ...filed!, law: law() })
      await onEach(1)
      for (const decision of later) {
        dossier = await dossiers.append(dossier, { ...decision, law: law() })
        await onEach(dossier.sequence)
      }
    },
    facts: () => feed.kept().map(({ facts }) => Facts.parse(JSON.parse(unpacked(String(facts))))),
  }
}

/** The day after the filing is off, which nobody knew before. */
const stormy: Calendar = {
  ...city.calendar,
  years: {
    ...city.calendar.years,
    2026: {
      ...city.calendar.years['2026']!,
      daysOff: [...city.calendar.years['2026']!.daysOff, { date: '2026-11-25', name: 'Bão', source: 'test' }],
    },
  },
}

/** Received in the month after its filing. */
const receivedLater = () => {
  const journey = aDossier()
  journey.completes('check', 'proceed', '2026-12-01T02:30:00.000Z')
  return journey
}

describe('what the feed keeps', () => {
  test('is one item for a dossier, in the month of its agency', async () => {
    const feed = aFeed()
    await feed.store(atOpinions())
    await feed.deliver()
    expect(feed.kept()).toMatchObject([{ pk: 'FACTS#ward-ben-thanh#2026-11', sk: 'DOSSIER#D1', sequence: 3 }])
    expect(feed.facts()).toMatchObject([{ dossier: 'D1', paid: true }])
  })

  test('is in two months when reception came a month later, and is the same in both', async () => {
    const feed = aFeed()
    await feed.store(receivedLater(), () => feed.deliver())
    expect(feed.kept().map(({ pk }) => pk)).toEqual([
      'FACTS#ward-ben-thanh#2026-11',
      'FACTS#ward-ben-thanh#2026-12',
    ])
    const [one, other] = feed.facts()
    expect(one).toEqual(other)
  })

  test('is not written for what changes no facts', async () => {
    const feed = aFeed()
    const journey = aDossier()
    await feed.store(journey)
    await feed.deliver()
    const kept = feed.kept()
    const { id } = journey.task('check')
    journey.does({ kind: 'assign', task: id, officer: 'hoa' }, '2026-11-24T02:10:00.000Z')
    await feed.desk.dossiers.append((await feed.desk.dossiers.load('D1'))!, journey.decisions.at(-1)!)
    await feed.deliver()
    expect(feed.kept()).toEqual(kept)
    expect((await feed.rebuild(true)).different).toEqual([])
  })

  test('is never replaced by what was read before it', async () => {
    const feed = aFeed()
    await feed.store(atOpinions())
    const second = feed.images()[1]!
    const before = aFeed()
    await before.store({ decisions: atOpinions().decisions.slice(0, 2) })
    await feed.deliver()
    const kept = feed.kept()
    await keepIndicators([happenedOf(second, before.desk.dossiers)], feed.desk)
    expect(feed.kept()).toEqual(kept)
  })

  test('waits for the dossier when an event is ahead of it', async () => {
    const feed = aFeed()
    await feed.store(atOpinions())
    const ahead = happenedOf(feed.images()[1]!, { load: async () => undefined, read: async () => undefined })
    await expect(keepIndicators([ahead], feed.desk)).rejects.toMatchObject({ code: 'inconsistent' })
  })
})

describe('however the feed delivers', () => {
  const shuffledWith = (images: EventImage[], order: number[]) =>
    order.map((pick) => images[pick % images.length]!)

  test('the facts are the same: in any order, with duplicates and gaps, as long as the last event comes', async () => {
    await fc.assert(
      fc.asyncProperty(aWalk(), fc.array(fc.nat(100), { maxLength: 20 }), async (walk, order) => {
        const decisions = [walk.filed, ...walk.taken.map(({ event }) => event)].map((event) => ({ event }))
        const decides = ({ changeCalendar }: ReturnType<typeof aFeed>, done: number) =>
          changeCalendar((order[done] ?? 0) % 2 ? stormy : city.calendar)
        const inOrder = aFeed()
        await inOrder.store({ decisions }, async (done) => {
          await inOrder.deliver(inOrder.images().slice(-1))
          decides(inOrder, done)
        })
        const anyHow = aFeed()
        await anyHow.store({ decisions }, async (done) => {
          const images = anyHow.images()
          await anyHow.deliver(shuffledWith(images, order.slice(0, 3)))
          decides(anyHow, done)
        })
        await anyHow.deliver([...shuffledWith(anyHow.images(), order), ...anyHow.images().slice(-1)])
        await anyHow.deliver([...anyHow.images()].reverse())
        expect(anyHow.facts()).toEqual(inOrder.facts())
        expect(await anyHow.rebuild(true)).toMatchObject({
          dossiers: 1,
          different: [],
          failed: [],
          strays: 0,
          counters: 0,
        })
      }),
      { numRuns: 25 },
    )
  })
})

describe('rebuilding', () => {
  test('under a calendar that was decided since gives what was kept by the calendar of the last event', async () => {
    const feed = aFeed()
    const journey = aDossier()
    journey.does({ kind: 'withdraw', reason: 'sold' }, '2026-11-24T02:10:00.000Z', 'lan')
    await feed.store(journey, () => feed.deliver())
    const [kept] = feed.facts()
    feed.changeCalendar(stormy)
    expect((await feed.rebuild(true)).different).toEqual([])
    await feed.rebuild()
    expect(feed.facts()).toEqual([kept])
    expect(kept).toMatchObject({ receptionDueAt: '2026-11-25T10:00:00.000Z', how: 'withdrawn' })
  })

  test('takes the calendar of the last event that changes facts, as whoever kept them did', async () => {
    const feed = aFeed()
    const journey = aDossier()
    const { id } = journey.task('check')
    journey.does({ kind: 'assign', task: id, officer: 'hoa' }, '2026-11-24T02:10:00.000Z')
    await feed.store(journey, async () => {
      await feed.deliver()
      feed.changeCalendar(stormy)
    })
    expect((await feed.rebuild(true)).different).toEqual([])
    const [{ receptionDueAt }] = feed.facts() as [Facts]
    expect(receptionDueAt).toBe('2026-11-25T10:00:00.000Z')
  })

  test('names a dossier whose calendar is nowhere, and measures it by no other', async () => {
    const feed = aFeed()
    await feed.store(aDossier())
    feed.desk.calendar = stormy
    feed.desk.law = lawBookInMemory([shedPermit])
    expect((await feed.rebuild()).failed).toEqual([expect.stringMatching(/^D1: calendar .* never published/)])
    expect(feed.kept()).toEqual([])
  })

  test('writes what the feed wrote, to the digit', async () => {
    const live = aFeed()
    await live.store(receivedLater(), () => live.deliver())
    const anew = aFeed()
    await anew.store(receivedLater())
    expect(await anew.rebuild()).toEqual({ dossiers: 1, different: [], failed: [], strays: 0 })
    expect(anew.kept()).toEqual(live.kept())
  })

  test('repairs what is wrong or missing, which a check names first', async () => {
    const feed = aFeed()
    await feed.store(atOpinions())
    await feed.deliver()
    const right = feed.kept()
    await feed.table.write([{ name: 'facts', put: { ...right[0]!, facts: '{}' } }])
    expect((await feed.rebuild(true)).different).toEqual(['H29.16-261124-0001'])
    await feed.rebuild()
    expect(feed.kept()).toEqual(right)
    const empty = aFeed()
    await empty.store(atOpinions())
    expect((await empty.rebuild(true)).different).toHaveLength(1)
  })

  test('makes counters anew, and a check names those that are wrong', async () => {
    const feed = aFeed()
    await feed.store(atOpinions())
    await feed.deliver()
    const right = feed.counters()
    const wrong = feed.table.items().find(({ pk }) => pk.endsWith('#agency#2026-11#line'))!
    await feed.table.write([{ name: 'counts', update: wrong, set: { packed: 'filed=3' } }])
    expect(await feed.rebuild(true)).toMatchObject({ different: [], counters: 1 })
    expect(feed.counters()).not.toEqual(right)
    await feed.rebuild()
    expect(feed.counters()).toEqual(right)
    expect(await feed.rebuild(true)).toMatchObject({ counters: 0 })
  })

  test('makes lists of dossiers behind figures anew, and a check names what is in none', async () => {
    const feed = aFeed()
    await feed.store(atOpinions())
    await feed.deliver()
    const right = feed.behind()
    expect(right.map(({ pk }) => pk)).toContain('BEHIND#ward-ben-thanh#2026-11')
    for (const { pk, sk } of right) await feed.table.write([{ name: 'behind', delete: { pk, sk } }])
    expect((await feed.rebuild(true)).different).toEqual(['H29.16-261124-0001'])
    await feed.rebuild()
    expect(feed.behind()).toEqual(right)
    expect((await feed.rebuild(true)).different).toEqual([])
  })

  test('counts right while the feed counts too, and what is read meanwhile is right', async () => {
    const whole = aFeed()
    await whole.store(atOpinions())
    await whole.deliver()
    const feed = aFeed()
    await feed.store(atOpinions())
    const images = feed.images()
    await feed.deliver(images.slice(0, 1))
    const filed = async () => {
      const lines = await feed.desk.counts.during('agency', [{ month: '2026-11' }])
      return lines.reduce((sum, { counts }) => sum + (counts.filed ?? 0), 0)
    }
    const seen: number[] = []
    const { all } = feed.desk
    // Before and after each look over the table the feed brings what it has again.
    feed.desk.all = async function* () {
      await feed.deliver(images)
      seen.push(await filed())
      yield* all()
      await feed.deliver([...images].reverse())
      seen.push(await filed())
    }
    await feed.rebuild()
    await feed.deliver(images)
    expect(new Set([...seen, await filed()])).toEqual(new Set([1]))
    feed.desk.all = all
    expect(await feed.rebuild(true)).toMatchObject({ different: [], counters: 0 })
    expect(feed.counters()).toEqual(whole.counters())
  })

  test('goes on with counters that were begun, and passes by what belongs to no dossier', async () => {
    const feed = aFeed()
    await feed.store(atOpinions())
    await feed.deliver()
    await feed.desk.counts.begin()
    expect(await feed.rebuild(true)).toMatchObject({ counters: 0 })
    await feed.table.write([{ name: 'stray', put: { ...feed.stored()[0]!, sk: 'DOSSIER#D2' } }])
    expect((await feed.rebuild()).failed).toEqual([])
    expect(await feed.desk.counts.generations()).toEqual({ current: 2 })
    expect(new Set(feed.table.items().flatMap(({ pk }) => pk.match(/^COUNTS#\d+/) ?? []))).toEqual(
      new Set(['COUNTS#2']),
    )
  })

  test('names facts of no dossier, and dossiers that can’t be measured', async () => {
    const feed = aFeed()
    await feed.store(atOpinions())
    await feed.deliver()
    await feed.table.write([{ name: 'stray', put: { ...feed.kept()[0]!, sk: 'DOSSIER#D2' } }])
    expect(await feed.rebuild(true)).toMatchObject({ different: [], strays: 1 })
    const other = indicatorsOf(feed.table, [])
    expect((await other.rebuild()).failed).toEqual([expect.stringContaining('1.999999 v1')])
  })
})
