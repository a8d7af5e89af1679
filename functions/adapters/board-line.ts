import { z } from 'zod'
import { Assignment } from '../../workflows/kernel/assignment'

/** What an agency was given to do, as a list has it: no words of the conclusion, nor of anybody since. */
export const BoardLine = Assignment.omit({ step: true, round: true, enclosed: true }).extend({
  dossier: z.string(),
  number: z.string(),
  /** Who gave it. */
  by: z.string(),
  /** How often its owner let a deadline pass. */
  silences: z.number().int().nonnegative(),
})
export type BoardLine = z.infer<typeof BoardLine>
