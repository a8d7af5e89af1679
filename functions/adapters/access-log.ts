import { monotonicFactory } from 'ulid'
import { z } from 'zod'
import { Altered } from '../../workflows/kernel/errors'
import type { Readings } from '../../workflows/kernel/event'
import { millis } from '../../workflows/kernel/instant'
import { leaveOut } from '../runtime/leave-out'
import { Access } from './access'
import { sha256 } from './event-chain'
import { keys, ranges } from './keys'
import { json, stored } from './stored'
import { type Item, mostInTransaction, type Table, type Write } from './table'

const Entry = stored(z.object({ access: json(Access) }))

/** A dossier as its reader found it; of a person, after no event. */
export interface ReadAt {
  id: string
  sequence: number
}
/** What an event says of the readings before it. */
export interface Sealing {
  sequence: number
  readings?: Readings
}

/** In order also within a millisecond, as far as one process is concerned. */
const ulid = monotonicFactory()

/** So many fit into an event; readings beyond them are on record too, but no event knows them. */
const mostSealed = 500

const entryOf = ({ sk }: Item): string => sk.slice(sk.lastIndexOf('#') + 1)
const hashOf = (items: readonly Item[]): string => sha256(items.map(({ access }) => access).join('\n'))

/** The readings since an event, for the next one to carry; undefined when there were none. */
export const readingsAfter = async (
  table: Table,
  { id, sequence }: ReadAt,
): Promise<Readings | undefined> => {
  const { pk } = keys.access(id, sequence, '')
  const items = (await table.newest(pk, ranges.accessAfter(sequence), mostSealed)).reverse()
  return items.length ? { entries: items.map(entryOf), hash: hashOf(items) } : undefined
}

/**
 * Each reading is an item of its own under a key that nobody else takes: readers never wait for each other. The next
 * event of the dossier carries the names of those before it and the hash of their texts.
 */
export const accessLog = (table: Table, keyOf = keys.access) => {
  /** What is looked at together is recorded in one write, as far as one holds it. */
  const recordAll = async (readings: readonly { dossier: ReadAt; access: Access }[]): Promise<void> => {
    const writes = readings.map(({ dossier: { id, sequence }, access }): Write => {
      const key = keyOf(id, sequence, ulid(millis(access.at)))
      return { name: 'access', put: { ...key, ...Entry.written({ access }) } }
    })
    for (let first = 0; first < writes.length; first += mostInTransaction)
      await table.write(writes.slice(first, first + mostInTransaction))
  }
  return {
    /** To be called before the answer goes out: what can't be recorded is not shown. */
    record: (dossier: ReadAt, access: Access): Promise<void> => recordAll([{ dossier, access }]),
    recordAll,

    /**
     * The newest, oldest of them first, and how many there are in all. Compared with what the events say: a reading that
     * one of them knows, and that is gone or another, was altered.
     */
    async read(
      id: string,
      most: number,
      /** Of all events. */
      sealings: readonly Sealing[] = [],
    ): Promise<{ accesses: Access[]; total: number }> {
      const { pk } = keyOf(id, 0, '')
      const items = (await table.newest(pk, ranges.access, most)).reverse()
      const sealed = sealings.flatMap(({ sequence, readings }) =>
        readings
          ? [{ ...readings, sks: readings.entries.map((entry) => keyOf(id, sequence - 1, entry).sk) }]
          : [],
      )
      verifySealed(items, items.length === most ? items[0]?.sk : undefined, sealed, id)
      const known = new Set(sealed.flatMap(({ sks }) => sks))
      const since = items.length < most ? [] : await table.range(pk, ranges.accessAfter(sealings.length))
      const loose = new Set([...items, ...since].map(({ sk }) => sk).filter((sk) => !known.has(sk)))
      const read = await leaveOut(
        'an access log',
        items,
        ({ sk }) => sk,
        (item) => Entry.read(item).access,
      )
      return { accesses: read.items, total: known.size + loose.size }
    },
  }
}

/** `from`: what lies before it was not read. */
const verifySealed = (
  items: readonly Item[],
  from: string | undefined,
  sealed: readonly { sks: string[]; hash: string }[],
  id: string,
): void => {
  const there = new Map(items.map((item) => [item.sk, item]))
  for (const { sks, hash } of sealed) {
    const asked = sks.filter((sk) => from === undefined || sk >= from)
    const found = asked.flatMap((sk) => there.get(sk) ?? [])
    const whole = asked.length === sks.length
    if (found.length < asked.length || (whole && hashOf(found) !== hash))
      throw new Altered(`the access log of ${id} is not what its events say`)
  }
}

/** Officers who asked the national registers about a person who stood at their counter. */
export const lookupLog = (table: Table): AccessLog => accessLog(table, keys.lookup)
export type AccessLog = ReturnType<typeof accessLog>
