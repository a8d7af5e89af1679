import type { Readings } from '../../workflows/kernel/event'
import { sha256 } from './event-chain'
import { isBesideEvent, keys, ranges } from './keys'
import type { Item, Table } from './table'

/** A dossier as its reader found it; of a person, after no event. */
export interface ReadAt {
  id: string
  sequence: number
}

/** A reading on record, in its place among all: by the event that it follows, then by its name. */
export interface Reading {
  sk: string
  text: string
}

/** So many lie in one item beside the event that they follow: a kilobyte, which costs a write no more than one alone. */
export const mostBeside = 4
/** So many fit into an event; readings beyond them are on record too, but no event knows them. */
const mostSealed = 500

const name = /^[0-9A-Z]{26}$/
/** What is in an item of the log, which has one reading, or in one beside an event, which has some. */
export const readingsIn = (item: Item): Reading[] => {
  if (!isBesideEvent(item.sk)) return [{ sk: item.sk, text: String(item.access) }]
  const [, sequence] = item.sk.split('#')
  return Object.entries(item).flatMap(([entry, text]) =>
    name.test(entry) ? [{ sk: keys.access('', Number(sequence), entry).sk, text: String(text) }] : [],
  )
}
export const inOrder = (readings: readonly Reading[]): Reading[] =>
  readings.toSorted((a, b) => (a.sk < b.sk ? -1 : 1))

const entryOf = ({ sk }: Reading): string => sk.slice(sk.lastIndexOf('#') + 1)
export const hashOf = (readings: readonly Reading[]): string =>
  sha256(readings.map(({ text }) => text).join('\n'))

const isFull = (beside: Item | undefined): boolean => Number(beside?.readings ?? 0) >= mostBeside

/** What was read along with a dossier, for as long as somebody has it. */
const readAlong = new WeakMap<ReadAt, Item | undefined>()

/** `beside`: the readings since its last event, in the same query. */
export const readAlongWith = <D extends ReadAt>(dossier: D, beside: Item | undefined): D => {
  readAlong.set(dossier, beside)
  return dossier
}

/** Whether it is known that no more readings of it can lie beside its last event. */
export const isKnownFull = (dossier: ReadAt): boolean => isFull(readAlong.get(dossier))

/** The readings since an event, for the next one to carry; undefined when there were none. */
export const readingsAfter = async (table: Table, dossier: ReadAt): Promise<Readings | undefined> => {
  const { id, sequence } = dossier
  const isKnown = readAlong.has(dossier)
  const beside = isKnown ? readAlong.get(dossier) : await table.get(keys.readings(id, sequence))
  // Of a release that put each into the log, they lie there alone.
  const isMore = !isKnown || isFull(beside)
  const { pk } = keys.access(id, sequence, '')
  const log = isMore ? await table.newest(pk, ranges.accessAfter(sequence), mostSealed) : []
  const readings = inOrder([...(beside ? [beside] : []), ...log].flatMap(readingsIn)).slice(-mostSealed)
  return readings.length ? { entries: readings.map(entryOf), hash: hashOf(readings) } : undefined
}
