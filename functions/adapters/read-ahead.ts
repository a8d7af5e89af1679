import type { Key } from './keys'
import type { Item, Table } from './table'

const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk])

/**
 * Items that are going to be asked for, read in one request. Each is handed out once: whoever asks again, or for another
 * one too, reads.
 */
export const readAhead = async (
  table: Pick<Table, 'getMany'>,
  wanted: readonly Key[],
): Promise<Pick<Table, 'getMany'>> => {
  const distinct = new Map(wanted.map((key) => [nameOf(key), key]))
  const read = await table.getMany([...distinct.values()])
  const items = new Map<string, Item | undefined>([...distinct.keys()].map((name) => [name, undefined]))
  for (const item of read) items.set(nameOf(item), item)
  return {
    async getMany(keys) {
      const names = keys.map(nameOf)
      if (!names.every((name) => items.has(name))) return table.getMany(keys)
      const taken = names.flatMap((name) => items.get(name) ?? [])
      for (const name of names) items.delete(name)
      return taken
    },
  }
}
