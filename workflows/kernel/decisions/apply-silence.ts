import type { Dossier } from '../dossier'
import { Conflict, Inconsistent } from '../errors'
import type { Decision } from '../event'
import type { Silence } from '../silence'
import { standsBeside, type Task } from '../task'
import { besideSilence, escalateComplaint } from './beside'
import { settleQuestion } from './complete-task'
import {
  type Context,
  change,
  changeTask,
  closeTask,
  type Draft,
  draftOf,
  finish,
  openTask,
  openTasks,
  stepOf,
  taskToAct,
  waitAgain,
} from './draft'
import { end, moveGate, questionRule } from './route'

/**
 * What no answer by the deadline means. A conflict when there is nothing to apply: not due yet, or already
 * reported and waiting for a direction.
 */
export const applySilence = (dossier: Dossier, taskId: string, context: Context): Decision => {
  const asked = taskToAct(dossier, taskId)
  const draft = draftOf(dossier, context)
  const task = asked.kind === 'gate' ? behindGate(draft, asked) : asked
  if (context.at < task.dueAt || (reportable(task) && directionOf(draft, task)))
    throw new Conflict('concurrent-change', `no silence to apply to task ${task.id}`)
  if (task.kind === 'complaint') escalateComplaint(draft, task)
  return consequence(draft, task, silenceOf(draft, task))
}

/** A gate has no silence of its own: it finds the wait behind it that nobody acted on. */
const behindGate = (draft: Draft, gate: Task): Task =>
  openTasks(draft, (task) => task.step === gate.step && task.kind !== 'gate' && !standsBeside(task)).find(
    (task) => task.dueAt <= draft.at && (task.kind === 'direction' || !directionOf(draft, task)),
  ) ?? gate

/** A report is not itself reported, nor what stands beside. */
const reportable = (task: Task): boolean => task.kind !== 'direction' && !standsBeside(task)

const directionOf = (draft: Draft, task: Task): Task | undefined =>
  openTasks(
    draft,
    (other) => other.kind === 'direction' && other.step === task.step && other.question === task.question,
  )[0]

/** The law on complaints, when the wait is for the answer to one, or follows it. */
const aboutComplaint = ({ dossier, procedure }: Draft, task: Task): string | undefined => {
  const kinds = [task.kind, dossier.tasks[task.about ?? '']?.kind]
  return kinds.includes('complaint') ? procedure.complaints?.legalBasis : undefined
}

const silenceOf = (draft: Draft, task: Task): Silence => {
  const step = stepOf(draft.procedure, task.step)
  const own = ((): Silence | undefined => {
    if (task.question) return questionRule(step, task.question).onSilence
    if (task.kind === 'supplement') return 'supplement' in step ? step.supplement?.onSilence : undefined
    return 'onSilence' in step ? step.onSilence : undefined
  })()
  if (standsBeside(task)) return besideSilence(aboutComplaint(draft, task) ?? own?.legalBasis ?? '')
  const rule = task.kind === 'direction' && own?.kind === 'escalate' ? own.onSilence : own
  if (!rule) throw new Inconsistent(`the wait ${task.kind} of step ${task.step} has no silence`)
  return rule
}

const consequence = (draft: Draft, task: Task, silence: Silence): Decision => {
  const about = { task: task.id, legalBasis: silence.legalBasis }
  switch (silence.kind) {
    case 'deem-consent': {
      settleQuestion(draft, task, 'deemed', { legalBasis: silence.legalBasis })
      return finish(draft, 'consent-deemed', { ...about, outcome: 'deemed' })
    }
    case 'lapse':
      closeTask(draft, task, 'lapsed')
      end(draft, 'lapsed', 8)
      return finish(draft, 'lapsed', about)
    case 'block':
      waitAgain(draft, task, silence.again, { silences: task.silences + 1 })
      moveGate(draft)
      return finish(draft, 'silence-recorded', about)
    case 'escalate':
      escalate(draft, task, silence)
      return finish(draft, 'escalated', about)
  }
}

/** The overdue task stays open, a late answer is better than none; the higher authority now has to direct. */
const escalate = (draft: Draft, task: Task, silence: Extract<Silence, { kind: 'escalate' }>): void => {
  changeTask(draft, task, { silences: task.silences + 1 })
  const question = draft.dossier.questions[task.question ?? '']
  if (question) change(draft, { change: 'question', question: { ...question, status: 'escalated' } })
  openTask(draft, {
    kind: 'direction',
    step: task.step,
    ...(task.question && { question: task.question }),
    owner: { agency: silence.to, role: 'oversight' },
    until: silence.within,
    round: task.silences + 1,
  })
  moveGate(draft)
}
