import { ulid } from 'ulid'
import type { Key } from '../../functions/adapters/keys'
import type { Item, Table } from '../../functions/adapters/table'
import { tableInMemory } from '../../functions/adapters/table-in-memory'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import { randomOf } from '../soak/random'
import { applicationOf, circulationOf } from './applications'
import { type Case, type CityOffice, officeOver } from './office'
import { appointEverybody } from './staff'
import { play, type Story, someStory } from './stories'
import { rareName } from './visits'

/** Where a table's items go: all of a dossier's at once. */
export interface Filled {
  put(items: readonly Item[]): Promise<void>
  /** There is no more. */
  end(): Promise<void>
}

const day = 86_400_000
const batch = 100
/** Events that the feed hands over at once. */
const together = 25
/** The same at every size: of every kind of task, with every agency. */
export const openDossiers = (smallest: number): number => Math.floor(smallest * 0.4)

/**
 * Grows one city in memory to each of the sizes, and writes what there is by then to the table of that size: the
 * first dossiers of all of them are the same ones, and only those are open. What came later is over. Dossiers that nobody
 * will touch again leave the memory.
 */
export const seedCity = async (
  sizes: readonly { dossiers: number; into: Filled }[],
  { now, tell }: { now: Instant; tell: (line: string) => void },
): Promise<void> => {
  const memory = tableInMemory()
  const { table, moveOut } = movable(memory)
  const office = officeOver(table)
  const random = randomOf(1)
  const smallest = sizes[0]?.dossiers ?? 0
  await appointEverybody(table, now)
  let filed = 0
  const ends: Promise<void>[] = []
  for (const [at, { dossiers, into }] of sizes.entries()) {
    const tables = sizes.slice(at).map((size) => size.into)
    let writing: Promise<unknown> = Promise.resolve()
    while (filed < dossiers) {
      const cases: Case[] = []
      for (; filed < dossiers && cases.length < batch; filed += 1)
        cases.push(await oneMore(office, filed, { smallest, now, random }))
      for (let first = 0; first < cases.length; first += together)
        await office.follow(cases.slice(first, first + together))
      const items = await moveOut(cases.map(({ dossier }) => dossier.id))
      await writing
      writing = Promise.all(tables.map((table) => table.put(items)))
      if (filed % 5_000 < batch) tell(`${filed} dossiers`)
    }
    await writing
    await into.put(memory.items())
    ends.push(into.end())
    tell(`a city of ${dossiers} dossiers`)
  }
  await Promise.all(ends)
}

const oneMore = async (
  office: CityOffice,
  index: number,
  { smallest, now, random }: { smallest: number; now: Instant; random: ReturnType<typeof randomOf> },
): Promise<Case> => {
  const isOpen = index < openDossiers(smallest)
  const circulation = circulationIn(index, smallest)
  if (circulation !== undefined) return circulate(office, { index, circulation, now, random })
  const filedAt = instant(millis(now) - agoOf(index, smallest) * day - random.below(day / 4))
  const id = ulid(millis(filedAt), random.next)
  const name = index === ofRareName ? rareName : undefined
  const wide = index < smallest
  const application = applicationOf({ index, at: filedAt, random, name, wide })
  const applicant = isLans(index, application.applicant) ? 'lan' : application.applicant
  const one = await office.file(id, { ...application, applicant }, filedAt)
  const story: Story = isOpen ? Math.floor(index / 3) % 5 : someStory(random, index < smallest)
  const until = instant(millis(now) - (isOpen ? day / 2 : 6 * day))
  await play(office, one, story, { random, until })
  return one
}
/**
 * So many days. What is open came in the last three; as much came in the month before, so that every ward is in the report of
 * either at every size; all else in the year.
 */
const agoOf = (index: number, smallest: number): number => {
  const open = openDossiers(smallest)
  if (index < open) return 1 + (index % 2)
  return index < 2 * open ? 26 + (index % 26) : 12 + ((index * 29) % 350)
}

const aMonth = 10
/** Of what the smallest city has of the year before, every other one is a draft that goes round: ten a month ask all offices. */
const circulationIn = (index: number, smallest: number): number | undefined => {
  const which = (index - 2 * openDossiers(smallest)) / 2
  return index < smallest && which >= 0 && Number.isInteger(which) ? which : undefined
}

const circulate = async (
  office: CityOffice,
  about: { index: number; circulation: number; now: Instant; random: ReturnType<typeof randomOf> },
): Promise<Case> => {
  const { index, circulation, now, random } = about
  const today = new Date(now)
  const month = today.getUTCMonth() - 2 - Math.floor(circulation / aMonth)
  const filedAt = instant(Date.UTC(today.getUTCFullYear(), month, 5 + 2 * (circulation % aMonth), 2))
  const application = circulationOf({ index, turn: circulation, at: filedAt, random })
  const one = await office.file(ulid(millis(filedAt), random.next), application, filedAt)
  await play(office, one, 'withdrawn', { random, until: now })
  return one
}

/** An extract that was received. */
const ofRareName = 4
/** Open ones and some that are over, at every size the same. */
const isLans = (index: number, applicant: string): boolean =>
  index < 1_000 && index % 50 === 3 && applicant.startsWith('citizen-')

const idIn = /[0-9A-HJKMNP-TV-Z]{26}/
const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`

/** A table from which all that is of some dossiers can be taken: their own items, and those that lists have of them. */
const movable = (memory: Table) => {
  const written = new Map<string, Key>()
  const note = (keys: readonly Key[]) => {
    for (const { pk, sk } of keys)
      if (idIn.test(pk) || idIn.test(sk)) written.set(nameOf({ pk, sk }), { pk, sk })
  }
  const table: Table = {
    ...memory,
    write(writes) {
      note(
        writes.map((write) => ('put' in write ? write.put : 'delete' in write ? write.delete : write.update)),
      )
      return memory.write(writes)
    },
    writeEach(writes) {
      note(writes.map((write) => ('put' in write ? write.put : write.delete)))
      return memory.writeEach(writes)
    },
  }
  return {
    table,
    async moveOut(ids: readonly string[]): Promise<Item[]> {
      const over = new Set(ids)
      const isOver = (part: string) => over.has(idIn.exec(part)?.[0] ?? '')
      const keys = [...written.values()].filter(({ pk, sk }) => isOver(pk) || isOver(sk))
      written.clear()
      const items = await memory.getMany(keys)
      await memory.writeEach(keys.map((key) => ({ delete: key })))
      return items
    },
  }
}
