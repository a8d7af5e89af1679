import { keys } from './keys'
import type { Item, Table } from './table'

const nameOf = (page: string, answer: string): string => `said ${page} ${answer}`

/** What visitors said of pages: a number for each page and answer, all of a month in one item. */
export const usefulnessStore = (table: Table) => ({
  count: (month: string, page: string, answer: string): Promise<void> =>
    table.write([{ name: 'said', update: keys.said(month), set: {}, add: { [nameOf(page, answer)]: 1 } }]),
  async of(month: string): Promise<(page: string, answer: string) => number> {
    const item: Partial<Item> = (await table.get(keys.said(month))) ?? {}
    return (page, answer) => Number(item[nameOf(page, answer)] ?? 0)
  },
})
export type UsefulnessStore = ReturnType<typeof usefulnessStore>
