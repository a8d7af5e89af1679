import { cursorOf, positionOf } from './cursor'
import { type IndexName, indexAttributes } from './index-keys'
import type { Item, Page, Table } from './table'

const everything = { from: ' ', to: '~' }

/**
 * A page of several partitions of an index as of one list, in the order of their sort keys, no two of which are the same.
 * `between`: both ends included.
 */
export const mergedPage = async (
  table: Pick<Table, 'page'>,
  index: IndexName,
  partitions: readonly string[],
  {
    between = everything,
    limit,
    cursor,
  }: { between?: { from: string; to: string }; limit: number; cursor?: string | undefined },
): Promise<Page> => {
  const [, sk] = indexAttributes(index)
  const sortOf = (item: Item): string => String(item[sk])
  const last = cursor && positionOf(cursor, index, ...partitions)[sk]
  // Right behind the last one that was shown.
  const from = last && `${last} ` > between.from ? `${last} ` : between.from
  const pages = await Promise.all(
    partitions.map((partition) => table.page(index, partition, { between: { from, to: between.to }, limit })),
  )
  // What lies behind the end of a page that has a next one may have others before it.
  const ends = pages.flatMap(({ items, cursor: next }) => {
    const end = items.at(-1)
    return next && end ? [sortOf(end)] : []
  })
  const known = pages
    .flatMap(({ items }) => items)
    .filter((item) => ends.every((end) => sortOf(item) <= end))
    .sort((a, b) => (sortOf(a) < sortOf(b) ? -1 : 1))
  const items = known.slice(0, limit)
  const end = items.at(-1)
  const isMore = ends.length > 0 || known.length > limit
  return { items, ...(isMore && end && { cursor: cursorAt(index, end) }) }
}

const cursorAt = (index: IndexName, item: Item): string => {
  const [pk, sk] = indexAttributes(index)
  return cursorOf({ pk: item.pk, sk: item.sk, [pk]: item[pk], [sk]: item[sk] })
}

/** So many are looked at for a page of those that are wanted: what lies behind them is for the next one. */
const mostLookedAt = 1_000
const stretch = 100

/** As a merged page, of what is wanted of it. One that is short may have a next one all the same. */
export const chosenPage = async (
  wanted: (item: Item) => boolean,
  ...[table, index, partitions, options]: Parameters<typeof mergedPage>
): Promise<Page> => {
  const items: Item[] = []
  let { cursor } = options
  for (let looked = 0; looked < mostLookedAt; looked += stretch) {
    const page = await mergedPage(table, index, partitions, { ...options, limit: stretch, cursor })
    const found = page.items.filter(wanted)
    const room = options.limit - items.length
    items.push(...found.slice(0, room))
    const last = items.at(-1)
    if (found.length > room && last) return { items, cursor: cursorAt(index, last) }
    cursor = page.cursor
    if (!cursor || items.length === options.limit) break
  }
  return { items, ...(cursor && { cursor }) }
}
