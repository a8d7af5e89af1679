import type { Access } from '../../../functions/adapters/access'
import { type AccessLog, accessLog } from '../../../functions/adapters/access-log'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { type Key, keys, ranges } from '../../../functions/adapters/keys'
import type { Table } from '../../../functions/adapters/table'
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

const keyOf = ({ pk, sk }: Key): Key => ({ pk, sk })
const readers = async (log: AccessLog, most = 999) =>
  (await log.read('D1', most)).accesses.map(({ by }) => by)

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
    )
  }
  const entries = await table.range(keys.head('D1').pk, ranges.access)
  return { dossiers, log, journey, looked, entries }
}

overBothTables((anEmptyTable) => {
  test('who read a dossier is kept in order, apart for each dossier', async () => {
    const log = accessLog(await anEmptyTable())
    for (const by of ['hoa', 'duc', 'hoa']) await log.record(anew, aReading(by))
    await log.record({ id: 'D2', sequence: 1 }, aReading('bao'))
    expect(await readers(log)).toEqual(['hoa', 'duc', 'hoa'])
    expect(await log.read('D2', 99)).toEqual({ accesses: [aReading('bao')], total: 1 })
    expect(await log.read('D3', 99)).toEqual({ accesses: [], total: 0 })
  })

  test('a hundred and twenty-eight readers at one moment are all kept, with one write each', async () => {
    const table = await anEmptyTable()
    const { write } = table
    let writes = 0
    table.write = (given) => {
      writes += given.length
      return write(given)
    }
    const log = accessLog(table)
    const office = Array.from({ length: 128 }, (_, index) => `reader-${100 + index}`)
    await Promise.all(office.map((by) => log.record(anew, aReading(by))))
    expect((await readers(log)).sort()).toEqual(office)
    expect(writes).toBe(128)
  })

  test('of a long log the newest are read, with the number of all', async () => {
    const { looked, log, dossiers } = await readThenActedOn(await anEmptyTable(), ['a', 'b', 'c'])
    for (const by of ['d', 'e', 'f']) await log.record((await dossiers.load('D1'))!, aReading(by))
    expect(await looked(2)).toEqual({ accesses: [aReading('e'), aReading('f')], total: 6 })
    expect((await looked(4)).accesses.map(({ by }) => by)).toEqual(['c', 'd', 'e', 'f'])
    expect((await looked(4)).total).toBe(6)
  })

  test.each([
    ['the last', 2],
    ['the first', 0],
  ])('%s reading that an event knows, once deleted, is noticed', async (_which, index) => {
    const table = await anEmptyTable()
    const { looked, entries } = await readThenActedOn(table, ['hoa', 'duc', 'bao'])
    expect((await looked()).total).toBe(3)
    await table.write([{ name: 'delete', delete: keyOf(entries[index]!) }])
    await expect(looked()).rejects.toThrow(Altered)
  })

  test('all readings that an event knows, once deleted together, are noticed', async () => {
    const table = await anEmptyTable()
    const { looked, entries } = await readThenActedOn(table, ['hoa', 'duc'])
    await table.write(entries.map((entry, index) => ({ name: `delete ${index}`, delete: keyOf(entry) })))
    await expect(looked()).rejects.toThrow(Altered)
  })

  test('a reading that was altered, or put in the place of another, is noticed', async () => {
    const table = await anEmptyTable()
    const { looked, entries } = await readThenActedOn(table, ['hoa', 'duc'])
    const [first, second] = entries
    const access = String(first!.access).replace('hoa', 'bao')
    await table.write([{ name: 'alter', put: { ...first!, access } }])
    await expect(looked()).rejects.toThrow(Altered)
    await table.write([{ name: 'replace', put: { ...first!, access: second!.access! } }])
    await expect(looked()).rejects.toThrow(Altered)
    await table.write([{ name: 'mend', put: first! }])
    expect((await looked()).total).toBe(2)
  })

  test('who began to read before an event and is on record after it, is no alteration', async () => {
    const { looked, log } = await readThenActedOn(await anEmptyTable(), ['hoa'])
    await log.record(anew, aReading('late', '2026-11-24T02:29:59.999Z'))
    expect(await looked()).toMatchObject({ accesses: [{ by: 'hoa' }, { by: 'late' }], total: 2 })
  })
})
