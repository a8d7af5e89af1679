import { z } from 'zod'
import { Instant } from '../../../workflows/kernel/instant'
import { Task } from '../../../workflows/kernel/task'

/** A field that an officer records. Those of a group, and of a list's entries, stand under its path. */
export const RecordField = z.object({
  path: z.string(),
  type: z.enum(['group', 'list', 'text', 'number', 'boolean', 'date', 'choice']),
  optional: z.boolean(),
  options: z.array(z.string()).optional(),
})
export type RecordField = z.infer<typeof RecordField>

export const PresentedTask = Task.pick({
  id: true,
  kind: true,
  step: true,
  question: true,
  round: true,
  openedAt: true,
  dueAt: true,
  provisional: true,
  status: true,
  assignee: true,
  outcome: true,
  doneAt: true,
  late: true,
  payment: true,
  notice: true,
}).extend({
  notBefore: Instant.optional().meta({ description: 'Nobody may answer it before' }),
  dossier: z.string().meta({ description: "The dossier's number" }),
  procedure: z.string(),
  agency: z.string().optional(),
  role: z.string().optional(),
  /** What it may be completed with. */
  outcomes: z.array(z.string()),
  /** What is to be recorded with one of them; the procedure has its schema. */
  record: z
    .object({
      with: z.string(),
      fields: z.array(RecordField),
    })
    .optional(),
  /** Questions whose agencies object: whoever goes on says why, and whoever rules is asked about them. */
  objections: z.array(z.string()).optional(),
  /** What to think of before an outcome is chosen. */
  warnings: z.array(z.object({ outcome: z.string(), code: z.string(), legalBasis: z.string() })),
})
export type PresentedTask = z.infer<typeof PresentedTask>
