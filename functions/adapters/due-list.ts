import { mergedPage } from './merged-page'
import type { Item, Table } from './table'

/** An entry of a long list, with where its page begins: whoever stops at it can go on from there. */
export type Placed<T> = T & { page: string | undefined }

/** What partitions of the index of what is due have from before an instant, the oldest first. */
export async function* dueBefore(
  table: Pick<Table, 'page'>,
  partitions: readonly string[],
  instant: string,
  from?: string,
): AsyncGenerator<Placed<{ item: Item }>> {
  let cursor = from
  do {
    // What stands behind an instant in a sort key makes it greater than the instant alone.
    const between = { from: ' ', to: instant }
    const { items, cursor: next } = await mergedPage(table, 'byDue', partitions, {
      between,
      limit: 100,
      cursor,
    })
    for (const item of items) yield { item, page: cursor }
    cursor = next
  } while (cursor)
}
