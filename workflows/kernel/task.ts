import { z } from 'zod'
import { TaskRole } from './agency'
import { CalendarDate } from './calendar'
import { Provisional } from './due-date'
import { Instant } from './instant'
import { Period } from './period'

export const TaskKind = z.enum([
  'check',
  'supplement',
  'payment',
  'gate',
  'opinion',
  'clarification',
  'part',
  'review',
  'decision',
  'co-signature',
  'direction',
  'ruling',
  'compile',
  'uptake',
  'assignment',
  'appraisal',
  'issue',
  'account',
  'acknowledgement',
  'complaint',
  'refund',
  'delivery',
  'time-request',
  'message',
])
export type TaskKind = z.infer<typeof TaskKind>

/** Waits that no machine waits for, and that outlive the dossier. The watch alone looks after them. */
export const standsBeside = ({ kind }: { kind: TaskKind }): boolean => beside.has(kind)
const beside = new Set<TaskKind>([
  'account',
  'acknowledgement',
  'complaint',
  'refund',
  'delivery',
  'time-request',
  'message',
])

/** Work whose silence goes to a higher authority: a report is not itself reported, nor is what stands beside. */
/** A wait that was let pass so often is the higher authority's business, whoever has it. */
export const isLetPass = ({ silences }: Pick<Task, 'silences'>): boolean => silences >= 2

export const isReportable = (task: { kind: TaskKind }): boolean =>
  task.kind !== 'direction' && task.kind !== 'ruling' && !standsBeside(task)

/** Where a state machine is to wait next. `wait` names the place in the machine's picture, `end` its end. */
export const Wait = z.object({ wait: z.string(), task: z.string().optional(), dueAt: Instant.optional() })
export type Wait = z.infer<typeof Wait>

/** How a due instant was reached, so that it can be counted again under a changed calendar. */
export const Count = z.object({
  from: Instant,
  within: Period,
  /** Working minutes that the wait stood still. */
  heldMinutes: z.number().int().nonnegative(),
})
export type Count = z.infer<typeof Count>

/** A wait with an owner and a due instant. Owner: an agency's role, the applicant, or the system (gate, issue). */
export const Task = z.object({
  /** `<dossier id>_<sequence>`: the task's dossier is read from it, rights never are. */
  id: z.string(),
  kind: TaskKind,
  step: z.string(),
  /** The question, part or assignment that it belongs to, which is its scope: set for all that waits within one. */
  question: z.string().optional(),
  /** The task whose silence it follows, that it acknowledges a direction about, or that asked for a clarification. */
  about: z.string().optional(),
  /** Of a direction: the agency whose silence was reported. */
  silent: z.string().optional(),
  /** Of a request for more time: the day that is asked for. */
  day: CalendarDate.optional(),
  /** Of a refund: the payment that goes back. */
  payment: z.string().optional(),
  /** Of a delivery: the sequence of the event that the applicant is to be told of, and what that was. */
  notice: z.object({ sequence: z.number().int(), kind: z.string() }).optional(),
  owner: z.union([
    z.object({ agency: z.string(), role: TaskRole }),
    z.literal('applicant'),
    z.literal('system'),
  ]),
  assignee: z.string().optional(),
  /** Starts at 1; the second check after a supplement is round 2. */
  round: z.number().int().positive(),
  openedAt: Instant,
  dueAt: Instant,
  provisional: Provisional,
  /** When it was due at first, where it goes on after a silence that is only on record: it is reminded of by that. */
  overdueSince: Instant.optional(),
  /** Nobody answers it before. Counted from its opening, again when the calendar changes. */
  notBefore: z.object({ at: Instant, period: Period }).optional(),
  /** Absent on a gate, whose deadline follows from those behind it. */
  counted: Count.optional(),
  status: z.enum(['open', 'done']),
  /** Times that silence was recorded on it. */
  silences: z.number().int().nonnegative(),
  outcome: z.string().optional(),
  doneAt: Instant.optional(),
  doneBy: z.string().optional(),
  /** Papers that went with its answer; not of a time when nobody kept with which. */
  enclosed: z.array(z.string()).optional(),
  /** Answered after its due instant, or after a silence that moved it. */
  late: z.boolean().optional(),
  /** How many reminders of it were sent or overtaken, and when the next is due. */
  reminders: z.number().int().nonnegative().optional(),
  remindAt: Instant.optional(),
  /** Its deadline came nearer with this very change: whoever waits must read again. */
  hurried: z.literal(true).optional(),
  /** Where the machine that waited on it goes; fixed when the task closes. */
  next: Wait.optional(),
})
export type Task = z.infer<typeof Task>

type Place = Pick<Task, 'step' | 'question'>

/** Whether two tasks are about the same step, and the same question or part of it. */
export const samePlace = (task: Place, other: Place): boolean =>
  task.step === other.step && task.question === other.question

/** The open direction about where a task waits. */
export const directionAbout = (tasks: Record<string, Task>, task: Place): Task | undefined =>
  Object.values(tasks).find(
    (other) => other.status === 'open' && other.kind === 'direction' && samePlace(task, other),
  )
