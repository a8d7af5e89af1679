import { z } from 'zod'
import { type Calendar, isProvisional } from './calendar'
import { Instant } from './instant'

/** Present where nobody had decided the days off of a date's year when it was counted: it may still move. */
export const Provisional = z.literal(true).optional()

/** When something is due, as people and other systems are told. */
export const DueDate = z.object({ dueAt: Instant, provisional: Provisional })
export type DueDate = z.infer<typeof DueDate>

/** What carries a date, marked as the date's year now is. */
export const dated = <T extends object>(
  what: T,
  date: Instant,
  calendar: Calendar,
): T & { provisional?: true } => {
  const { provisional: _before, ...rest } = what as T & { provisional?: true }
  return (isProvisional(date, calendar) ? { ...rest, provisional: true } : rest) as T & { provisional?: true }
}

/** The date that a dossier can still keep, once it is late. */
export const expectedDate = (apology: { expectedAt: Instant; provisional?: true | undefined }): DueDate => ({
  dueAt: apology.expectedAt,
  ...(apology.provisional && { provisional: true }),
})

/** A dossier's appointment, or a part's: for people and other systems a day like others. */
export const appointmentOf = ({
  promisedFor,
  provisional,
}: {
  promisedFor?: Instant | undefined
  provisional?: true | undefined
}): Partial<DueDate> => ({ ...(promisedFor && { dueAt: promisedFor }), ...(provisional && { provisional }) })

export const isDate = <T extends { dueAt?: Instant | undefined }>(
  what: T | undefined,
): what is T & { dueAt: Instant } => what?.dueAt !== undefined

/** Only the date of something, with its mark. */
export const dueDateOf = ({ dueAt, provisional }: DueDate): DueDate => ({
  dueAt,
  ...(provisional && { provisional }),
})
