import { taskRule } from '../../../../workflows/kernel/decisions/task-rule'
import type { Task } from '../../../../workflows/kernel/task'
import type { PaperRule } from '../../../intake/papers/look-at-paper'
import type { PresentedTask } from '../../../office/presented/presented-task'
import { officersPaper } from '../../../office/tasks/complete-task'
import { workResult } from '../../../wording/paper-name'
import type { Reading } from '../reading-on-record'

export interface PapersWith {
  papers: readonly (PaperRule & { type: string })[]
  /** Only with this answer. */
  answer?: string
}

/** The papers that may go with a task: what shows that it is done, or the procedure's own where an answer may renew them. */
export const papersWith = (task: PresentedTask, { procedure, dossier }: Reading): PapersWith => {
  if (task.kind === 'assignment') return { papers: [{ type: workResult, ...officersPaper }] }
  const answer = taskRule(procedure, dossier.tasks[task.id] as Task).renewsPapersWith
  return answer && task.outcomes.includes(answer) ? { papers: procedure.documents, answer } : { papers: [] }
}
