import { type Access, type AccessLog, accessLog } from '../../../functions/adapters/access-log'
import { WriteRefused } from '../../../functions/adapters/errors'
import { keys } from '../../../functions/adapters/keys'
import { Inconsistent } from '../../../workflows/kernel/errors'
import { tuesday } from '../../fixtures/dossier'
import { overBothTables } from './both-tables'

const atOnce = async () => {}
const aReading = (by: string): Access => ({ at: tuesday, by, agencies: ['fire-police'], what: 'dossier' })

const readers = async (log: AccessLog, most = 99) => (await log.read('D1', most)).accesses.map(({ by }) => by)

overBothTables((anEmptyTable) => {
  test('who read a dossier is kept in order, apart for each dossier', async () => {
    const log = accessLog(await anEmptyTable(), atOnce)
    for (const by of ['hoa', 'duc', 'hoa']) await log.record('D1', aReading(by))
    await log.record('D2', aReading('bao'))
    expect(await readers(log)).toEqual(['hoa', 'duc', 'hoa'])
    expect(await log.read('D2', 99)).toEqual({ accesses: [aReading('bao')], total: 1 })
    expect(await log.read('D3', 99)).toEqual({ accesses: [], total: 0 })
  })

  test('readers at the same moment are all kept, also a whole office of them', async () => {
    const log = accessLog(await anEmptyTable(), atOnce)
    const office = Array.from({ length: 20 }, (_, index) => `reader-${10 + index}`)
    await Promise.all(office.map((by) => log.record('D1', aReading(by))))
    expect((await readers(log)).sort()).toEqual(office)
  })

  test('of a long log the newest are read, with the number of all, and no link may be missing', async () => {
    const table = await anEmptyTable()
    const log = accessLog(table, atOnce)
    for (const by of ['a', 'b', 'c', 'd', 'e']) await log.record('D1', aReading(by))
    expect(await log.read('D1', 2)).toEqual({ accesses: [aReading('d'), aReading('e')], total: 5 })
    expect(await readers(log, 5)).toEqual(['a', 'b', 'c', 'd', 'e'])
    const third = (await table.get(keys.access('D1', 3)))!
    await table.write([{ name: 'alter', put: { ...third, hash: '0'.repeat(64) } }])
    await expect(log.read('D1', 2)).rejects.toThrow(Inconsistent)
    expect(await readers(log, 1)).toEqual(['e'])
  })

  test('who loses the race for the next place pauses, longer each time', async () => {
    const table = await anEmptyTable()
    const { write } = table
    let lost = 0
    table.write = async (writes) => {
      lost += 1
      if (lost <= 3) throw new WriteRefused(['access'])
      return write(writes)
    }
    const paused: number[] = []
    await accessLog(table, async (tried) => void paused.push(tried)).record('D1', aReading('hoa'))
    expect(paused).toEqual([1, 2, 3])
  })

  test('an entry that was altered, or put in the place of another, is noticed', async () => {
    const table = await anEmptyTable()
    const log = accessLog(table, atOnce)
    for (const by of ['hoa', 'duc']) await log.record('D1', aReading(by))
    const first = (await table.get(keys.access('D1', 1)))!
    const second = (await table.get(keys.access('D1', 2)))!
    const altered = { ...first, access: String(first.access).replace('hoa', 'bao') }
    await table.write([{ name: 'alter', put: altered }])
    await expect(log.read('D1', 99)).rejects.toThrow(Inconsistent)
    await table.write([{ name: 'replace', put: { ...second, ...keys.access('D1', 1) } }])
    await expect(log.read('D1', 99)).rejects.toThrow(Inconsistent)
  })
})
