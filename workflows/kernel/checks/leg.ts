import { Period } from '../period'
import { isCount, property } from './inspection'

/** A wait on the way, with the author's path to its period. */
export interface Leg {
  pointer: string
  period: Period
}

/** How a way is gone: straight on, or with all that a route allows on it. */
export type Way = 'straight' | 'longest'

/** In working days of eight hours, calendar periods reckoned at five working days a week. */
export const daysOf = ({ unit, amount }: Period): number => {
  switch (unit) {
    case 'workingHours':
      return amount / 8
    case 'workingDays':
      // The same day is a day.
      return Math.max(1, amount)
    case 'calendarDays':
      return (amount * 5) / 7
    case 'months':
      return (amount * 365 * 5) / 7 / 12
  }
}
export const sumOf = (legs: readonly Leg[]): number =>
  legs.reduce((days, { period }) => days + daysOf(period), 0)

/** None where there is no sound period, which is a fault of its own. */
export const leg = (pointer: string, value: unknown): Leg[] => {
  const period = Period.safeParse(value)
  return period.success ? [{ pointer, period: period.data }] : []
}

export const longest = (chains: Leg[][]): Leg[] => chains.sort((a, b) => sumOf(b) - sumOf(a))[0] ?? []

/** Of what waits for others in the same list: its name, those that it waits for, and the waits of its own. */
export interface Link {
  id: unknown
  after: unknown
  legs: Leg[]
}

/** The longest chain of what waits for each other; what waits in a circle is a fault of its own. */
export const longestChain = (links: readonly Link[]): Leg[] => {
  const chain = (id: unknown, passed: readonly unknown[]): Leg[] => {
    const link = links.find((one) => one.id === id)
    if (!link || passed.includes(id)) return []
    const before = Array.isArray(link.after) ? link.after : []
    return [...longest(before.map((one) => chain(one, [...passed, id]))), ...link.legs]
  }
  return longest(links.map(({ id }) => chain(id, [])))
}

/** Of a wait for an officer; on the longest way he asks for more as often as he may. */
export const waitLegs = (wait: unknown, pointer: string, way: Way): Leg[] => {
  if (way === 'straight') return leg(`${pointer}.within`, property(wait, 'within'))
  const supplement = property(wait, 'supplement')
  const times = property(supplement, 'times')
  const again = leg(`${pointer}.supplement.thenWithin`, property(supplement, 'thenWithin'))
  return [
    ...leg(`${pointer}.within`, property(wait, 'within')),
    ...Array.from({ length: isCount(times) ? Math.min(times, 10) : 0 }, () => again).flat(),
  ]
}
