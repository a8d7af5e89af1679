import { z } from 'zod'
import { TaskRole } from './agency'
import { Period } from './period'

/** Work that no step of the route has: whose it is, how long, and who hears of a silence. */
export const Duty = z.object({
  by: TaskRole,
  /** Whose it is; the deciding agency's when left out. */
  at: z.string().min(1).optional(),
  within: Period,
  /** The higher authority, which then has `again` to say what follows. */
  to: z.string().min(1),
  again: Period,
  legalBasis: z.string().min(1),
})
export type Duty = z.infer<typeof Duty>

/** By the kind of task that each becomes. */
export const Duties = z.object({
  /** What an applicant complains about is answered. */
  complaint: Duty,
  /** Money that the dossier did not want goes back. */
  refund: Duty,
  /** An end or a decision that no mail could bring reaches its applicant another way. */
  delivery: Duty,
  /** What an applicant writes to the office is answered. Not of a time when nobody could write. */
  message: Duty.optional(),
})
export type Duties = z.infer<typeof Duties>
export type DutyKind = keyof Duties
