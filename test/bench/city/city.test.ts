import { cityAtSize } from '../../../bench/city/city-at-size'
import { lineOf } from '../../../bench/city/lines'
import { isNewestFound } from '../../../bench/city/newest-found'
import { type Filled, openDossiers, seedCity } from '../../../bench/city/seed-city'
import { visits } from '../../../bench/city/visits'
import { dossierOf } from '../../../functions/adapters/dossier-items'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { tuesday } from '../../fixtures/dossier'

const meter = { calls: 0, bytesRead: 0, items: 0, isOn: false }

describe('the city that is measured', () => {
  const sizes = [20, 30].map((dossiers) => {
    const table = tableInMemory()
    const into: Filled = {
      put: (items) => table.writeEach(items.map((put) => ({ put }))),
      async end() {},
    }
    return { dossiers, table, into }
  })
  beforeAll(() => seedCity(sizes, { now: tuesday, tell: () => {} }))

  const states = (table: (typeof sizes)[number]['table']) =>
    table
      .items()
      .filter(({ pk, sk }) => pk.startsWith('DOSSIER#') && sk === 'HEAD')
      .map(dossierOf)

  it('has as many dossiers as it is said to have, the same of them open at every size', () => {
    for (const { dossiers, table } of sizes) {
      const all = states(table)
      expect(all).toHaveLength(dossiers)
      const over = all.filter(({ ended }) => ended)
      expect(over.length).toBeGreaterThanOrEqual(dossiers - openDossiers(20))
    }
    const open = sizes.map(({ table }) => states(table).filter(({ ended }) => !ended))
    expect(open[0]).toEqual(open[1])
    expect(open[0]?.length).toBeGreaterThan(4)
  })

  it('answers whatever is asked of it', async () => {
    const city = await cityAtSize(30, sizes[1]!.table, meter)
    for (const visit of visits) expect((await visit.ask(city)).length).toBeGreaterThan(0)
  })

  it('finds by name what was received a second ago', async () => {
    const city = await cityAtSize(20, sizes[0]!.table, meter)
    expect(await isNewestFound(city, 'Nguyễn Thị Lan')).toBe(true)
  })
})

describe('a line of the table', () => {
  const taken = { bytes: 10_000, items: 20, calls: 5, milliseconds: 10, length: 1_000, zipped: 500 }

  it('is met while neither what is read nor the time grows by more than a fifth', () => {
    expect(lineOf('page', [taken, taken, { ...taken, bytes: 11_000, milliseconds: 11 }]).isMet).toBe(true)
    expect(lineOf('page', [taken, taken, { ...taken, bytes: 20_000 }]).isMet).toBe(false)
    expect(lineOf('page', [taken, taken, { ...taken, milliseconds: 20 }]).isMet).toBe(false)
  })

  it('of a page is met while at most 30 KB of it are sent, and says how many', () => {
    const long = { ...taken, zipped: 31_000 }
    const isMet = (name: string, one: typeof taken) => lineOf(name, [one, one]).isMet
    expect([isMet('page /', taken), isMet('page /', long), isMet('page /a.csv', long)]).toEqual([
      true,
      false,
      true,
    ])
    expect(lineOf('page /', [long]).text).toContain('31.0')
  })

  it('says when the answer is another one', () => {
    expect(lineOf('page', [taken, { ...taken, length: 2_000 }]).text).toContain('2.00 times as long')
  })

  it('says when it is made of more: what a year has by agency and month, and few dossiers do not touch', () => {
    const { text } = lineOf('page', [taken, { ...taken, items: 30, bytes: 15_000 }])
    expect(text).toContain('made of 1.50 times as many items')
    expect(lineOf('page', [taken, taken]).text).not.toContain('items')
  })
})
