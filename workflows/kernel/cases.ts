import { daysOf } from './checks/leg'
import type { Period } from './period'

/** How something was filed: 1 in person, 2 online, 3 by public post. */
export interface Filed {
  channel: 1 | 2 | 3
}

/** Whether a case is one, by the answers and how they were filed: found out once, at filing. */
export type CaseRule<A> = (answers: A, filed: Filed) => boolean

/** One of the times that the law gives, for whom, and where it says so. Its words are the procedure's `limits`. */
export interface Case<A> {
  /** The first whose rule is true is the case; the last has none, and is all others. */
  when?: CaseRule<A>
  period: Period
  legalBasis: string
}

/** A time that goes by the case: `limit: { cases: { house: { when: …, period: … }, other: … } }`. */
export interface ByCase<A> {
  cases: Readonly<Record<string, Case<A>>>
}

/** The legal time of a procedure. */
export type Limit<A> = Period | ByCase<A>

export const isByCase = (limit: unknown): limit is ByCase<never> =>
  typeof limit === 'object' &&
  limit !== null &&
  'cases' in limit &&
  typeof limit.cases === 'object' &&
  limit.cases !== null

export const casesOf = (limit: Limit<never>): [id: string, one: Case<never>][] =>
  isByCase(limit) ? Object.entries(limit.cases) : []

/** What a case is found by: each rule in its turn is asked. */
export const caseBy = (
  { cases }: ByCase<never>,
  says: (rule: CaseRule<never>) => boolean,
): { case: string; period: Period } | undefined => {
  const found = Object.entries(cases).find(([, { when }]) => when === undefined || says(when))
  return found && { case: found[0], period: found[1].period }
}

/** The longest that it may be: what can be said of all cases at once. */
export const longestOf = (limit: Limit<never>): Period => {
  if (!isByCase(limit)) return limit
  const periods = Object.values(limit.cases).map(({ period }) => period)
  return periods.reduce((most, one) => (daysOf(one) > daysOf(most) ? one : most))
}
