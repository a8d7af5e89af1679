import type { Dossier } from '../../workflows/kernel/dossier'
import type { DossierEvent, EventType } from '../../workflows/kernel/event'
import { apply } from '../../workflows/kernel/fold'
import type { Instant } from '../../workflows/kernel/instant'
import { applicantAgency } from '../../workflows/kernel/person'
import type { Task, TaskKind } from '../../workflows/kernel/task'
import type { DossierRecord } from '../adapters/dossier-store'

/** Who gave, or took: an agency's role, the applicant or the system; and in person, when somebody is known. */
export interface Side {
  owner: Task['owner']
  person?: string
}
/** The dossier, or one question of it, goes from one to another. */
export interface HandOver {
  at: Instant
  from: Side
  to: Side
  /** What the taker had to do, as it stood at the hand-over; none when the dossier came back to its applicant. */
  task?: Task
  /** The same task as it stands now. */
  now?: Task
}

/** Every hand-over of a dossier, oldest first, as its events tell them. */
export const handOversOf = ({ dossier, events }: DossierRecord): HandOver[] => {
  let before: Dossier | undefined
  const ofAgency = applicantAgency(dossier.applicant) !== undefined
  const made: HandOver[] = []
  for (const { event } of events) {
    for (const task of handedOver(before, event)) {
      const was = before?.tasks[task.id]
      const now = dossier.tasks[task.id] ?? task
      const kept = sameOwner(task, now)
      const person = task.assignee ?? (kept ? doneByPerson(now) : undefined)
      made.push({
        at: event.at,
        from: was && !sameOwner(was, task) ? sideOf(was) : officeFor(task, giverOf(before, event)),
        to: { owner: task.owner, ...(person && { person }) },
        task,
        now: kept ? now : { ...now, late: true },
      })
    }
    if (event.changes.some(({ change }) => change === 'ended'))
      made.push({
        at: event.at,
        from: officeOf(giverOf(before, event)),
        to: { owner: 'applicant', ...(!ofAgency && { person: dossier.applicant }) },
      })
    before = apply(before, event)
  }
  return made
}

/** Who has a task. */
const sideOf = ({ owner, assignee }: Task): Side => ({ owner, ...(assignee && { person: assignee }) })

// With these the dossier goes to somebody. A gate is nobody's, and what stands beside the route moves nothing.
const moving = new Set<TaskKind>([
  'check',
  'supplement',
  'payment',
  'opinion',
  'part',
  'clarification',
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
])

/** Tasks that the event opened, gave to another owner, or to a colleague. */
const handedOver = (before: Dossier | undefined, event: DossierEvent): Task[] => {
  const touched = new Map<string, Task>()
  for (const one of event.changes) if (one.change === 'task') touched.set(one.task.id, one.task)
  return [...touched.values()].filter((task) => {
    const was = before?.tasks[task.id]
    // Who takes a task of his own office himself is handed nothing.
    const assigned = was?.assignee !== task.assignee && task.assignee !== event.by
    const given = !was || !sameOwner(was, task) || assigned
    return moving.has(task.kind) && given
  })
}

const sameOwner = (a: Task, b: Task): boolean => JSON.stringify(a.owner) === JSON.stringify(b.owner)

// Tasks also close with the dossier, or because somebody else answered: that tells nothing about their owner.
const closings = new Set(['withdrawn', 'refused', 'superseded', 'without', 'taken-over', 'overtaken'])
export const isOthersDoing = ({ outcome }: Task): boolean => outcome !== undefined && closings.has(outcome)

const doneByPerson = (task: Task): string | undefined =>
  task.doneBy === 'system' || isOthersDoing(task) ? undefined : task.doneBy

// An applicant who pays asks no agency, and who withdraws hands nothing to himself: the office does, by its route.
const officeFor = ({ kind }: Task, giver: Side): Side => (kind === 'opinion' ? officeOf(giver) : giver)
const officeOf = (giver: Side): Side => (giver.owner === 'applicant' ? { owner: 'system' } : giver)

// The lead agency's reviewer does these of his own accord: they answer no task.
const ofLeadAgency = new Set<EventType>(['agency-asked', 'asked-again', 'question-withdrawn'])

/** Who did what the event tells of: by the task that it answers, the applicant when by none. */
const giverOf = (before: Dossier | undefined, { by, task, type }: DossierEvent): Side => {
  if (by === 'system') return { owner: 'system' }
  if (before && ofLeadAgency.has(type))
    return { owner: { agency: before.agency, role: 'reviewer' }, person: by }
  return { owner: before?.tasks[task ?? '']?.owner ?? 'applicant', person: by }
}
