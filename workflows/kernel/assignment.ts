import { z } from 'zod'
import { Instant } from './instant'
import { Period } from './period'
import type { Task } from './task'

/** What an agency was told to do by a conclusion or directive. Its words stay in the answers. */
export const Assignment = z.object({
  /** `task-1` is the first task of the application. */
  id: z.string(),
  step: z.string(),
  /** The agency that answers for it, and those that work with it. */
  owner: z.string(),
  with: z.array(z.string()),
  /** Each round is an execution: uptake, what is ruled of a refusal, the work, its appraisal. */
  round: z.number().int().positive(),
  askedAt: Instant,
  dueAt: Instant,
  status: z.enum(['put', 'working', 'handed-in', 'accepted', 'declined', 'dropped', 'withdrawn']),
  /** How often its owner declined it. */
  refused: z.number().int().nonnegative().optional(),
  /** More time, granted once. */
  extended: z.object({ to: Instant, at: Instant }).optional(),
  progress: z.object({ percent: z.number().int().min(0).max(100), at: Instant }).optional(),
  handedInAt: Instant.optional(),
  /** Papers that its owner handed in with what was done. */
  enclosed: z.array(z.string()).optional(),
  endedAt: Instant.optional(),
})
export type Assignment = z.infer<typeof Assignment>

/** One that was found at filing, with its time: so long from when it is taken up, or until a day. */
export const PlannedAssignment = Assignment.pick({ id: true, owner: true, with: true }).extend({
  within: Period.optional(),
  until: z.iso.date().optional(),
})
export type PlannedAssignment = z.infer<typeof PlannedAssignment>

export const assignmentsOf = ({
  assignments,
}: {
  assignments?: Record<string, Assignment> | undefined
}): Assignment[] => Object.values(assignments ?? {})

/** Whose deadlines are its owner's. */
export const isOwnersWork = ({ kind }: Pick<Task, 'kind'>): boolean =>
  kind === 'uptake' || kind === 'assignment'

/** Whoever gave it has something to do: to rule on a refusal, or to appraise. */
export const waitsForGiver = ({ status }: Pick<Assignment, 'status'>): boolean =>
  status === 'handed-in' || status === 'declined'

/** Its owner, or whoever gave it, has still something to do. */
export const isGiven = ({ status }: Pick<Assignment, 'status'>): boolean => !over.has(status)
const over = new Set<Assignment['status']>(['accepted', 'dropped', 'withdrawn'])
