import { z } from 'zod'
import { TaskRole } from '../agencies/agency'
import { Period } from './period'

/** A complaint is a wait too: whose it is, how long, and who hears of a silence. */
export const Complaints = z.object({
  /** The role in the deciding agency that answers. */
  by: TaskRole,
  within: Period,
  /** The higher authority, which then has `again` to say what follows. */
  to: z.string().min(1),
  again: Period,
  legalBasis: z.string().min(1),
})
export type Complaints = z.infer<typeof Complaints>
