import { cursorOf, positionOf } from './cursor'
import { WriteRefused } from './errors'
import { type IndexName, indexAttributes } from './index-keys'
import type { Key } from './keys'
import { type Condition, type Item, mostInTransaction, type Table, type Write } from './table'

const keyOf = (write: Write): Key => {
  if ('put' in write) return write.put
  return 'delete' in write ? write.delete : write.update
}
const indexNames: readonly IndexName[] = ['byAgency', 'byApplicant', 'byDue']

/** The table's twin. `items` shows what is stored, so that a test can see that nothing was. */
export const tableInMemory = (): Table & { items(): Item[] } => {
  const partitions = new Map<string, Map<string, Item>>()
  const find = ({ pk, sk }: Key) => partitions.get(pk)?.get(sk)
  /** The items of each index by its partition, as the table's own indexes have them: nothing is searched for. */
  const lists = new Map<string, Set<Item>>()
  const listsOf = (item: Item) => indexNames.map((index) => `${index} ${item[indexAttributes(index)[0]]}`)
  const unlist = (item: Item | undefined) => {
    if (item) for (const list of listsOf(item)) lists.get(list)?.delete(item)
  }
  const put = (given: Item) => {
    const item = { ...given }
    unlist(find(item))
    for (const list of listsOf(item)) lists.set(list, (lists.get(list) ?? new Set()).add(item))
    const partition = partitions.get(item.pk) ?? new Map<string, Item>()
    partitions.set(item.pk, partition.set(item.sk, item))
  }
  const items = () => [...partitions.values()].flatMap((partition) => [...partition.values()])
  const bySortKey = (a: Item, b: Item) => (a.sk < b.sk ? -1 : 1)
  const range: Table['range'] = async (pk, { from, to }) =>
    [...(partitions.get(pk)?.values() ?? [])]
      .filter((item) => item.sk >= from && item.sk <= to)
      .sort(bySortKey)
      .map((item) => ({ ...item }))

  const apply = (write: Write) => {
    if ('put' in write) {
      put(write.put)
      return
    }
    if ('delete' in write) {
      unlist(find(write.delete))
      partitions.get(write.delete.pk)?.delete(write.delete.sk)
      return
    }
    const item: Item = { ...find(write.update), ...write.update, ...write.set }
    for (const name of write.remove ?? []) delete item[name]
    for (const [name, more] of Object.entries(write.add ?? {})) item[name] = Number(item[name] ?? 0) + more
    put(item)
  }

  return {
    items,

    async get(key) {
      const item = find(key)
      return item && { ...item }
    },
    range,
    async newest(pk, between, limit) {
      return (await range(pk, between)).reverse().slice(0, limit)
    },
    async getMany(keys) {
      return keys.flatMap((key) => {
        const item = find(key)
        return item ? [{ ...item }] : []
      })
    },

    async page(index, partition, { before, between, limit, cursor, newestFirst }) {
      const [pk, sk] = indexAttributes(index)
      const position = cursor && positionOf(cursor, index, partition)
      const order = (item: Record<string, unknown>) => JSON.stringify([item[sk], item.pk, item.sk])
      const listed = [...(lists.get(`${index} ${partition}`) ?? [])]
        .filter((item) => !before || String(item[sk]) < before)
        .filter((item) => !between || (String(item[sk]) >= between.from && String(item[sk]) <= between.to))
        .sort((a, b) => (order(a) < order(b) ? -1 : 1))
      if (newestFirst) listed.reverse()
      const after = position
        ? listed.filter((item) =>
            newestFirst ? order(item) < order(position) : order(item) > order(position),
          )
        : listed
      const page = after.slice(0, limit)
      const lastItem = page.at(-1)
      const more = after.length > limit && lastItem
      return {
        items: page.map((item) => ({ ...item })),
        ...(more && {
          cursor: cursorOf({ pk: more.pk, sk: more.sk, [pk]: more[pk], [sk]: more[sk] }),
        }),
      }
    },

    async write(writes) {
      refuseImpossible(writes)
      const failed = writes.filter((write) => !holds(write.if, find(keyOf(write))))
      if (failed.length) throw new WriteRefused(failed.map((write) => write.name))
      for (const write of writes) apply(write)
    },

    async writeEach(writes) {
      for (const write of writes) apply({ name: 'each', ...write })
    },

    async update(key, set) {
      const item = find(key)
      if (!item) return undefined
      put({ ...item, ...set })
      return { ...item, ...set }
    },

    async countUp(key) {
      const counted = Number(find(key)?.counted ?? 0) + 1
      put({ ...key, counted })
      return counted
    },
  }
}

/** DynamoDB takes each item once in a transaction, and a hundred of them at most. */
const refuseImpossible = (writes: readonly Write[]): void => {
  const keys = new Set(writes.map(keyOf).map(({ pk, sk }) => JSON.stringify([pk, sk])))
  if (keys.size < writes.length) throw new Error('a transaction holds an item twice')
  if (writes.length > mostInTransaction) throw new Error(`a transaction of ${writes.length} writes`)
}

const holds = (condition: Condition | undefined, item: Item | undefined): boolean => {
  if (!condition) return true
  if ('absent' in condition) return !item
  if ('absentOr' in condition) return !item || (item[condition.absentOr] ?? '') < condition.before
  return item?.[condition.attribute] === condition.is
}
