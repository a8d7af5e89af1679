import type { CompleteTask } from '../command'
import type { Dossier } from '../dossier'
import { Conflict, Inconsistent } from '../errors'
import type { Decision, EventType } from '../event'
import { workingDays } from '../period'
import type { Silence } from '../silence'
import { isReportable, samePlace, type Task } from '../task'
import { type Context, closeTask, type Draft, draftOf, finish, openTask, openTasks } from './draft'

// Waits beside the procedure's way. Nothing goes on or stays back for them, so no machine waits; they outlive the
// dossier's end, and only their owners end them.

export const besideOutcomes: Partial<Record<Task['kind'], readonly string[]>> = {
  account: ['note', 'hold-to-account'],
  acknowledgement: ['acknowledge'],
  complaint: ['uphold', 'reject'],
}

/** A direction that came to nothing, since what it was about is over: the authority still says what follows. */
export const askForAccount = (draft: Draft, direction: Task): void => {
  closeTask(draft, direction, 'overtaken')
  const about = overdueOf(draft.dossier, direction)
  openTask(draft, {
    kind: 'account',
    step: direction.step,
    ...(direction.question && { question: direction.question }),
    ...(about && { about: about.id }),
    owner: direction.owner,
    until: direction.counted?.within ?? workingDays(1),
  })
}

/** The task whose silence was reported: of that step and question, the last one that was silent. */
const overdueOf = ({ tasks }: Dossier, direction: Task): Task | undefined =>
  Object.values(tasks).findLast(
    (task) => isReportable(task) && samePlace(task, direction) && task.silences > 0,
  )

/** What was directed, its agency has to acknowledge. */
export const askForAcknowledgement = (draft: Draft, about: Task): void => {
  if (typeof about.owner !== 'object') return
  openTask(draft, {
    kind: 'acknowledgement',
    step: about.step,
    ...(about.question && { question: about.question }),
    about: about.id,
    owner: about.owner,
    until: workingDays(2),
  })
}

export const endBeside = (draft: Draft, task: Task, { outcome }: CompleteTask): EventType => {
  if (task.kind === 'acknowledgement') return 'acknowledged'
  if (task.kind === 'complaint') return 'complaint-answered'
  const about = draft.dossier.tasks[task.about ?? '']
  if (outcome === 'hold-to-account' && about) askForAcknowledgement(draft, about)
  return 'accounted'
}

/** What no answer to these means: the wait goes on, on record each time. */
export const besideSilence = (legalBasis: string): Silence => ({
  kind: 'block',
  again: workingDays(1),
  legalBasis,
})

/** An applicant's complaint about how the dossier is handled, also after its end; one at a time. */
export const complain = (dossier: Dossier, { text }: { text: string }, context: Context): Decision => {
  const { complaints } = context.procedure
  if (!complaints) throw new Inconsistent(`procedure ${context.procedure.code} has no rule for complaints`)
  const draft = draftOf(dossier, context)
  if (openTasks(draft, ({ kind }) => kind === 'complaint').length > 0)
    throw new Conflict('complaint-open', `a complaint about dossier ${dossier.number} is being handled`)
  const task = openTask(draft, {
    kind: 'complaint',
    step: dossier.step,
    owner: { agency: dossier.agency, role: complaints.by },
    until: complaints.within,
  })
  return finish(draft, 'complained', { task: task.id }, { reason: text })
}

/** Nobody answered a complaint in time: the higher authority is to say what follows, and the wait goes on. */
export const escalateComplaint = (draft: Draft, task: Task): void => {
  const { complaints } = draft.procedure
  if (!complaints || task.silences > 0) return
  openTask(draft, {
    kind: 'account',
    step: task.step,
    about: task.id,
    owner: { agency: complaints.to, role: 'oversight' },
    until: complaints.again,
  })
}
