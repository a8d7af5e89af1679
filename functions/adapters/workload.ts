import { z } from 'zod'
import { zone } from '../../workflows/city/zone'
import { TaskRole } from '../../workflows/kernel/agency'
import { CalendarDate } from '../../workflows/kernel/calendar'
import { dayNumber } from '../../workflows/kernel/calendar-year'
import { type Instant, instant } from '../../workflows/kernel/instant'
import { TaskKind } from '../../workflows/kernel/task'
import { indexKeys, partitions, shardOf } from './index-keys'
import { type Key, keys, workloadPrefix } from './keys'
import type { Item, Table, Write } from './table'
import type { PlacedListing, TaskListing } from './task-listing'

/** So many open tasks of a kind are due on a day. */
export const Counted = z.object({
  day: CalendarDate,
  role: TaskRole,
  kind: TaskKind,
  /** Somebody has them. */
  taken: z.boolean(),
  count: z.number().int(),
})
export type Counted = z.infer<typeof Counted>

const millisecondsADay = 86_400_000
const dateOf = (number: number): CalendarDate => instant(number * millisecondsADay).slice(0, 10)
const offset = Date.parse('1970-01-01T00:00:00Z') - Date.parse(`1970-01-01T00:00:00${zone.offset}`)
const dayOf = (at: Instant): number => Math.floor((Date.parse(at) + offset) / millisecondsADay)
// Day 0 was a Thursday.
const weekdayOf = (day: number): number => (day + 3) % 7
const startOf = (day: number): Instant => instant(day * millisecondsADay - offset)

/** What is in a row under no number of its own. */
export const allOpen = 'open'
const cellOf = ({ dueAt, role, kind, taken }: Omit<TaskListing, 'id' | 'counted'>): string =>
  [weekdayOf(dayOf(dueAt)), role, kind, ...(taken ? ['taken'] : [])].join('.')
const weekOf = (dueAt: Instant): CalendarDate => dateOf(dayOf(dueAt) - weekdayOf(dayOf(dueAt)))

/** What an agency, or an officer of it, has to do. */
export interface Owner {
  agency: string
  person?: string | undefined
}
/** A week of its agency's is spread. */
const rowOf = ({ agency, person }: Owner, dossier: string, dueAt: Instant): Key =>
  person === undefined
    ? keys.workload(agency, weekOf(dueAt), shardOf(dossier))
    : keys.officersWorkload(agency, person, weekOf(dueAt))

/** What is to be added, by row. */
const additions = () => {
  const rows = new Map<string, { row: Key; add: Record<string, number> }>()
  return {
    count(row: Key, cells: readonly string[], by: number) {
      const name = `${row.pk} ${row.sk}`
      const { add } = rows.get(name) ?? rows.set(name, { row, add: {} }).get(name)!
      for (const cell of cells) add[cell] = (add[cell] ?? 0) + by
    },
    writes: (): Write[] =>
      [...rows.values()].flatMap(({ row, add }) => {
        const changed = Object.fromEntries(Object.entries(add).filter(([, by]) => by !== 0))
        return Object.keys(changed).length
          ? [{ name: 'workload', update: row, set: lookedAt(row), add: changed }]
          : []
      }),
  }
}

export const weekOver = ({ sk }: Key): Instant => startOf(dayNumber(sk.slice(0, 'YYYY-MM-DD'.length)) + 7)

/** When its week is over, a row is looked at: one that counts nothing goes. */
export const lookedAt = (row: Key, at: Instant = weekOver(row)) =>
  indexKeys('byDue', partitions.workloads(shardOf(row.pk)), `${at}#${row.pk}#${row.sk}`)

/** What becomes of the rows when the tasks of a dossier are no longer listed as they were. One write a row. */
export const recount = (
  dossier: string,
  before: readonly PlacedListing[],
  after: readonly PlacedListing[],
): Write[] => {
  const { count, writes } = additions()
  const countAll = ({ agency, assignee, ...listing }: PlacedListing, by: 1 | -1) => {
    const cells = [allOpen, cellOf({ ...listing, taken: assignee !== undefined })]
    for (const owner of [{ agency }, ...(assignee ? [{ agency, person: assignee }] : [])])
      count(rowOf(owner, dossier, listing.dueAt), cells, by)
  }
  for (const listing of before) countAll(listing, -1)
  for (const listing of after) countAll(listing, 1)
  return writes()
}

/** What rows lack of what is listed, or have too much. */
export const missingFrom = (rows: readonly Item[], listed: readonly TaskListing[], owner: Owner): Write[] => {
  const { count, writes } = additions()
  for (const { id, counted, ...listing } of listed)
    if (counted) count(rowOf(owner, dossierOfTask(id), listing.dueAt), [allOpen, cellOf(listing)], 1)
  for (const { pk, sk, ...cells } of rows)
    for (const [cell, kept] of Object.entries(cells))
      if (typeof kept === 'number') count({ pk, sk }, [cell], -kept)
  return writes()
}
const dossierOfTask = (id: string): string => id.slice(0, id.lastIndexOf('_'))

const countedIn = ({ sk, ...row }: Item): Counted[] => {
  const monday = dayNumber(sk.slice(0, 'YYYY-MM-DD'.length))
  return Object.entries(row).flatMap(([cell, count]) => {
    const [weekday, role, kind, taken] = cell.split('.')
    if (!role || count === 0) return []
    return [Counted.parse({ day: dateOf(monday + Number(weekday)), role, kind, taken: !!taken, count })]
  })
}

const everything = { from: ' ', to: '~' }
export const rowsOf = (table: Pick<Table, 'range'>, { agency, person }: Owner): Promise<Item[]> => {
  const { pk } =
    person === undefined ? keys.workload(agency, '', 0) : keys.officersWorkload(agency, person, '')
  return table.range(pk, everything)
}
/** Whose rows have this key. */
export const ownerIn = (pk: string): Owner => {
  const [agency = '', person] = pk.slice(workloadPrefix.length).split('#')
  return { agency, person }
}

/** What is open of an agency, or of what one of its officers has. */
export const workload = async (
  table: Pick<Table, 'range'>,
  agency: string,
  person?: string,
): Promise<Counted[]> => (await rowsOf(table, { agency, person })).flatMap(countedIn)

/** What each of an agency's officers has, in two requests: in weeks in which nobody of it has anything, no officer has. */
export const workloads = async (
  table: Pick<Table, 'range' | 'getMany'>,
  agency: string,
  people: readonly string[],
): Promise<(person: string) => Counted[]> => {
  const rows = await rowsOf(table, { agency })
  const taken = rows.filter((row) => countedIn(row).some((one) => one.taken))
  const weeks = [...new Set(taken.map(({ sk }) => sk.slice(0, 'YYYY-MM-DD'.length)))]
  const rowOfPerson = (person: string) => (week: string) => keys.officersWorkload(agency, person, week)
  const items = await table.getMany(people.flatMap((person) => weeks.map(rowOfPerson(person))))
  return (person) => items.filter(({ pk }) => ownerIn(pk).person === person).flatMap(countedIn)
}
