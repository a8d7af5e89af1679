import type { Facts } from '../../workflows/indicators/facts'

/** What facts list: each is counted for whom it is about, and so makes a change of facts a change of many counters. */
const lists = ['opinions', 'assignments', 'work', 'owed'] as const
type List = (typeof lists)[number]

const withLists = (facts: Facts, listOf: (name: List) => unknown[]): Facts =>
  ({ ...facts, ...Object.fromEntries(lists.map((name) => [name, listOf(name)])) }) as Facts

export const withoutLists = (facts: Facts): Facts => withLists(facts, () => [])

export const hasNoLists = (facts: Facts): boolean => lists.every((name) => !facts[name]?.length)

/** Facts between the ones and the others, with half of what differs in their lists; undefined when nothing is left to halve. */
export const halfWay = (before: Facts, now: Facts): Facts | undefined => {
  const places = (name: List) =>
    Array.from({ length: Math.max(before[name]?.length ?? 0, now[name]?.length ?? 0) }, (_, at) => at)
  const different = lists.flatMap((name) =>
    places(name)
      .filter((at) => JSON.stringify(before[name]?.[at]) !== JSON.stringify(now[name]?.[at]))
      .map((at) => `${name} ${at}`),
  )
  if (different.length < 2) return undefined
  const changed = new Set(different.slice(0, different.length >> 1))
  return withLists(now, (name) =>
    places(name)
      .map((at) => (changed.has(`${name} ${at}`) ? now : before)[name]?.[at])
      .filter((one) => one !== undefined),
  )
}
