import { z } from 'zod'
import { Assignment } from '../../../workflows/kernel/assignment'
import { paragraphs } from '../../../workflows/kernel/written'
import { BoardLine } from '../../adapters/board-line'
import { PageQuery, pageOf } from '../page'

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

export const AssignmentQuery = PageQuery.extend({
  /** May be left out by who oversees all, and by an officer of one agency alone. */
  agency: z.string().max(64).optional(),
  /** The number of the conclusion's dossier: all of it that the caller may see. */
  conclusion: z.string().max(64).optional(),
  /** Of an agency: what is to be done yet, what of that is overdue, or what is over. */
  status: z.enum(['open', 'overdue', 'over']).default('open'),
})
export type AssignmentQuery = z.infer<typeof AssignmentQuery>

/** Without words: those stand in the dossier, whose readings are on record. */
export const AssignmentPage = pageOf(BoardLine.omit({ dossier: true }))
export type AssignmentPage = z.infer<typeof AssignmentPage>
