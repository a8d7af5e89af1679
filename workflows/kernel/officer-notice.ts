import type { NewEvent } from './event'
import type { Task, TaskKind } from './task'

/** Tasks that come to an office out of turn: nobody there would look for them by himself. */
const announced = [
  'opinion',
  'clarification',
  'part',
  'co-signature',
  'direction',
  'account',
  'acknowledgement',
  'complaint',
  'refund',
  'delivery',
  'ruling',
  'compile',
  'uptake',
  'assignment',
  'appraisal',
  'time-request',
  'message',
] as const satisfies readonly TaskKind[]

export type OfficerTask = Task & { owner: Exclude<Task['owner'], string> }

/** One of their tasks that officers are told of. */
export interface OfficerNotice {
  task: OfficerTask
  /**
   * `opened`, `assigned`; `linked` when somebody else was let in to answer; `deemed` when silence counted as consent, `let-pass` when as approval, `silent` when the wait goes on after it; or what a
   * reminder says: `50%`, `due`, `overdue`.
   */
  says: string
}

/** What officers are to be told of when an event has happened, each task as the event left it. */
export const officerNoticesOf = ({
  type,
  at,
  by,
  outcome,
  changes,
}: Pick<NewEvent, 'type' | 'at' | 'by' | 'outcome' | 'changes'>): OfficerNotice[] => {
  const changed = new Map(changes.flatMap((one) => (one.change === 'task' ? [[one.task.id, one.task]] : [])))
  const theirs = [...changed.values()].filter(isOfficers)
  const open = theirs.filter(({ status }) => status === 'open')
  const opened = open
    .filter(({ kind, openedAt }) => openedAt === at && announced.some((one) => one === kind))
    .map((task) => ({ task, says: 'opened' }))
  // The next agency may be asked then, or the higher authority to rule on what the others object to.
  if (type === 'consent-deemed')
    return [
      ...theirs
        .filter(({ kind, status }) => kind === 'opinion' && status === 'done')
        .map((task) => ({ task, says: 'deemed' })),
      ...opened,
    ]
  if (type === 'approval-deemed')
    return [
      ...theirs.filter(({ outcome: how }) => how === 'deemed').map((task) => ({ task, says: 'let-pass' })),
      ...opened,
    ]
  if (type === 'silence-recorded') return open.map((task) => ({ task, says: 'silent' }))
  if (type === 'link-created') return open.map((task) => ({ task, says: 'linked' }))
  if (type === 'reminded') return open.map((task) => ({ task, says: outcome ?? 'due' }))
  // Who takes a task himself knows it, and one that is everybody's again is nobody's news.
  if (type === 'assigned')
    return open
      .filter(({ assignee }) => assignee && assignee !== by)
      .map((task) => ({ task, says: 'assigned' }))
  return opened
}

export const isOfficers = (task: Task): task is OfficerTask => typeof task.owner === 'object'
