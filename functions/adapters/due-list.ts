import type { Item, Table } from './table'

/** An entry of a long list, with where its page begins: whoever stops at it can go on from there. */
export type Placed<T> = T & { page: string | undefined }

/** What a partition of the index of what is due has from before an instant, the oldest first. */
export async function* dueBefore(
  table: Pick<Table, 'page'>,
  partition: string,
  instant: string,
  from?: string,
): AsyncGenerator<Placed<{ item: Item }>> {
  let cursor = from
  do {
    const { items, cursor: next } = await table.page('byDue', partition, {
      before: instant,
      limit: 100,
      cursor,
    })
    for (const item of items) yield { item, page: cursor }
    cursor = next
  } while (cursor)
}
