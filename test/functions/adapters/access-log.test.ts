import type { Access } from '../../../functions/adapters/access'
import { accessLog } from '../../../functions/adapters/access-log'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { isBesideEvent, keys, ranges } from '../../../functions/adapters/keys'
import { mostBeside } from '../../../functions/adapters/readings'
import type { Item, Table } from '../../../functions/adapters/table'
import { Altered } from '../../../workflows/kernel/errors'
import { aDossier, tuesday } from '../../fixtures/dossier'
import { overBothTables } from './both-tables'

const aReading = (by: string, at = tuesday): Access => ({
  at,
  by,
  agencies: ['fire-police'],
  what: 'dossier',
})
const anew = { id: 'D1', sequence: 1 }

/** The log, with the readings beside the events, as a reader of the dossier gets them. */
const whole = async (table: Table, id: string, most = 999) => {
  const events = await table.range(keys.head(id).pk, ranges.events)
  return accessLog(table).read(
    id,
    most,
    [],
    events.filter(({ sk }) => isBesideEvent(sk)),
  )
}
const readers = async (table: Table) => (await whole(table, 'D1')).accesses.map(({ by }) => by)

/** A dossier that was filed, read by these, and then acted on. */
const readThenActedOn = async (table: Table, office: readonly string[]) => {
  const dossiers = dossierStore(table)
  const log = accessLog(table)
  const journey = aDossier()
  const filed = await dossiers.file(journey.decisions[0]!)
  for (const by of office) await log.record(filed, aReading(by))
  await dossiers.append(filed, journey.completes('check', 'proceed', '2026-11-24T02:30:00.000Z'))
  const looked = async (most = 999) => {
    const record = await dossiers.read('D1')
    return log.read(
      'D1',
      most,
      record?.events.map(({ event }) => event),
      record?.readings,
    )
  }
  const besides = async () =>
    (await table.range(keys.head('D1').pk, ranges.events)).filter(({ sk }) => isBesideEvent(sk))
  return { dossiers, log, journey, looked, besides }
}

