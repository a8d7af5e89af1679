import fc from 'fast-check'
import { WriteRefused } from '../../../functions/adapters/errors'
import { type FoundBy, searchStore } from '../../../functions/adapters/search-store'
import { areFoundIn, typedWords, wordsOf } from '../../../functions/adapters/search-words'
import type { Table } from '../../../functions/adapters/table'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { countingTable } from '../../fixtures/counting-table'
import { overBothTables } from './both-tables'

/** As dossiers are named: the later, the greater. */
const idOf = (nth: number): string => `01J0000000000000000${String(nth).padStart(7, '0')}`
const asWritten = (text: string, finders: readonly string[] = ['ward']): FoundBy => {
  const all = wordsOf(text).sort()
  return { words: new Map(finders.map((finder) => [finder, all])), all }
}

const overTable = (table: Table) => {
  const search = searchStore(table)
  return {
    search,
    keep: (nth: number, text: string, finders?: readonly string[], event = 1) =>
      search.keep(idOf(nth), event, async () => asWritten(text, finders)),
    async found(typed: string, { finders = ['ward'], limit = 10 } = {}) {
      const ids: string[] = []
      let before: string | undefined
      do {
        const page = await search.find({
          finders,
          typed: typedWords(typed),
          limit,
          ...(before && { before }),
        })
        expect(page.ids.length).toBeLessThanOrEqual(limit)
        ids.push(...page.ids)
        before = page.next
      } while (before)
      return ids.map((id) => Number(id.slice(-7)))
    },
  }
}

overBothTables((anEmptyTable) => {
  const aSearch = async () => overTable(await anEmptyTable())

  test('a dossier is found by the beginnings of its words, the newest first, page by page', async () => {
    const { keep, found } = await aSearch()
    const names = ['Nguyễn Văn An', 'Nguyễn Thị Anh', 'Trần Văn Ân', 'Nguyễn Ánh', 'Ngô Văn An']
    for (const [nth, name] of names.entries()) await keep(nth, name)
    expect(await found('nguyen')).toEqual([3, 1, 0])
    expect(await found('an nguy')).toEqual([3, 1, 0])
    expect(await found('AN', { limit: 2 })).toEqual([4, 3, 2, 1, 0])
    expect(await found('văn ng', { limit: 1 })).toEqual([4, 0])
    expect(await found('nguyen binh')).toEqual([])
  })

  test('it is found by those alone who are shown the words', async () => {
    const { keep, found, search } = await aSearch()
    const all = ['12', 'lan', 'loi']
    await search.keep(idOf(1), 1, async () => ({
      words: new Map([
        ['ward', all],
        ['police', ['loi']],
      ]),
      all,
    }))
    await keep(2, 'Lợi', ['police'])
    expect(await found('loi')).toEqual([1])
    expect(await found('loi', { finders: ['police'] })).toEqual([2, 1])
    expect(await found('loi', { finders: ['ward', 'police'] })).toEqual([2, 1])
    expect(await found('lan', { finders: ['police'] })).toEqual([])
    expect(await found('lan loi', { finders: ['police', 'fire'] })).toEqual([])
  })

  test('words that are taken away, or put in place of others, find nothing any more', async () => {
    const { keep, found, search } = await aSearch()
    await keep(1, 'Lan', ['ward', 'police'])
    await keep(1, 'Lân Minh', ['ward'], 4)
    expect(await found('minh')).toEqual([1])
    await keep(1, 'Minh', ['ward'], 5)
    expect(await found('lan')).toEqual([])
    expect(await found('lan', { finders: ['police'] })).toEqual([])
    await keep(1, '', [], 6)
    expect(await found('minh')).toEqual([])
    expect(await search.kept(idOf(1), asWritten(''))).toEqual({ items: 0, right: true })
  })

  test('whoever could find it by words that are still there can go on', async () => {
    const { keep, found } = await aSearch()
    await keep(1, 'Lan', ['ward', 'police'])
    await keep(1, 'Lan', ['ward', 'fire'], 3)
    for (const finder of ['ward', 'police', 'fire'])
      expect(await found('lan', { finders: [finder] })).toEqual([1])
  })

  test('many that begin are found at once; of one that has gone on already nothing is overwritten', async () => {
    const { search, keep, found } = await aSearch()
    const begin = (...written: [number, string][]) =>
      search.begin(written.map(([nth, text]) => ({ id: idOf(nth), standing: asWritten(text) })))
    await begin([1, 'Lan'], [2, 'Lân Minh'], [3, ''])
    expect(await found('lan')).toEqual([2, 1])
    await keep(4, 'Minh', ['ward'], 2)
    await expect(begin([4, 'Lan'])).rejects.toThrow(WriteRefused)
    expect([await found('lan'), await found('minh')]).toEqual([
      [2, 1],
      [4, 2],
    ])
    await keep(4, 'Minh')
    expect((await search.kept(idOf(4), asWritten('Minh'))).right).toBe(true)
  })

  test('of several at once about one dossier all that each wrote is there', async () => {
    const { keep, found, search } = await aSearch()
    await Promise.all([
      keep(1, 'Lan Minh', ['ward']),
      keep(1, 'Lan Minh', ['ward', 'police'], 2),
      keep(1, 'Lan Minh', ['ward', 'fire'], 3),
    ])
    for (const finder of ['ward', 'police', 'fire'])
      expect(await found('lan', { finders: [finder] })).toEqual([1])
    expect((await search.kept(idOf(1), asWritten('Lan Minh'))).right).toBe(true)
  })
})

