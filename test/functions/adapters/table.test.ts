import { WriteRefused } from '../../../functions/adapters/errors'
import { indexKeys } from '../../../functions/adapters/index-keys'
import type { Key } from '../../../functions/adapters/keys'
import type { Item, Table, Value, Write } from '../../../functions/adapters/table'
import { Refusal } from '../../../workflows/kernel/errors'
import { overBothTables } from './both-tables'

const key = (sk: string, pk = 'P'): Key => ({ pk, sk })
const item = (sk: string, more: Record<string, Value> = {}, pk = 'P'): Item => ({ ...key(sk, pk), ...more })
const put = (given: Item, condition?: Write['if']): Write => ({
  name: `put ${given.sk}`,
  put: given,
  ...(condition && { if: condition }),
})
const listed = (sk: string, partition: string, sort: string): Item =>
  item(sk, { ...indexKeys('byDue', partition, sort) })
const refusedNames = async (written: Promise<void>): Promise<readonly string[]> => {
  const error = await written.then(
    () => undefined,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(WriteRefused)
  return error.names
}
const everything = { from: ' ', to: '~' }
const sorts = (items: readonly Item[]) => items.map(({ sk }) => sk)

/** Every page of a list, by its cursors. */
const pages = async (table: Table, partition: string, limit: number, newestFirst = false) => {
  const found: string[][] = []
  let cursor: string | undefined
  do {
    const page = await table.page('byDue', partition, { limit, cursor, newestFirst })
    if (page.items.length) found.push(sorts(page.items))
    cursor = page.cursor
  } while (cursor)
  return found
}

overBothTables(
  (anEmptyTable) => {
    test('many are written each by itself, put or deleted, and done again they change nothing', async () => {
      const table = await anEmptyTable()
      const all = Array.from({ length: 60 }, (_one, nth) => item(`I${String(nth).padStart(2, '0')}`, { nth }))
      const twice = async (writes: Parameters<Table['writeEach']>[0]) => {
        await table.writeEach(writes)
        await table.writeEach(writes)
      }
      await twice(all.map((one) => ({ put: one })))
      expect(await table.range('P', everything)).toEqual(all)
      await twice([...all.slice(1).map(({ pk, sk }) => ({ delete: { pk, sk } })), { put: item('J') }])
      expect(await table.range('P', everything)).toEqual([all[0], item('J')])
      await table.writeEach([])
    })

    describe('reading', () => {
      test('an item is what was put, and nothing is where nothing was put', async () => {
        const table = await anEmptyTable()
        const stored = item('A', { text: 'Nguyễn Thị Lan', number: 7, empty: '' })
        await table.write([put(stored)])
        expect(await table.get(key('A'))).toEqual(stored)
        expect(await table.get(key('B'))).toBeUndefined()
        expect(await table.newest('P', { from: 'B', to: 'C' }, 1)).toEqual([])
        expect(await table.getMany([key('B')])).toEqual([])
        expect(await table.range('Q', everything)).toEqual([])
      })

      test('what was handed out is a copy', async () => {
        const table = await anEmptyTable()
        await table.write([put(item('A', { text: 'kept' }))])
        for (const found of [await table.get(key('A')), (await table.range('P', everything))[0]])
          found!.text = 'changed'
        expect(await table.get(key('A'))).toEqual(item('A', { text: 'kept' }))
      })

      test('a range is one partition in order, both ends included', async () => {
        const table = await anEmptyTable()
        for (const sk of ['E', 'C', 'A', 'D', 'B']) await table.write([put(item(sk))])
        await table.write([put(item('C', {}, 'Q'))])
        expect(sorts(await table.range('P', { from: 'B', to: 'D' }))).toEqual(['B', 'C', 'D'])
        expect(sorts(await table.newest('P', { from: 'B', to: 'D' }, 2))).toEqual(['D', 'C'])
      })

      test('of many keys those are read that are there, however many they are', async () => {
        const table = await anEmptyTable()
        const there = Array.from({ length: 230 }, (_, at) =>
          item(`${1_000 + at}`, { heavy: 'x'.repeat(9_000) }),
        )
        await Promise.all(there.map((one) => table.write([put(one)])))
        const found = await table.getMany([...there.map(({ sk }) => key(sk)), key('none')])
        expect(sorts(found).sort()).toEqual(sorts(there))
        expect(found[0]).toMatchObject({ heavy: 'x'.repeat(9_000) })
      })

      test('a range is whole, however heavy', async () => {
        const table = await anEmptyTable()
        const heavy = 'x'.repeat(100_000)
        for (let number = 10; number < 25; number += 1) await table.write([put(item(`${number}`, { heavy }))])
        expect(await table.range('P', everything)).toHaveLength(15)
      })
    })

    describe('writing', () => {
      test('one failed condition leaves everything as it was, and is named', async () => {
        const table = await anEmptyTable()
        await table.write([put(item('A', { version: 1 }))])
        const names = await refusedNames(
          table.write([
            put(item('B'), { absent: true }),
            put(item('A', { version: 9 }), { absent: true }),
            { name: 'other', update: key('C'), set: { x: 1 }, if: { attribute: 'x', is: 0 } },
          ]),
        )
        expect(names).toEqual(['put A', 'other'])
        expect(await table.range('P', everything)).toEqual([item('A', { version: 1 })])
      })

      test.each([
        ['alone', []],
        ['among others', [put(item('Z'))]],
      ])('conditions hold %s', async (_how, others: Write[]) => {
        const table = await anEmptyTable()
        const write = (one: Write) => table.write([one, ...others])
        await write(put(item('A', { version: 1, until: 'b' }), { absent: true }))
        await write(put(item('B', { until: 'a' }), { absentOr: 'until', before: 'a' }))
        for (const condition of [
          { absent: true },
          { attribute: 'version', is: 2 },
          { attribute: 'version', is: '1' },
          { attribute: 'nothing', is: 1 },
          { absentOr: 'until', before: 'b' },
        ] as const)
          expect(await refusedNames(write(put(item('A'), condition)))).toEqual(['put A'])
        await write(put(item('A', { version: 2, until: 'c' }), { absentOr: 'until', before: 'ba' }))
        await write({
          name: 'on',
          update: key('A'),
          set: { version: 3 },
          if: { attribute: 'version', is: 2 },
        })
        expect(await table.get(key('A'))).toEqual(item('A', { version: 3, until: 'c' }))
      })

      test('an update leaves what it does not name, and makes what is not there', async () => {
        const table = await anEmptyTable()
        await table.write([put(item('A', { kept: 'k', gone: 'g' }))])
        await table.write([
          { name: 'one', update: key('A'), set: { more: 1 }, remove: ['gone', 'never'] },
          { name: 'two', update: key('B'), set: { more: 2 } },
        ])
        expect(await table.get(key('A'))).toEqual(item('A', { kept: 'k', more: 1 }))
        expect(await table.get(key('B'))).toEqual(item('B', { more: 2 }))
      })

      test('an update adds to numbers, from nought where there are none, alone or with other writes', async () => {
        const table = await anEmptyTable()
        const add = (more: Record<string, number>, set: Record<string, Value> = {}): Write => ({
          name: 'count',
          update: key('A'),
          set,
          add: more,
        })
        await table.write([add({ open: 1 })])
        await table.write([add({ open: 2, 'over.late': 1 }, { text: 'kept' }), put(item('B'))])
        await table.write([add({ open: -4, 'over.late': 0 })])
        expect(await table.get(key('A'))).toEqual(item('A', { open: -1, 'over.late': 1, text: 'kept' }))
        const refused: Write = { ...add({ open: 1 }), if: { attribute: 'text', is: 'other' } }
        expect(await refusedNames(table.write([refused, put(item('C'))]))).toEqual(['count'])
        expect((await table.get(key('A')))?.open).toBe(-1)
      })

      test('what is deleted is gone, alone or with other writes, and need not be there', async () => {
        const table = await anEmptyTable()
        await table.write([put(item('A')), put(item('B')), put(item('C'))])
        await table.write([{ name: 'one', delete: key('A') }])
        await table.write([{ name: 'another', delete: key('B') }, put(item('D'))])
        await table.write([{ name: 'nothing', delete: key('Z') }])
        expect(sorts(await table.range('P', everything))).toEqual(['C', 'D'])
      })

      test('a transaction takes each item once, and a hundred at most', async () => {
        const table = await anEmptyTable()
        await expect(table.write([put(item('A')), put(item('A'))])).rejects.toThrow()
        const many = Array.from({ length: 101 }, (_, number) => put(item(`N${number}`)))
        await expect(table.write(many)).rejects.toThrow()
        expect(await table.range('P', everything)).toEqual([])
        await table.write(many.slice(1))
        expect(await table.range('P', everything)).toHaveLength(100)
      })

      test('of many writers of the same version one wins', async () => {
        const table = await anEmptyTable()
        await table.write([put(item('A', { version: 0 }))])
        const results = await Promise.allSettled(
          Array.from({ length: 20 }, (_, writer) =>
            table.write([
              {
                name: 'head',
                update: key('A'),
                set: { version: 1, writer },
                if: { attribute: 'version', is: 0 },
              },
              put(item(`B${writer}`)),
            ]),
          ),
        )
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
        for (const result of results)
          if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(WriteRefused)
        expect(await table.range('P', { from: 'B', to: 'B~' })).toHaveLength(1)
      })
    })

    describe('the update of one item', () => {
      test('gives the item as it then is', async () => {
        const table = await anEmptyTable()
        await table.write([put(item('A', { kept: 'k', token: 'old' }))])
        const now = item('A', { kept: 'k', token: 'new' })
        expect(await table.update(key('A'), { token: 'new' })).toEqual(now)
        expect(await table.get(key('A'))).toEqual(now)
      })

      test('makes nothing where nothing is', async () => {
        const table = await anEmptyTable()
        expect(await table.update(key('A'), { token: 'new' })).toBeUndefined()
        expect(await table.get(key('A'))).toBeUndefined()
      })
    })

    test('a counter counts from 1 and gives no number twice', async () => {
      const table = await anEmptyTable()
      const counted = await Promise.all(Array.from({ length: 50 }, () => table.countUp(key('COUNTER'))))
      expect(counted.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
      expect(await table.countUp(key('COUNTER', 'Q'))).toBe(1)
    })

    describe('an index', () => {
      test('lists its partition by its own sort key, and only what carries its attributes', async () => {
        const table = await anEmptyTable()
        await table.write([
          put(listed('A', 'L', '3')),
          put(listed('B', 'L', '1')),
          put(listed('C', 'L', '2')),
        ])
        await table.write([put(listed('D', 'M', '0')), put(item('E'))])
        const page = await table.page('byDue', 'L', { limit: 10 })
        expect(sorts(page.items)).toEqual(['B', 'C', 'A'])
        expect(page.cursor).toBeUndefined()
        expect((await table.page('byAgency', 'L', { limit: 10 })).items).toEqual([])
      })

      test('no longer lists what lost its attributes', async () => {
        const table = await anEmptyTable()
        await table.write([put(listed('A', 'L', '1'))])
        await table.write([{ name: 'off', update: key('A'), set: { x: 1 }, remove: ['byDuePk', 'byDueSk'] }])
        expect((await table.page('byDue', 'L', { limit: 10 })).items).toEqual([])
      })

      test('is read between two ends, both included, page by page', async () => {
        const table = await anEmptyTable()
        for (const sk of ['A', 'B', 'C', 'D']) await table.write([put(listed(sk, 'L', `${sk}#1`))])
        const between = { from: 'B', to: 'D' }
        const first = await table.page('byDue', 'L', { limit: 1, between })
        expect(sorts(first.items)).toEqual(['B'])
        const rest = await table.page('byDue', 'L', { limit: 10, between, cursor: first.cursor })
        expect(sorts(rest.items)).toEqual(['C'])
        const exact = { from: 'B#1', to: 'D#1' }
        expect(sorts((await table.page('byDue', 'L', { limit: 10, between: exact })).items)).toEqual([
          'B',
          'C',
          'D',
        ])
      })

      test('ends before an instant, which is not included', async () => {
        const table = await anEmptyTable()
        await table.write([
          put(listed('A', 'L', '1')),
          put(listed('B', 'L', '2')),
          put(listed('C', 'L', '3')),
        ])
        expect(sorts((await table.page('byDue', 'L', { limit: 10, before: '2' })).items)).toEqual(['A'])
      })

      test('comes in pages that lose nothing and repeat nothing, forwards and backwards', async () => {
        const table = await anEmptyTable()
        const letters = [...'ABCDEFG']
        await table.write(letters.map((letter, at) => put(listed(letter, 'L', String(at)))))
        expect(await pages(table, 'L', 3)).toEqual([['A', 'B', 'C'], ['D', 'E', 'F'], ['G']])
        expect(await pages(table, 'L', 3, true)).toEqual([['G', 'F', 'E'], ['D', 'C', 'B'], ['A']])
      })

      test('loses nothing among items with the same sort key', async () => {
        const table = await anEmptyTable()
        const letters = [...'ABCDEFG']
        await table.write(letters.map((letter) => put(listed(letter, 'L', 'same'))))
        expect((await pages(table, 'L', 2)).flat().sort()).toEqual(letters)
      })

      test('refuses a cursor of another list, or one made up', async () => {
        const table = await anEmptyTable()
        await table.write([put(listed('A', 'L', '1')), put(listed('B', 'L', '2'))])
        const { cursor } = await table.page('byDue', 'L', { limit: 1 })
        expect(cursor).toBeDefined()
        await expect(table.page('byDue', 'M', { limit: 1, cursor })).rejects.toThrow(Refusal)
        await expect(table.page('byDue', 'L', { limit: 1, cursor: 'bm90aGluZw' })).rejects.toThrow(Refusal)
      })
    })
  },
  ['signed', 'sdk'],
)