overBothTables((anEmptyTable) => {
  test('who read a dossier is kept in order, apart for each dossier', async () => {
    const table = await anEmptyTable()
    const log = accessLog(table)
    for (const by of ['hoa', 'duc', 'hoa']) await log.record(anew, aReading(by))
    await log.record({ id: 'D2', sequence: 1 }, aReading('bao'))
    expect(await readers(table)).toEqual(['hoa', 'duc', 'hoa'])
    expect(await whole(table, 'D2')).toEqual({ accesses: [aReading('bao')], total: 1 })
    expect(await whole(table, 'D3')).toEqual({ accesses: [], total: 0 })
  })

  test('a hundred and twenty-eight readers at one moment are all kept, with one write each that is taken', async () => {
    const table = await anEmptyTable()
    const { write } = table
    const writes = { tried: 0, taken: 0 }
    table.write = async (given) => {
      writes.tried += given.length
      await write(given)
      writes.taken += given.length
    }
    const log = accessLog(table)
    const office = Array.from({ length: 128 }, (_, index) => `reader-${100 + index}`)
    await Promise.all(office.map((by) => log.record(anew, aReading(by))))
    expect((await readers(table)).sort()).toEqual(office)
    expect(writes).toEqual({ tried: 128 + 128 - mostBeside, taken: 128 })
  })

  test('whoever read that there is no more room beside the event needs one write', async () => {
    const table = await anEmptyTable()
    const dossiers = dossierStore(table)
    const log = accessLog(table)
    await dossiers.file(aDossier().decisions[0]!)
    const { write } = table
    let writes = 0
    table.write = (given) => {
      writes += given.length
      return write(given)
    }
    for (let reader = 0; reader < mostBeside + 3; reader += 1)
      await log.record((await dossiers.load('D1'))!, aReading(`reader-${reader}`))
    expect(writes).toBe(mostBeside + 3)
    expect(await readers(table)).toHaveLength(mostBeside + 3)
  })

  test('what is looked at together is one write, wherever there is room for it', async () => {
    const table = await anEmptyTable()
    const log = accessLog(table)
    for (const by of ['a', 'b', 'c', 'd', 'e']) await log.record(anew, aReading(by))
    const other = { id: 'D2', sequence: 1 }
    await log.recordAll([anew, other, other].map((dossier) => ({ dossier, access: aReading('hoa') })))
    expect(await readers(table)).toEqual(['a', 'b', 'c', 'd', 'e', 'hoa'])
    expect((await whole(table, 'D2')).total).toBe(2)
  })

  test('of a long log the newest are read, with the number of all', async () => {
    const { looked, log, dossiers } = await readThenActedOn(await anEmptyTable(), ['a', 'b', 'c'])
    for (const by of ['d', 'e', 'f']) await log.record((await dossiers.load('D1'))!, aReading(by))
    expect(await looked(2)).toEqual({ accesses: [aReading('e'), aReading('f')], total: 6 })
    expect((await looked(4)).accesses.map(({ by }) => by)).toEqual(['c', 'd', 'e', 'f'])
    expect((await looked(4)).total).toBe(6)
  })

  const without = ({ pk, sk, ...readings }: Item, index: number): Item => {
    const left = Object.entries(readings).filter(([name]) => name !== namesIn(readings)[index])
    return { pk, sk, ...Object.fromEntries(left) }
  }
  const namesIn = (readings: object) => Object.keys(readings).filter((name) => name.length === 26)

  test.each([
    ['the last', 2],
    ['the first', 0],
  ])('%s reading that an event knows, once taken out, is noticed', async (_which, index) => {
    const table = await anEmptyTable()
    const { looked, besides } = await readThenActedOn(table, ['hoa', 'duc', 'bao'])
    expect((await looked()).total).toBe(3)
    const [beside] = await besides()
    await table.write([{ name: 'take out', put: without(beside!, index) }])
    await expect(looked()).rejects.toThrow(Altered)
  })

  test('all readings that an event knows, once deleted together, are noticed', async () => {
    const table = await anEmptyTable()
    const { looked, besides } = await readThenActedOn(table, ['hoa', 'duc'])
    const [{ pk, sk }] = (await besides()) as [Item]
    await table.write([{ name: 'delete', delete: { pk, sk } }])
    await expect(looked()).rejects.toThrow(Altered)
  })

  test('one of those that had no room beside the event, once deleted, is noticed', async () => {
    const table = await anEmptyTable()
    const { looked } = await readThenActedOn(table, ['a', 'b', 'c', 'd', 'hoa', 'duc'])
    expect((await looked()).accesses.map(({ by }) => by)).toEqual(['a', 'b', 'c', 'd', 'hoa', 'duc'])
    const [{ pk, sk }] = (await table.range(keys.head('D1').pk, ranges.access)) as [Item]
    await table.write([{ name: 'delete', delete: { pk, sk } }])
    await expect(looked()).rejects.toThrow(Altered)
  })

  test('a reading that was altered, or put in the place of another, is noticed', async () => {
    const table = await anEmptyTable()
    const { looked, besides } = await readThenActedOn(table, ['hoa', 'duc'])
    const [beside] = (await besides()) as [Item]
    const [first, second] = namesIn(beside).toSorted() as [string, string]
    const altered = String(beside[first]).replace('hoa', 'bao')
    for (const text of [altered, beside[second]!]) {
      await table.write([{ name: 'alter', put: { ...beside, [first]: text } }])
      await expect(looked()).rejects.toThrow(Altered)
    }
    await table.write([{ name: 'mend', put: beside }])
    expect((await looked()).total).toBe(2)
  })

  test('a command reads them along with the dossier, and looks into the log only where some had no room', async () => {
    const table = await anEmptyTable()
    const asked: string[] = []
    const { newest } = table
    table.newest = (pk, between, limit) => {
      asked.push(between.from)
      return newest(pk, between, limit)
    }
    const dossiers = dossierStore(table)
    const log = accessLog(table)
    const journey = aDossier()
    const filed = await dossiers.file(journey.decisions[0]!)
    for (const by of ['hoa', 'duc']) await log.record(filed, aReading(by))
    const before = (await dossiers.load('D1'))!
    const after = await dossiers.append(
      before,
      journey.completes('check', 'proceed', '2026-11-24T02:30:00.000Z'),
    )
    expect(asked).toEqual(['EVENT#'])
    expect((await dossiers.read('D1'))?.events.at(-1)?.event.readings?.entries).toHaveLength(2)
    for (const by of ['a', 'b', 'c', 'd', 'e', 'f']) await log.record(after, aReading(by))
    await dossiers.append(
      (await dossiers.load('D1'))!,
      journey.does({ kind: 'withdraw', reason: 'x' }, '2026-11-24T03:00:00.000Z'),
    )
    expect(asked).toEqual(['EVENT#', 'EVENT#', 'ACCESS#000002#'])
    expect((await dossiers.read('D1'))?.events.at(-1)?.event.readings?.entries).toHaveLength(6)
  })

  test('readings of a release that put all into the log are sealed by the next event, and shown', async () => {
    const table = await anEmptyTable()
    const dossiers = dossierStore(table)
    const journey = aDossier()
    await dossiers.file(journey.decisions[0]!)
    const { log: _new, ...head } = (await table.get(keys.head('D1')))!
    const old = {
      ...keys.access('D1', 1, '01KB0000000000000000000000'),
      access: JSON.stringify(aReading('hoa')),
    }
    await table.write([
      { name: 'head', put: head },
      { name: 'access', put: old },
    ])
    await dossiers.append(
      (await dossiers.load('D1'))!,
      journey.completes('check', 'proceed', '2026-11-24T02:30:00.000Z'),
    )
    const { events, readings } = (await dossiers.read('D1'))!
    expect(events.at(-1)?.event.readings?.entries).toEqual(['01KB0000000000000000000000'])
    const sealings = events.map(({ event }) => event)
    expect(await accessLog(table).read('D1', 9, sealings, readings)).toMatchObject({
      accesses: [{ by: 'hoa' }],
      total: 1,
    })
  })

  test('who began to read before an event and is on record after it, is no alteration', async () => {
    const { looked, log } = await readThenActedOn(await anEmptyTable(), ['hoa'])
    await log.record(anew, aReading('late', '2026-11-24T02:29:59.999Z'))
    expect(await looked()).toMatchObject({ accesses: [{ by: 'hoa' }, { by: 'late' }], total: 2 })
  })
})
