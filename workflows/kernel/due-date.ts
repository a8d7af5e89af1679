import { z } from 'zod'
import { type Calendar, isProvisional } from './calendar'
import { Instant } from './instant'

/** Present where nobody had decided the days off of a date's year when it was counted: it may still move. */
export const Provisional = z.literal(true).optional()

/** When something is due, as people and other systems are told. */
export const DueDate = z.object({ dueAt: Instant, provisional: Provisional })
export type DueDate = z.infer<typeof DueDate>

/** What carries a date, marked as its year now is. */
export const dated = <T extends { dueAt?: Instant; provisional?: true | undefined }>(
  what: T,
  calendar: Calendar,
): T => {
  const { provisional: _before, ...rest } = what
  return (what.dueAt && isProvisional(what.dueAt, calendar) ? { ...rest, provisional: true } : rest) as T
}

/** The date that a dossier can still keep, once it is late. */
export const expectedDate = (apology: { expectedAt: Instant; provisional?: true | undefined }): DueDate => ({
  dueAt: apology.expectedAt,
  ...(apology.provisional && { provisional: true }),
})

export const isDate = <T extends { dueAt?: Instant | undefined }>(
  what: T | undefined,
): what is T & { dueAt: Instant } => what?.dueAt !== undefined

/** Only the date of something, with its mark. */
export const dueDateOf = <T extends { dueAt?: Instant | undefined; provisional?: true | undefined }>({
  dueAt,
  provisional,
}: T): Pick<T, 'dueAt' | 'provisional'> => ({ dueAt, ...(provisional && { provisional }) })
