import { z } from 'zod'
import { Assignment } from '../../../workflows/kernel/assignment'
import { paragraphs } from '../../../workflows/kernel/written'

export const Progress = z.strictObject({
  percent: z.number().int().min(0).max(100),
  text: paragraphs(),
})
export type Progress = z.infer<typeof Progress>

export const MoreTime = z.strictObject({
  /** The last day that is asked for. */
  until: z.iso.date(),
  reason: paragraphs(),
})
export type MoreTime = z.infer<typeof MoreTime>

/** Where an assignment stands after a command about it. */
export const AssignmentStanding = Assignment.omit({ step: true, round: true }).extend({ number: z.string() })
export type AssignmentStanding = z.infer<typeof AssignmentStanding>
