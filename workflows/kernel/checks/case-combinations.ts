import { type ByCase, casesOf, goesByWhatCame, isByCase, longestOf } from '../cases'
import { isKnownRule } from '../known'
import { Period } from '../period'
import { caseAt, filingsTried } from './check-time'
import { type Inspection, isRecord, property } from './inspection'

/** A definition as it is for some filings, with one time for each wait; `says` which of its cases they are. */
export interface OneCase {
  says: string
  /** Of the limit; none where that is the same for all. */
  limitCase: string | undefined
  definition: unknown
}

/** Each way in which cases come together in filings that were tried. */
export const caseCombinations = (inspection: Inspection, definition: unknown): OneCase[] => {
  const found = timesIn(definition).filter((time) => !goesByWhatCame(time))
  const limit = property(definition, 'limit')
  if (found.length === 0) return [oneCase(definition, new Map(), limit)]
  const combinations = new Map<string, Map<unknown, string>>()
  for (const { answers, channel } of filingsTried(inspection)) {
    const chosen = new Map<unknown, string>(found.map((time) => [time, caseAt(time, answers, channel)]))
    combinations.set([...chosen.values()].join(', '), chosen)
  }
  return [...combinations.values()].map((chosen) => oneCase(definition, chosen, limit))
}

/** Cases that people read of: they go by their names. */
export const caseIdsIn = (definition: unknown): string[] => [
  ...new Set(timesIn(definition).flatMap((time) => casesOf(time).map(([id]) => id))),
]

type Time = ByCase<never>

const lists = ['ask', 'parts'] as const

const timesIn = (definition: unknown): Time[] => {
  const route = property(definition, 'route')
  const steps: unknown[] = Array.isArray(route) ? route : []
  const inner = steps.flatMap((step) => lists.flatMap((list) => entriesOf(step, list)))
  const all = [property(definition, 'limit'), ...[...steps, ...inner].map((one) => property(one, 'within'))]
  return [...new Set(all.filter(isSound))] as never
}

/** What is wrong with the others is told where they are looked at. */
const isSound = (time: unknown): boolean =>
  isByCase(time) &&
  Object.values(time.cases as Record<string, unknown>).every((one) => {
    const when = property(one, 'when')
    const isRule = when === undefined || typeof when === 'function' || isKnownRule(when)
    return isRule && Period.safeParse(property(one, 'period')).success
  })

const entriesOf = (step: unknown, list: string): unknown[] => {
  const entries = property(step, list)
  return Array.isArray(entries) ? entries : []
}

const oneCase = (definition: unknown, chosen: ReadonlyMap<unknown, string>, limit: unknown): OneCase => {
  const timed = (time: unknown): unknown => {
    if (!isSound(time)) return time
    const id = chosen.get(time)
    // What goes by what came may be any of its cases.
    return id === undefined
      ? longestOf(time as Time)
      : casesOf(time as Time).find(([one]) => one === id)?.[1].period
  }
  const within = (one: unknown): unknown =>
    isRecord(one) && one.within !== undefined ? { ...one, within: timed(one.within) } : one
  const inside = (step: unknown): unknown => {
    if (!isRecord(step)) return step
    const asked = lists.filter((list) => Array.isArray(step[list]))
    const entries = asked.map((list) => [list, (step[list] as unknown[]).map(within)] as const)
    return { ...(within(step) as object), ...Object.fromEntries(entries) }
  }
  const route = property(definition, 'route')
  const cases = [...new Set(chosen.values())].join(', ')
  return {
    says: cases,
    limitCase: chosen.get(limit),
    definition: {
      ...(definition as object),
      limit: timed(limit),
      route: Array.isArray(route) ? route.map(inside) : route,
    },
  }
}
