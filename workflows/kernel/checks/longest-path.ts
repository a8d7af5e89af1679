import { Period, sayPeriod } from '../period'
import { fault, type Inspection, isCount, isText, property, warning } from './inspection'

/** A wait on the way, with the author's path to its period. */
export interface Leg {
  pointer: string
  period: Period
}
export interface LongestPath {
  legs: Leg[]
  /** In working days of eight hours, calendar periods reckoned at five working days a week. */
  workingDays: number
  limitWorkingDays: number | undefined
}

const daysOf = ({ unit, amount }: Period): number => {
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
const sum = (legs: readonly Leg[]): number => legs.reduce((days, { period }) => days + daysOf(period), 0)

const leg = (pointer: string, value: unknown): Leg[] => {
  const period = Period.safeParse(value)
  return period.success ? [{ pointer, period: period.data }] : []
}

/** How a way is gone: straight on, or with all that a route allows on it. */
type Way = 'straight' | 'longest'

/** Of a wait for an officer; on the longest way he asks for more as often as he may. */
const waitLegs = (wait: unknown, pointer: string, way: Way): Leg[] => {
  if (way === 'straight') return leg(`${pointer}.within`, property(wait, 'within'))
  const supplement = property(wait, 'supplement')
  const times = property(supplement, 'times')
  const again = leg(`${pointer}.supplement.thenWithin`, property(supplement, 'thenWithin'))
  return [
    ...leg(`${pointer}.within`, property(wait, 'within')),
    ...Array.from({ length: isCount(times) ? Math.min(times, 10) : 0 }, () => again).flat(),
  ]
}

/** The longest chain of parts that wait for each other; parts in a circle are a fault of their own. */
const longestChain = (given: unknown, pointer: string, way: Way): Leg[] => {
  const parts = (Array.isArray(given) ? given : []).map((part, index) => ({
    id: property(part, 'id'),
    after: property(part, 'after'),
    legs: waitLegs(part, `${pointer}[${index}]`, way),
  }))
  const chain = (id: unknown, passed: readonly unknown[]): Leg[] => {
    const part = parts.find((one) => one.id === id)
    if (!part || passed.includes(id)) return []
    const before = Array.isArray(part.after) ? part.after : []
    return [...longest(before.map((one) => chain(one, [...passed, id]))), ...part.legs]
  }
  return longest(parts.map(({ id }) => chain(id, [])))
}
const longest = (chains: Leg[][]): Leg[] => chains.sort((a, b) => sum(b) - sum(a))[0] ?? []

/** Everybody uses his whole time; on the longest way the slowest question is escalated too, if it can be. */
const legsOf = (step: unknown, pointer: string, way: Way): Leg[] => {
  switch (property(step, 'kind')) {
    case 'pay':
      return property(step, 'pausesClock') ? [] : leg(`${pointer}.within`, property(step, 'within'))
    case 'consult': {
      const ask = property(step, 'ask')
      const questions = (Array.isArray(ask) ? ask : []).map((question, index) => [
        ...leg(`${pointer}.ask[${index}].within`, property(question, 'within')),
        ...(way === 'longest'
          ? leg(
              `${pointer}.ask[${index}].onSilence.within`,
              property(property(question, 'onSilence'), 'within'),
            )
          : []),
      ])
      return longest(questions)
    }
    case 'link':
      return longestChain(property(step, 'parts'), `${pointer}.parts`, way)
    default:
      return waitLegs(step, pointer, way)
  }
}

/** A way within the clock, which runs from reception: a first check is over by then. */
const pathOf = (definition: unknown, way: Way): LongestPath => {
  const given = property(definition, 'route')
  const route: unknown[] = Array.isArray(given) ? given : []
  const legs = route.flatMap((step, index) =>
    index === 0 && property(step, 'kind') === 'check' ? [] : legsOf(step, `route[${index}]`, way),
  )
  const limit = leg('limit', property(definition, 'limit'))[0]
  return { legs, workingDays: sum(legs), limitWorkingDays: limit && daysOf(limit.period) }
}

const about = (days: number): string => `about ${Math.round(days * 10) / 10} working days`

/**
 * Says where the law's limit can't be kept. That nobody could keep it is a fault, unless a law that the definition cites
 * sets the longer time; that it is passed when somebody is asked for more, or silent, is for the author to weigh.
 */
export const checkLongestPath = (inspection: Inspection, definition: unknown): LongestPath => {
  const path = pathOf(definition, 'longest')
  const straight = pathOf(definition, 'straight')
  const allowance = property(definition, 'overLimit')
  if (allowance !== undefined && !isText(property(allowance, 'legalBasis')))
    fault(inspection, 'overLimit.legalBasis', 'the law that allows more than the limit is missing', {
      value: property(allowance, 'legalBasis') ?? 'nothing',
      fix: 'cite its article',
    })
  const limit = leg('limit', property(definition, 'limit'))[0]
  const limitDays = path.limitWorkingDays
  if (!limit || limitDays === undefined) return path
  const allowed = sayPeriod(limit.period)
  if (straight.workingDays > limitDays && allowance === undefined)
    fault(
      inspection,
      'limit',
      `with everybody in time the route takes ${about(straight.workingDays)}, the limit is ${allowed}: ${sayLegs(straight)}`,
      { fix: "shorten a period, or cite the law that sets the longer one: overLimit: { legalBasis: '…' }" },
    )
  for (const { pointer, period } of path.legs)
    if (daysOf(period) > limitDays)
      warning(
        inspection,
        pointer,
        `${sayPeriod(period)} (${about(daysOf(period))}) do not fit in the limit of ${allowed}`,
      )
  if (path.workingDays > limitDays)
    warning(
      inspection,
      'limit',
      `the longest path takes ${about(path.workingDays)}, the limit is ${allowed}: ${sayLegs(path)}`,
    )
  if (allowance !== undefined && straight.workingDays <= limitDays)
    warning(inspection, 'overLimit', 'with everybody in time the route fits in the limit: nothing needs this')
  return path
}

const sayLegs = ({ legs }: LongestPath): string => legs.map(({ period }) => sayPeriod(period)).join(' + ')
