import { z } from 'zod'
import { Role } from '../agencies/agency'
import { Instant } from './instant'

export const TaskKind = z.enum([
  'check',
  'supplement',
  'payment',
  'gate',
  'opinion',
  'review',
  'decision',
  'direction',
  'issue',
])
export type TaskKind = z.infer<typeof TaskKind>

/** Where a state machine is to wait next. `wait` names the place in the machine's picture, `end` its end. */
export const Wait = z.object({ wait: z.string(), task: z.string().optional(), dueAt: Instant.optional() })
export type Wait = z.infer<typeof Wait>

/** A wait with an owner and a due instant. Owner: an agency's role, the applicant, or the system (gate, issue). */
export const Task = z.object({
  /** `<dossier id>_<sequence>`: the task's dossier is read from it, rights never are. */
  id: z.string(),
  kind: TaskKind,
  step: z.string(),
  /** The question it belongs to: set for opinions and for directions about them. */
  question: z.string().optional(),
  owner: z.union([z.object({ agency: z.string(), role: Role }), z.literal('applicant'), z.literal('system')]),
  assignee: z.string().optional(),
  /** Starts at 1; the second check after a supplement is round 2. */
  round: z.number().int().positive(),
  openedAt: Instant,
  dueAt: Instant,
  status: z.enum(['open', 'done']),
  /** Times that silence was recorded on it. */
  silences: z.number().int().nonnegative(),
  outcome: z.string().optional(),
  doneAt: Instant.optional(),
  doneBy: z.string().optional(),
  /** Answered after its due instant, or after a silence that moved it. */
  late: z.boolean().optional(),
  /** Its deadline came nearer with this very change: whoever waits must read again. */
  hurried: z.literal(true).optional(),
  /** Where the machine that waited on it goes; fixed when the task closes. */
  next: Wait.optional(),
})
export type Task = z.infer<typeof Task>
