import { z } from 'zod'
import { keys } from './keys'
import { stored } from './stored'
import type { Item, Table } from './table'

const Bookmark = z.object({
  page: z.string(),
  /** Entries before it that could not be acted on. */
  failed: z.number().int(),
})
export type Bookmark = z.infer<typeof Bookmark>
const BookmarkItem = stored(Bookmark)

export const bookmarkItem = (list: string, bookmark: Bookmark): Item => ({
  ...keys.bookmark(list),
  ...BookmarkItem.written(bookmark),
})

/** Where a sweep of a long list stopped, by the list's name. */
const each = (table: Table) => ({
  async of(list: string): Promise<Bookmark | undefined> {
    const item = await table.get(keys.bookmark(list))
    return item && BookmarkItem.read(item)
  },
  async set(list: string, bookmark: Bookmark): Promise<void> {
    await table.write([{ name: 'bookmark', put: bookmarkItem(list, bookmark) }])
  },
  /** The list was gone through to its end. */
  async remove(list: string): Promise<void> {
    await table.write([{ name: 'bookmark', delete: keys.bookmark(list) }])
  },
})
export type Bookmarks = ReturnType<typeof each>

export const bookmarks = (table: Table) => {
  const one = each(table)
  return {
    ...one,
    /** For whoever goes through these lists once: where each stopped is read now, at once. */
    async together(lists: readonly string[]): Promise<Bookmarks> {
      const items = await table.getMany(lists.map(keys.bookmark))
      const read = new Map(items.map((item) => [item.pk, BookmarkItem.read(item)]))
      return {
        ...one,
        of: async (list) => (lists.includes(list) ? read.get(keys.bookmark(list).pk) : one.of(list)),
      }
    },
  }
}
export type BookmarkStore = ReturnType<typeof bookmarks>
