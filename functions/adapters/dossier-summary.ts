import { z } from 'zod'
import { Dossier } from '../../workflows/kernel/dossier'
import { DueDate, Provisional } from '../../workflows/kernel/due-date'
import { TaskKind } from '../../workflows/kernel/task'

/** What a list of dossiers shows, kept beside the fold so that a list reads no whole dossier. */
export const DossierSummary = Dossier.pick({
  number: true,
  procedure: true,
  status: true,
  filedAt: true,
}).extend({
  dueAt: z.string().optional(),
  provisional: Provisional,
  /** The applicant owes something, and the appointment moves until he has done it. */
  dueMoves: z.literal(true).optional(),
  ended: z.string().optional(),
  /** What the applicant has to do, the soonest of several. */
  turn: DueDate.extend({ kind: TaskKind }).optional(),
})
export type DossierSummary = z.infer<typeof DossierSummary>
