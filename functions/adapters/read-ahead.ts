import type { Key } from './keys'
import type { Item, Table } from './table'

const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk])

/** Items that are going to be asked for, read in one request. Whoever asks for another one too reads. */
export const readAhead = async (
  table: Pick<Table, 'getMany'>,
  wanted: readonly Key[],
): Promise<Pick<Table, 'getMany'>> => {
  const distinct = new Map(wanted.map((key) => [nameOf(key), key]))
  const read = await table.getMany([...distinct.values()])
  const items = new Map<string, Item>(read.map((item) => [nameOf(item), item]))
  return {
    async getMany(keys) {
      const names = keys.map(nameOf)
      return names.every((name) => distinct.has(name))
        ? names.flatMap((name) => items.get(name) ?? [])
        : table.getMany(keys)
    },
  }
}
