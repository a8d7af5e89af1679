import { type Access, accessLog } from '../../../functions/adapters/access-log'
import { keys } from '../../../functions/adapters/keys'
import { Inconsistent } from '../../../workflows/kernel/errors'
import { tuesday } from '../../fixtures/dossier'
import { overBothTables } from './both-tables'

const aReading = (by: string): Access => ({ at: tuesday, by, agencies: ['fire-police'], what: 'dossier' })

overBothTables((anEmptyTable) => {
  test('who read a dossier is kept in order, apart for each dossier', async () => {
    const log = accessLog(await anEmptyTable())
    for (const by of ['hoa', 'duc', 'hoa']) await log.record('D1', aReading(by))
    await log.record('D2', aReading('bao'))
    expect((await log.read('D1')).map(({ by }) => by)).toEqual(['hoa', 'duc', 'hoa'])
    expect(await log.read('D2')).toEqual([aReading('bao')])
    expect(await log.read('D3')).toEqual([])
  })

  test('readers at the same moment are all kept, also a whole office of them', async () => {
    const log = accessLog(await anEmptyTable())
    const readers = Array.from({ length: 20 }, (_, index) => `reader-${10 + index}`)
    await Promise.all(readers.map((by) => log.record('D1', aReading(by))))
    expect((await log.read('D1')).map(({ by }) => by).sort()).toEqual(readers)
  })

  test('an entry that was altered, or put in the place of another, is noticed', async () => {
    const table = await anEmptyTable()
    const log = accessLog(table)
    for (const by of ['hoa', 'duc']) await log.record('D1', aReading(by))
    const first = (await table.get(keys.access('D1', 1)))!
    const second = (await table.get(keys.access('D1', 2)))!
    const altered = { ...first, access: String(first.access).replace('hoa', 'bao') }
    await table.write([{ name: 'alter', put: altered }])
    await expect(log.read('D1')).rejects.toThrow(Inconsistent)
    await table.write([{ name: 'replace', put: { ...second, ...keys.access('D1', 1) } }])
    await expect(log.read('D1')).rejects.toThrow(Inconsistent)
  })
})
