import { z } from 'zod'
import type { CalendarDate } from './calendar'
import type { Result } from './dossier'
import type { Period } from './period'
import type { Succession } from './predecessor'

/** Of the result document, `[text, value]`. */
export type ResultRows = readonly (readonly [string, string])[]

/** How long a result is in force, in months or calendar days. */
export interface Validity<A> {
  /** Or a rule of the answers; none is without end. */
  term: Period | ((answers: A) => Period | undefined)
  /** So long before the end its holder is reminded, at each once. */
  remindBefore?: readonly Period[]
}

/** The register in which the issuing agency keeps what it issued. */
export interface ResultRegister {
  /** What its numbers are called by: `GPXD` gives `0001/2026/GPXD-H29.16`, in each agency's year from 1 on. */
  series: string
  /** Everybody may read it, by this law: a result's number, agency, days and standing, and these answers. */
  public?: { legalBasis: string; shows: readonly string[] }
}

/** How a filing begins from an earlier result of its applicant. */
export interface ResultRoute {
  /** Codes of the procedures whose results it begins from. */
  of: readonly string[]
  /** What becomes of that result once the new one is issued: it is revoked, or else replaced. */
  as: Succession
  /** So long before its end a result can be renewed; at any time when left out. */
  window?: Period
}

/** What of its decision a result shows beneath its rows. */
export type DecisionShown = 'decision' | 'conditions'

export const ResultStatus = z.enum(['current', 'expired', 'revoked', 'replaced'])
export type ResultStatus = z.infer<typeof ResultStatus>

/** What a result is worth on a day. */
export const statusOf = (
  { replacedBy, revokedAt, validUntil: until }: Pick<Result, 'replacedBy' | 'revokedAt' | 'validUntil'>,
  today: CalendarDate,
): ResultStatus => {
  if (replacedBy) return 'replaced'
  if (revokedAt) return 'revoked'
  return until && until < today ? 'expired' : 'current'
}