describe('a search', () => {
  test('finds what is there and nothing else, whatever is typed, however it is paged', async () => {
    const word = fc.constantFrom('an', 'anh', 'ba', 'bach', 'van', 'le', 'y', '12', '125')
    const text = fc.array(word, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 30 }),
        fc.array(fc.constantFrom('a', 'an', 'anh', 'ba', 'v', 'va', 'le', '12', 'y'), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.integer({ min: 1, max: 7 }),
        async (texts, typed, limit) => {
          const { keep, found } = overTable(tableInMemory())
          for (const [nth, words] of texts.entries()) await keep(nth, words.join(' '))
          const asked = typedWords(typed.join(' '))
          const expected = texts.flatMap((words, nth) =>
            areFoundIn(asked, wordsOf(words.join(' '))) ? [nth] : [],
          )
          expect(await found(typed.join(' '), { limit })).toEqual(expected.reverse())
        },
      ),
    )
  })

  test('of a dossier that was given up halfway is made whole when it is done again', async () => {
    const table = tableInMemory()
    const failing = { ...table, writeEach: () => Promise.reject(new Error('the network is away')) }
    await expect(overTable(failing).keep(1, 'Lan')).rejects.toThrow('away')
    const { keep, found } = overTable(table)
    expect(await found('lan')).toEqual([])
    await keep(1, 'Lan', ['ward', 'police'], 2)
    await keep(1, 'Lan', ['ward', 'police'])
    expect(await found('lan')).toEqual([1])
  })

  test('leaves no word behind when taking it away was given up halfway', async () => {
    const table = tableInMemory()
    await overTable(table).keep(1, 'Lan Minh')
    const failing = { ...table, writeEach: () => Promise.reject(new Error('the network is away')) }
    await expect(overTable(failing).keep(1, '', [], 2)).rejects.toThrow('away')
    await overTable(table).keep(1, '', [], 2)
    expect(table.items()).toEqual([])
  })

  test('leaves no word behind that another writer took away meanwhile', async () => {
    const table = tableInMemory()
    const { keep } = overTable(table)
    await keep(1, 'Lan')
    const slow = {
      ...table,
      async writeEach(writes: Parameters<Table['writeEach']>[0]) {
        await keep(1, '', [], 5)
        await table.writeEach(writes)
      },
    }
    await searchStore(slow).keep(idOf(1), 1, async () => asWritten('Lan'), true)
    expect(table.items()).toEqual([])
  })

  test('done again writes nothing, and is seen to be right', async () => {
    const table = tableInMemory()
    const counting = countingTable(table)
    const { keep, search } = overTable(counting.table)
    await keep(1, 'Nguyễn Thị Lan')
    expect(counting.writes()).toBe(4)
    const before = table.items()
    await keep(1, 'Nguyễn Thị Lan', ['ward'], 7)
    expect(counting.writes()).toBe(4)
    await keep(1, 'Nguyễn Thị Lan')
    expect(table.items()).toEqual(before)
    expect(await search.kept(idOf(1), asWritten('Nguyễn Thị Lan'))).toEqual({ items: 3, right: true })
    expect((await search.kept(idOf(1), asWritten('Nguyễn Lan'))).right).toBe(false)
  })

  test('of a first event nothing is looked for, and done again it is', async () => {
    const table = tableInMemory()
    let looked = 0
    const { keep, found } = overTable({
      ...table,
      get: (key) => {
        looked += 1
        return table.get(key)
      },
    })
    await keep(1, 'Lan')
    expect(looked).toBe(0)
    await keep(1, 'Minh')
    expect(looked).toBeGreaterThan(0)
    expect([await found('lan'), await found('minh')]).toEqual([[], [1]])
  })

  const counted = async (dossiers: number, typed: string) => {
    const table = tableInMemory()
    const { keep } = overTable(table)
    for (let nth = 0; nth < dossiers; nth += 1) await keep(nth, `Nguyễn Văn ${nth === 2 ? 'Khuê' : 'An'}`)
    let items = 0
    const reader = searchStore({
      ...table,
      async newest(...asked) {
        const found = await table.newest(...asked)
        items += found.length
        return found
      },
    })
    const page = await reader.find({ finders: ['ward'], typed: typedWords(typed), limit: 5 })
    return { items, page }
  }

  test('reads as much among many as among few: by the rarest word, or of a common one what it shows', async () => {
    for (const typed of ['nguyen van khue', 'khue', 'nguyen', 'nguyen an']) {
      const few = await counted(50, typed)
      const many = await counted(500, typed)
      expect([typed, many.items]).toEqual([typed, few.items])
    }
  })

  test('that came to the end of its reads says down to where it looked, and goes on there', async () => {
    const table = tableInMemory()
    const { keep, search, found } = overTable(table)
    await keep(0, 'Lê Trần')
    // Neither word is rare, and no dossier but the oldest has both.
    for (let nth = 1; nth <= 8_000; nth += 1) await keep(nth, nth % 2 ? 'Lê' : 'Trần')
    const first = await search.find({ finders: ['ward'], typed: ['le', 'tran'], limit: 5 })
    expect(first).toMatchObject({ ids: [], isUnfinished: true })
    expect(await found('le tran')).toEqual([0])
  })

  test('by a beginning of too many words asks for more letters, unless another word is enough', async () => {
    const { keep, found } = overTable(tableInMemory())
    for (let nth = 0; nth < 60; nth += 1) await keep(nth, `0791900${String(nth).padStart(5, '0')} Lan${nth}`)
    await expect(found('0791')).rejects.toMatchObject({
      errors: [{ pointer: '/words', message: 'more-letters' }],
    })
    expect(await found('0791 lan59')).toEqual([59])
  })
})
