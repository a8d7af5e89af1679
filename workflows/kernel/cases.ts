import { daysOf } from './checks/leg'
import { isKnownRule, type KnownRule } from './known'
import type { Period } from './period'

/** How something was filed: 1 in person, 2 online, 3 by public post. */
export interface Filed {
  channel: 1 | 2 | 3
}

/** Whether a case is one, by the answers and how they were filed: found out once, at filing. */
export type CaseRule<A> = (answers: A, filed: Filed) => boolean

/** One of the times that the law gives, for whom, and where it says so. Its words are the procedure's `limits`. */
export interface Case<R> {
  /** The first whose rule is true is the case; the last has none, and is all others. */
  when?: R
  period: Period
  legalBasis: string
}

/** A time that goes by the case: `limit: { cases: { house: { when: …, period: … }, other: … } }`. */
export interface ByCase<R> {
  cases: Readonly<Record<string, Case<R>>>
}

/** The legal time of a procedure, or of a part. */
export type Limit<A> = Period | ByCase<CaseRule<A>>

/** The time of a wait: its cases may go by what came of earlier steps too, and are then found when it begins. */
export type Within<A> = Period | ByCase<CaseRule<A> | KnownRule<A, boolean>>

type Time = Within<never>

export const isByCase = (time: unknown): time is ByCase<CaseRule<never> | KnownRule<never, boolean>> =>
  typeof time === 'object' &&
  time !== null &&
  'cases' in time &&
  typeof time.cases === 'object' &&
  time.cases !== null

export const casesOf = (
  time: Time,
): [id: string, one: Case<CaseRule<never> | KnownRule<never, boolean>>][] =>
  isByCase(time) ? Object.entries(time.cases) : []

/** Whether it can't be known before the wait begins. */
export const goesByWhatCame = (time: Time): boolean => casesOf(time).some(([, { when }]) => isKnownRule(when))

/** What a case is found by: each rule in its turn is asked. */
export const caseBy = <R>(
  { cases }: ByCase<R>,
  says: (rule: R) => boolean,
): { case: string; period: Period } | undefined => {
  const found = Object.entries(cases).find(([, { when }]) => when === undefined || says(when))
  return found && { case: found[0], period: found[1].period }
}

/** The longest that it may be: what can be said of all cases at once. */
export const longestOf = (time: Time): Period => {
  if (!isByCase(time)) return time
  const periods = Object.values(time.cases).map(({ period }) => period)
  return periods.reduce((most, one) => (daysOf(one) > daysOf(most) ? one : most))
}
