import { workingMinutesBetween } from '../calendar'
import type { CompleteTask } from '../command'
import type { Dossier } from '../dossier'
import { Inconsistent, Refusal } from '../errors'
import type { Decision, EventType } from '../event'
import { workingDays } from '../period'
import { agencyOfStep } from '../step-agency'
import type { Task } from '../task'
import { change, closeTask, type Draft, finish, openTask } from './draft'
import { moveGate } from './gate'
import { reviewer, termsOf } from './question'

// An asked agency may ask back, once a question and while it is in time. Its own clock stands still until the lead
// agency has answered; the dossier's runs on.

const leadHas = workingDays(2)

export const mayAskBack = ({ tasks }: Dossier, task: Task): boolean =>
  task.kind === 'opinion' &&
  task.status === 'open' &&
  task.silences === 0 &&
  !Object.values(tasks).some(({ kind, question }) => kind === 'clarification' && question === task.question)

/** After the opinion's task was closed. */
export const askBack = (draft: Draft, opinion: Task): EventType => {
  if (workingMinutesBetween(draft.at, opinion.dueAt, draft.calendar) <= 0)
    throw new Refusal('outcome-not-allowed', `no time is left to answer task ${opinion.id} in`, [
      { pointer: '/outcome', message: 'no-time-left' },
    ])
  openTask(draft, {
    kind: 'clarification',
    step: opinion.step,
    ...(opinion.question && { question: opinion.question }),
    about: opinion.id,
    owner: { agency: agencyOfStep(draft.dossier, opinion.step), role: reviewer },
    until: leadHas,
  })
  moveGate(draft)
  return 'more-needed'
}

/** After the clarification's task was closed with an answer. */
export const clarify = (draft: Draft, clarification: Task, { documents = [] }: CompleteTask): EventType => {
  const question = draft.dossier.questions[clarification.question ?? '']
  if (question && documents.length > 0) {
    const enclosed = [...(question.enclosed ?? []), ...documents.map(({ id }) => id)]
    change(draft, { change: 'question', question: { ...question, enclosed } })
  }
  goOn(draft, clarification)
  return 'clarified'
}

/** The lead agency was silent: that is on record, and the question goes back as it was. */
export const leaveUnclear = (draft: Draft, clarification: Task): Decision => {
  const question = draft.dossier.questions[clarification.question ?? '']
  if (!question) throw new Inconsistent(`task ${clarification.id} is about no question`)
  closeTask(draft, clarification, 'unanswered')
  goOn(draft, clarification)
  const { legalBasis } = termsOf(draft.procedure, question).onSilence
  return finish(draft, 'silence-recorded', { task: clarification.id, outcome: 'unanswered', legalBasis })
}

/** The asked agency's time goes on where it stood. */
const goOn = (draft: Draft, clarification: Task): void => {
  const asked = draft.dossier.tasks[clarification.about ?? '']
  if (!asked?.counted) throw new Inconsistent(`task ${clarification.id} is about no opinion`)
  // A command that lost a race keeps its own instant, which may lie before the one that won.
  const held = Math.max(0, workingMinutesBetween(clarification.openedAt, draft.at, draft.calendar))
  const { kind, step, question, owner, assignee, reminders } = asked
  openTask(draft, {
    kind,
    step,
    owner,
    ...(question && { question }),
    ...(assignee && { assignee }),
    ...(reminders && { reminders }),
    round: asked.round + 1,
    until: { ...asked.counted, heldMinutes: asked.counted.heldMinutes + held },
  })
  moveGate(draft)
}
