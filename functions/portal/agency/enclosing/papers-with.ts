import { taskRule } from '../../../../workflows/kernel/decisions/task-rule'
import type { Task, TaskKind } from '../../../../workflows/kernel/task'
import type { PaperRule } from '../../../intake/papers/look-at-paper'
import type { PresentedTask } from '../../../office/presented/presented-task'
import { officersPaper } from '../../../office/tasks/complete-task'
import { enclosure, partResult, workResult } from '../../../wording/paper-name'
import type { Reading } from '../reading-on-record'

export interface PapersWith {
  papers: readonly (PaperRule & { type: string })[]
  /** Only with this answer. */
  answer?: string
}

/** What is said with these is said to somebody who may want to see why. */
const enclosing = new Set<TaskKind>([
  'check',
  'review',
  'opinion',
  'clarification',
  'decision',
  'co-signature',
  'direction',
  'account',
  'ruling',
  'appraisal',
  'complaint',
  'message',
  'refund',
  'delivery',
])

/** The papers that may go with a task: what shows that it is done, the procedure's own where an answer may renew them, or any other. */
export const papersWith = (task: PresentedTask, { procedure, dossier }: Reading): PapersWith => {
  if (task.kind === 'assignment') return { papers: [{ type: workResult, ...officersPaper }] }
  if (task.kind === 'part') return { papers: [{ type: partResult, ...officersPaper }], answer: 'done' }
  if (enclosing.has(task.kind)) return { papers: [{ type: enclosure, ...officersPaper }] }
  const answer = taskRule(procedure, dossier.tasks[task.id] as Task).renewsPapersWith
  return answer && task.outcomes.includes(answer) ? { papers: procedure.documents, answer } : { papers: [] }
}
