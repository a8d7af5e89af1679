import type { IndexName } from './index-keys'
import type { Key } from './keys'

export type Value = string | number
export type Item = Key & Record<string, Value>
export type Condition =
  | { absent: true }
  | { attribute: string; is: Value }
  /** No such item, or one whose attribute lies before the value: an expired one may be overwritten. */
  | { absentOr: string; before: Value }

/** Writes of one transaction. */
export const mostInTransaction = 100

/** `name` tells the caller which write's condition failed. */
export type Write = { name: string; if?: Condition } & (
  | { put: Item }
  /** `add`: what each number becomes greater by; one that is not there begins at nought. */
  | { update: Key; set: Record<string, Value>; remove?: readonly string[]; add?: Record<string, number> }
  | { delete: Key }
)

export type EachWrite = { put: Item } | { delete: Key }

export interface Page {
  items: Item[]
  /** Opaque; where the next page begins. */
  cursor?: string
}

/** The little of DynamoDB that the stores need. Reads by key are strongly consistent, indexes eventually. */
export interface Table {
  get(key: Key): Promise<Item | undefined>
  /** All items of a partition whose sort key lies within, in order. */
  range(pk: string, between: { from: string; to: string }): Promise<Item[]>
  /** So many from the end of it, the last one first. */
  newest(pk: string, between: { from: string; to: string }, limit: number): Promise<Item[]>
  /** Each of the items that is there, in no order. */
  getMany(keys: readonly Key[]): Promise<Item[]>
  page(
    index: IndexName,
    partition: string,
    options: {
      before?: string
      /** Both ends included; instead of `before`. */
      between?: { from: string; to: string }
      limit: number
      cursor?: string
      newestFirst?: boolean
    },
  ): Promise<Page>
  /** All or nothing. Throws WriteRefused with the names of the writes whose conditions failed. */
  write(writes: readonly Write[]): Promise<void>
  /** Each by itself, in no order and on no condition: half the write units of a transaction. Done again it changes nothing. */
  writeEach(writes: readonly EachWrite[]): Promise<void>
  /** One atomic update of an item that must exist; the item as it then is, or undefined. */
  update(key: Key, set: Record<string, Value>): Promise<Item | undefined>
  /** Atomic; counts from 1. */
  countUp(key: Key): Promise<number>
}
