import { z } from 'zod'
import { CalendarDate } from '../../../workflows/kernel/calendar'
import { Instant } from '../../../workflows/kernel/instant'
import { oneLine } from '../../../workflows/kernel/written'

/** Name and number must both be right. */
export const NewMandate = z.strictObject({
  name: oneLine(200),
  identityNumber: z.string().regex(/^\d{12}$/),
  /** Codes; all when there are none. */
  procedures: z.array(z.string().max(100)).max(50).default([]),
  /** The last day on which it is in force. */
  lastDay: CalendarDate,
})
export type NewMandate = z.infer<typeof NewMandate>

/** One side of a mandate, as the other one sees it. */
export const SideOfMandate = z.object({
  /** By which it is ended. */
  person: z.string(),
  name: z.string(),
  /** Codes; all when there are none. */
  procedures: z.array(z.string()),
  until: Instant.optional(),
})
export type SideOfMandate = z.infer<typeof SideOfMandate>

/** Those too that are over by now. */
export const OwnMandates = z.object({
  given: z.array(SideOfMandate),
  received: z.array(SideOfMandate),
  leftOut: z.number().int().positive().optional(),
})
export type OwnMandates = z.infer<typeof OwnMandates>

export const MandateToEnd = z.strictObject({
  side: z.enum(['given', 'received']),
  /** The other side. */
  person: z.string().min(1).max(100),
})
export type MandateToEnd = z.infer<typeof MandateToEnd>
