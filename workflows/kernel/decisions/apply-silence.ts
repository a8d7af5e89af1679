import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict, Inconsistent } from '../errors'
import type { Decision } from '../event'
import { kindOf } from '../kind-of'
import type { Standing } from '../procedure'
import type { Silence } from '../silence'
import { directionAbout, isReportable, standsBeside, type Task } from '../task'
import { besideSilence, dutyOf, escalateDuty, isDuty } from './beside'
import {
  type Context,
  change,
  changeTask,
  closeTask,
  type Draft,
  draftOf,
  finish,
  openTask,
  stepOf,
  taskToAct,
  waitAgain,
} from './draft'
import { lapsePart } from './end-part'
import { moveGate } from './gate'
import { lawOfEnd } from './objected'
import { partOf } from './parts'
import { end } from './route'
import { settleQuestion } from './settle-question'
import { taskRule } from './task-rule'

/**
 * What no answer by the deadline means. A conflict when there is nothing to apply: not due yet, or already
 * reported and waiting for a direction.
 */
export const applySilence = (dossier: Dossier, command: CommandOf<'silence'>, context: Context): Decision => {
  const asked = taskToAct(dossier, command.task)
  const draft = draftOf(dossier, context)
  const task = taskRule(context.procedure, asked).behind?.(draft, asked) ?? asked
  if (context.at < task.dueAt || (isReportable(task) && directionAbout(draft.dossier.tasks, task)))
    throw new Conflict('concurrent-change', `no silence to apply to task ${task.id}`)
  escalateDuty(draft, task)
  const { timeUp } = taskRule(context.procedure, task)
  return timeUp ? timeUp(draft, task) : consequence(draft, task, silenceOf(draft, task))
}

/** The law on a duty, when the wait is one, or follows it. */
const lawOfDuty = ({ dossier, procedure }: Standing, task: Task): string | undefined => {
  const kind = [task.kind, dossier.tasks[task.about ?? '']?.kind].find((one) => one && isDuty(one))
  return kind && isDuty(kind) ? dutyOf(procedure, kind).legalBasis : undefined
}

/** What no answer to an open task by its deadline means. */
export const silenceOf = (standing: Standing, task: Task): Silence => {
  const step = stepOf(standing.procedure, task.step)
  const own = kindOf(standing.procedure, step).silence(standing, step, task)
  if (standsBeside(task)) return besideSilence(lawOfDuty(standing, task) ?? own?.legalBasis ?? '')
  const rule = task.kind === 'direction' && own?.kind === 'escalate' ? own.onSilence : own
  if (!rule) throw new Inconsistent(`the wait ${task.kind} of step ${task.step} has no silence`)
  return rule
}

const consequence = (draft: Draft, task: Task, silence: Silence): Decision => {
  const about = { task: task.id, legalBasis: silence.legalBasis }
  switch (silence.kind) {
    case 'deem-consent':
    case 'deem-approved': {
      const { deemed: deemedDone } = kindOf(draft.procedure, stepOf(draft.procedure, task.step))
      const deemed = { ...about, outcome: 'deemed' }
      if (deemedDone && !draft.dossier.questions[task.question ?? ''])
        return finish(draft, deemedDone(draft, task), deemed)
      // The others may have objected, and the last one's silence opens the gate.
      const ended = settleQuestion(draft, task, 'deemed', { legalBasis: silence.legalBasis })
      return ended
        ? finish(draft, 'refused', { ...deemed, ...lawOfEnd(draft) })
        : finish(draft, 'consent-deemed', deemed)
    }
    case 'lapse':
      if (partOf(draft, task)) return finish(draft, lapsePart(draft, task), about)
      closeTask(draft, task, 'lapsed')
      end(draft, 'lapsed', 8)
      return finish(draft, 'lapsed', about)
    case 'block':
      // It is as overdue as before, and reminded of so.
      waitAgain(draft, task, silence.again, {
        silences: task.silences + 1,
        overdueSince: task.overdueSince ?? task.dueAt,
        reminders: task.reminders ?? 0,
      })
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
    ...(typeof task.owner === 'object' && { silent: task.owner.agency }),
    owner: { agency: silence.to, role: 'oversight' },
    until: silence.within,
    round: task.silences + 1,
  })
  moveGate(draft)
}
