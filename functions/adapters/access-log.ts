import { monotonicFactory } from 'ulid'
import { z } from 'zod'
import { Altered } from '../../workflows/kernel/errors'
import type { Readings } from '../../workflows/kernel/event'
import { millis } from '../../workflows/kernel/instant'
import { leaveOut } from '../runtime/leave-out'
import { Access } from './access'
import { again } from './again'
import { WriteRefused } from './errors'
import { type Key, keys, ranges } from './keys'
import { jitteredPause } from './pause'
import { hashOf, inOrder, isKnownFull, mostBeside, type ReadAt, type Reading, readingsIn } from './readings'
import { json, stored } from './stored'
import { type Item, mostInTransaction, type Table, type Write } from './table'

const Entry = stored(z.object({ access: json(Access) }))

/** What an event says of the readings before it. */
export interface Sealing {
  sequence: number
  readings?: Readings
}

interface ToRecord {
  dossier: ReadAt
  access: Access
}

/** In order also within a millisecond, as far as one process is concerned. */
const ulid = monotonicFactory()

// A list of dossiers is one transaction: whoever meets it on one of them waits for milliseconds.
const patiently = {
  tries: 8,
  pause: jitteredPause,
  when: (error: unknown) => error instanceof WriteRefused && fullIn(error).length === 0,
}
const prefix = 'access '
const fullIn = ({ names }: WriteRefused): string[] => names.filter((name) => name.startsWith(prefix))

/** Apart, so that no transaction has two of the same dossier, nor more than it takes. */
const inTransactions = (readings: readonly ToRecord[]): ToRecord[][] => {
  const all: ToRecord[][] = []
  for (const one of readings) {
    const room = all.find(
      (some) => some.length < mostInTransaction && !some.some(({ dossier }) => dossier.id === one.dossier.id),
    )
    if (room) room.push(one)
    else all.push([one])
  }
  return all
}

/**
 * Readings lie beside the event that they follow, where whoever acts next reads them along with it; beyond a few of them,
 * each has an item of its own. The next event carries their names and the hash of their texts. Readers never wait for each
 * other, and no command for them.
 */
const logOf = (table: Table, keyOf: typeof keys.access, besideOf?: (id: string, sequence: number) => Key) => {
  const writeOf = ({ dossier, access }: ToRecord, full: ReadonlySet<string>): Write => {
    const { id, sequence } = dossier
    const name = `${prefix}${id}`
    const entry = ulid(millis(access.at))
    const written = Entry.written({ access })
    if (!besideOf || full.has(name) || isKnownFull(dossier))
      return { name, put: { ...keyOf(id, sequence, entry), ...written } }
    return {
      name,
      update: besideOf(id, sequence),
      set: { [entry]: written.access! },
      add: { readings: 1 },
      if: { absentOr: 'readings', before: mostBeside },
    }
  }
  const write = async (
    readings: readonly ToRecord[],
    full: ReadonlySet<string> = new Set(),
  ): Promise<void> => {
    try {
      await again(patiently, () => table.write(readings.map((one) => writeOf(one, full))))
    } catch (error) {
      const more = error instanceof WriteRefused ? fullIn(error) : []
      if (more.length === 0) throw error
      await write(readings, new Set([...full, ...more]))
    }
  }
  /** What is looked at together is recorded in one write, as far as one holds it. */
  const recordAll = async (readings: readonly ToRecord[]): Promise<void> => {
    for (const some of inTransactions(readings)) await write(some)
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
      /** All that lie beside them. */
      beside: readonly Item[] = [],
    ): Promise<{ accesses: Access[]; total: number }> {
      const { pk } = keyOf(id, 0, '')
      const log = inOrder((await table.newest(pk, ranges.access, most)).flatMap(readingsIn))
      const from = log.length === most ? log[0]?.sk : undefined
      const readings = inOrder([...beside.flatMap(readingsIn), ...log])
      const sealed = sealings.flatMap(({ sequence, readings }) =>
        readings
          ? [{ ...readings, sks: readings.entries.map((entry) => keyOf(id, sequence - 1, entry).sk) }]
          : [],
      )
      verifySealed(readings, from, sealed, id)
      const known = new Set(sealed.flatMap(({ sks }) => sks))
      const since = from === undefined ? [] : await table.range(pk, ranges.accessAfter(sealings.length))
      const loose = new Set(
        [...readings, ...since.flatMap(readingsIn)].map(({ sk }) => sk).filter((sk) => !known.has(sk)),
      )
      const read = await leaveOut(
        'an access log',
        readings.slice(-most),
        ({ sk }) => sk,
        ({ sk, text }) => Entry.read({ pk, sk, access: text }).access,
      )
      return { accesses: read.items, total: known.size + loose.size }
    },
  }
}

/** `from`: of the log itself, what lies before it was not read. */
const verifySealed = (
  readings: readonly Reading[],
  from: string | undefined,
  sealed: readonly { sks: string[]; hash: string }[],
  id: string,
): void => {
  const there = new Map(readings.map((reading) => [reading.sk, reading]))
  for (const { sks, hash } of sealed) {
    const asked = sks.filter((sk) => from === undefined || sk >= from || there.has(sk))
    const found = asked.flatMap((sk) => there.get(sk) ?? [])
    const whole = asked.length === sks.length
    if (found.length < asked.length || (whole && hashOf(found) !== hash))
      throw new Altered(`the access log of ${id} is not what its events say`)
  }
}

/** Of dossiers. */
export const accessLog = (table: Table): AccessLog => logOf(table, keys.access, keys.readings)
/** Officers who asked the national registers about a person who stood at their counter. */
export const lookupLog = (table: Table): AccessLog => logOf(table, keys.lookup)
export type AccessLog = ReturnType<typeof logOf>
