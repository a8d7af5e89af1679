/** A key: the table's name, then the parts that order its rows. */
export type Key = (string | number)[]

/** One row to write; `value: undefined` removes it. */
export interface Write {
  key: Key
  value: unknown
}

export interface Range {
  /** First key, included. */
  start: Key
  /** Last key, excluded. */
  end: Key
  reverse?: boolean
  limit?: number
}

/** Where the engine keeps what must survive: ordered rows, read at once, written in atomic groups. */
export interface StateStore {
  get(key: Key): unknown
  /** In order of the keys; with `reverse`, from `start` down, `end` excluded. */
  range(range: Range): { key: Key; value: unknown }[]
  /** All of the rows or none; resolves when they are on disk. Groups are applied in the order of the calls. */
  commit(writes: Write[]): Promise<void>
  close(): Promise<void>
}

// Sorts after every part of a key that the engine uses.
const last = '\uffff'

/** Every row whose key begins with these parts. */
export const under = (...parts: Key): Range => ({ start: parts, end: [...parts, last] })

/** The same, from the last row to the first. */
export const underReversed = (...parts: Key): Range => ({
  start: [...parts, last],
  end: parts,
  reverse: true,
})
