import { indexKeys } from '../../../functions/adapters/index-keys'
import { chosenPage, mergedPage } from '../../../functions/adapters/merged-page'
import type { Table } from '../../../functions/adapters/table'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { Refusal } from '../../../workflows/kernel/errors'

const lists = ['A', 'B', 'C']
const withItems = async (of: Record<string, readonly string[]>) => {
  const table = tableInMemory()
  for (const [list, sorts] of Object.entries(of))
    for (const sort of sorts)
      await table.write([{ name: 'put', put: { pk: 'P', sk: sort, ...indexKeys('byDue', list, sort) } }])
  return table
}
/** Every page, by its cursors. */
const pages = async (table: Pick<Table, 'page'>, limit: number, between?: { from: string; to: string }) => {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await mergedPage(table, 'byDue', lists, { limit, cursor, between })
    found.push(page.items.map(({ sk }) => sk).join(''))
    cursor = page.cursor
  } while (cursor)
  return found
}

const spread = { A: ['1', '4', '5', '6'], B: ['2', '7'], C: ['3', '8'] }

test('several lists are shown as one, in order, each thing once', async () => {
  const table = await withItems(spread)
  expect(await pages(table, 3)).toEqual(['123', '456', '78'])
  expect(await pages(table, 8)).toEqual(['12345678'])
  expect(await pages(table, 3, { from: '3', to: '6' })).toEqual(['345', '6'])
})

test('a list that gives less than it was asked for keeps back what may come after the rest of it', async () => {
  const table = await withItems(spread)
  // DynamoDB ends a page at a megabyte.
  const heavy: Pick<Table, 'page'> = {
    page: (index, partition, options) => table.page(index, partition, { ...options, limit: 1 }),
  }
  expect((await pages(heavy, 3)).join('')).toBe('12345678')
})

test('a cursor of another list is refused', async () => {
  const table = await withItems({ ...spread, D: ['0', '9'] })
  const { cursor } = await table.page('byDue', 'D', { limit: 1 })
  await expect(mergedPage(table, 'byDue', lists, { limit: 1, cursor })).rejects.toThrow(Refusal)
})

test('of what is chosen, each page goes on behind the last one, and none looks through more than its share', async () => {
  const numbered = Array.from({ length: 2_300 }, (_, at) => `${at}`.padStart(4, '0'))
  const table = await withItems({ A: numbered })
  const chosen = ['0003', '0004', '0050', '1500', '2299']
  let asked = 0
  const counting: Pick<Table, 'page'> = {
    page: async (...of) => {
      const page = await table.page(...of)
      asked += page.items.length
      return page
    },
  }
  const found: string[] = []
  let cursor: string | undefined
  do {
    asked = 0
    const wanted = ({ sk }: { sk: string }) => chosen.includes(sk)
    const page = await chosenPage(wanted, counting, 'byDue', ['A', 'B'], { limit: 2, cursor })
    found.push(page.items.map(({ sk }) => sk).join(' '))
    expect(asked).toBeLessThanOrEqual(1_000)
    cursor = page.cursor
  } while (cursor)
  expect(found.filter((page) => page !== '')).toEqual(['0003 0004', '0050', '1500', '2299'])
})
