import { z } from 'zod'
import { Instant } from '../../../workflows/kernel/instant'
import { oneLine, paragraphs } from '../../../workflows/kernel/written'
import { HandedInList } from '../../intake/handed-in'
import { DraftArticles, DraftChanges, DraftResponses } from '../drafts/schemas'
import { PageQuery, pageOf } from '../page'
import { PresentedTask } from '../presented/presented-task'

export const TaskQuery = PageQuery.extend({
  /** May be left out by an officer of one agency alone. */
  agency: z.string().optional(),
  status: z.literal('open').default('open'),
  /** Of these, what the caller has, or what nobody has. */
  who: z.enum(['all', 'mine', 'nobody']).default('all'),
})
export type TaskQuery = z.infer<typeof TaskQuery>

export const TaskPage = pageOf(PresentedTask).extend({
  /** How many are open in all. */
  open: z.number().int().nonnegative(),
})
export type TaskPage = z.infer<typeof TaskPage>

export const Assignment = z.strictObject({ officer: z.string().min(1).max(64) })
export type Assignment = z.infer<typeof Assignment>

export const Completion = z.strictObject({
  outcome: z.string().min(1).max(50),
  /** Written words, for the applicant or the lead agency. */
  reason: paragraphs().optional(),
  /** Of an opinion: for the officers of the deciding agency alone. */
  confidential: paragraphs().optional(),
  /** What the applicant must supply, one line each. */
  items: z.array(oneLine(1_000)).min(1).max(50).optional(),
  /** What the step records, by its fields: goes with the answer that lets the dossier go on. */
  record: z.record(z.string(), z.unknown()).optional(),
  /** Of a part's result. */
  data: z.strictObject({ number: oneLine(100), issuedOn: z.iso.date() }).optional(),
  extendWorkingDays: z.number().int().min(1).max(30).optional(),
  /** Whom an assignment is given to instead. */
  agency: z.string().min(1).max(64).optional(),
  /** Of an opinion on a draft. */
  changes: DraftChanges.optional(),
  /** To what was said of a draft. */
  responses: DraftResponses.optional(),
  /** A changed draft, for its second round. */
  articles: DraftArticles.optional(),
  documents: HandedInList.default([]),
})
export type Completion = z.infer<typeof Completion>

export const OpinionLinkSent = z.object({ agency: z.string(), sentTo: z.email(), expiresAt: Instant })
export type OpinionLinkSent = z.infer<typeof OpinionLinkSent>
