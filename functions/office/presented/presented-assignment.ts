import { z } from 'zod'
import { Assignment } from '../../../workflows/kernel/assignment'
import { EventType } from '../../../workflows/kernel/event'
import { Instant } from '../../../workflows/kernel/instant'

/** What an agency was given to do: by whom, until when, and what was said of it since. */
export const PresentedAssignment = Assignment.omit({ round: true }).extend({
  /** In the words of the conclusion, unless they were erased. */
  what: z.string().optional(),
  /** What shows that it is done. */
  done: z.string().optional(),
  turns: z.array(
    z.object({
      type: EventType,
      at: Instant,
      outcome: z.string().optional(),
      /** Whose task it was that was done. */
      agency: z.string().optional(),
      text: z.string().optional(),
      /** Until when more time is asked for. */
      day: z.iso.date().optional(),
    }),
  ),
})
export type PresentedAssignment = z.infer<typeof PresentedAssignment>
