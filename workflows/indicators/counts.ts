import { type Instant, millis } from '../kernel/instant'
import type { Distribution } from './distribution'
import { roundedMinutes } from './rounded-minutes'

/**
 * Numbers by name that add up over dossiers. Three kinds of names: a number (`filed`); a turn (`l@1a2b3`: how many of what it
 * tells of come about in a quarter of an hour); a time (`time~450`: how many took so many minutes).
 */
export type Counts = Readonly<Record<string, number>>

const quarter = 15 * 60_000
/** Whatever is judged at an instant is judged at a full quarter of an hour: so far back at most. */
export const lastQuarter = (at: Instant): Instant =>
  new Date(Math.floor(millis(at) / quarter) * quarter).toISOString()

export const turnAt = (turn: string, after: Instant): string =>
  `${turn}@${Math.floor(millis(after) / quarter).toString(36)}`
export const timeOf = (name: string, minutes: number): string => `${name}~${roundedMinutes(minutes)}`
export const isTime = (name: string): boolean => name.includes('~')

/** The sum, without what comes to nothing. */
export const sumOf = (all: Iterable<Counts>): Counts =>
  Object.fromEntries([...sumsOf(all)].filter(([, sum]) => sum !== 0))

export const addTo = (sums: Map<string, number>, name: string, count: number) =>
  sums.set(name, (sums.get(name) ?? 0) + count)

/** The same, with what comes to nothing. A report adds up hundreds of lines with hundreds of names each. */
export const sumsOf = (all: Iterable<Counts>): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const one of all) for (const name in one) addTo(sums, name, one[name] as number)
  return sums
}

export const negative = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, -count]))

/** What a turn changes, once its quarter of an hour is over. */
export type Turns = Readonly<Record<string, Counts>>

/** Numbers as they stand at a full quarter of an hour, and times by name, each with how many took so long. */
export interface Told {
  number(name: string): number
  time(name: string): Distribution
  /** How many took more than so many minutes. */
  longer(name: string, than: number): number
  /** The times whose names begin so, without that beginning, in order. */
  times(beginning: string): [string, Distribution][]
}

export const toldOf = (counts: Iterable<[name: string, count: number]>, cut: Instant, turns: Turns): Told => {
  const end = millis(cut) / quarter
  const numbers = new Map<string, number>()
  const times = new Map<string, [minutes: number, count: number][]>()
  for (const [name, count] of counts) {
    const [time, turn] = [name.indexOf('~'), name.indexOf('@')]
    if (time >= 0) {
      const what = name.slice(0, time)
      const known = times.get(what) ?? []
      known.push([Number(name.slice(time + 1)), count])
      times.set(what, known)
    } else if (turn < 0) addTo(numbers, name, count)
    else if (Number.parseInt(name.slice(turn + 1), 36) < end)
      for (const [changed, by] of Object.entries(turns[name.slice(0, turn)] ?? {}))
        addTo(numbers, changed, by * count)
  }
  const time = (name: string) => distributionIn(times.get(name) ?? [])
  return {
    number: (name) => numbers.get(name) ?? 0,
    time,
    longer: (name, than) =>
      (times.get(name) ?? []).reduce((sum, [minutes, count]) => sum + (minutes > than ? count : 0), 0),
    times: (beginning) =>
      [...times.keys()]
        .filter((name) => name.startsWith(beginning))
        .sort()
        .map((name): [string, Distribution] => [name.slice(beginning.length), time(name)])
        .filter(([, { count }]) => count > 0),
  }
}

/** By nearest rank, as of values one by one. */
const distributionIn = (times: readonly [minutes: number, count: number][]): Distribution => {
  const sorted = [...times].sort(([a], [b]) => a - b)
  const count = sorted.reduce((sum, [, one]) => sum + one, 0)
  const at = (percent: number): number | null => {
    let left = Math.floor((percent * count + 99) / 100)
    for (const [minutes, one] of sorted) {
      left -= one
      if (one > 0 && left <= 0) return minutes
    }
    return null
  }
  return { count, median: at(50), p90: at(90) }
}
