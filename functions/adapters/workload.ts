import { z } from 'zod'
import { zone } from '../../workflows/city/zone'
import { TaskRole } from '../../workflows/kernel/agency'
import { CalendarDate } from '../../workflows/kernel/calendar'
import { dayNumber } from '../../workflows/kernel/calendar-year'
import { type Instant, instant } from '../../workflows/kernel/instant'
import { TaskKind } from '../../workflows/kernel/task'
import { indexKeys, type Key, keys, partitions, shardOf } from './keys'
import type { Item, Table, Write } from './table'
import type { PlacedListing } from './task-listing'

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
const cellOf = ({ dueAt, role, kind, assignee }: PlacedListing): string =>
  [weekdayOf(dayOf(dueAt)), role, kind, ...(assignee ? ['taken'] : [])].join('.')

/** The rows that count it: a week of its agency, spread, and a week of who has it. */
const rowsOf = (dossier: string, { agency, assignee, dueAt }: PlacedListing): Key[] => {
  const day = dayOf(dueAt)
  const week = dateOf(day - weekdayOf(day))
  return [
    keys.workload(agency, week, shardOf(dossier)),
    ...(assignee ? [keys.officersWorkload(agency, assignee, week)] : []),
  ]
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
  const rows = new Map<string, { row: Key; add: Record<string, number> }>()
  const count = (listing: PlacedListing, by: 1 | -1) => {
    for (const row of rowsOf(dossier, listing)) {
      const name = `${row.pk} ${row.sk}`
      const { add } = rows.get(name) ?? rows.set(name, { row, add: {} }).get(name)!
      for (const cell of [allOpen, cellOf(listing)]) add[cell] = (add[cell] ?? 0) + by
    }
  }
  for (const listing of before) count(listing, -1)
  for (const listing of after) count(listing, 1)
  return [...rows.values()].flatMap(({ row, add }) => {
    const changed = Object.fromEntries(Object.entries(add).filter(([, by]) => by !== 0))
    return Object.keys(changed).length
      ? [{ name: 'workload', update: row, set: lookedAt(row), add: changed }]
      : []
  })
}

const countedIn = ({ sk, ...row }: Item): Counted[] => {
  const monday = dayNumber(sk.slice(0, 'YYYY-MM-DD'.length))
  return Object.entries(row).flatMap(([cell, count]) => {
    const [weekday, role, kind, taken] = cell.split('.')
    if (!role || count === 0) return []
    return [Counted.parse({ day: dateOf(monday + Number(weekday)), role, kind, taken: !!taken, count })]
  })
}

/** What is open of an agency, or of what one of its officers has. */
export const workload = async (
  table: Pick<Table, 'range'>,
  agency: string,
  person?: string,
): Promise<Counted[]> => {
  const { pk } =
    person === undefined ? keys.workload(agency, '', 0) : keys.officersWorkload(agency, person, '')
  return (await table.range(pk, { from: ' ', to: '~' })).flatMap(countedIn)
}
