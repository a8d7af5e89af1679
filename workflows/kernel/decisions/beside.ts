import type { Dossier } from '../dossier'
import type { Duty, DutyKind } from '../duty'
import { Inconsistent } from '../errors'
import { workingDays } from '../period'
import type { Procedure, TaskRule } from '../procedure'
import type { Silence } from '../silence'
import { isReportable, samePlace, type Task, type TaskKind } from '../task'
import { change, closeTask, type Draft, openTask } from './draft'

// Waits beside the procedure's way. Nothing goes on or stays back for them, so no machine waits; they outlive the
// dossier's end, and only their owners end them.

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

/** How each of them ends. */
export const besideRules = {
  account: {
    outcomes: () => ['note', 'hold-to-account'],
    answer: (draft, task, { outcome }) => {
      const about = draft.dossier.tasks[task.about ?? '']
      if (outcome === 'hold-to-account' && about) askForAcknowledgement(draft, about)
      return 'accounted'
    },
  },
  acknowledgement: { outcomes: () => ['acknowledge'], answer: () => 'acknowledged' },
  complaint: { outcomes: () => ['uphold', 'reject'], answer: () => 'complaint-answered' },
  refund: {
    outcomes: () => ['refunded'],
    answer: (draft, task) => {
      giveBack(draft, task)
      return 'refunded'
    },
  },
  delivery: { outcomes: () => ['delivered', 'unreachable'], answer: () => 'notice-delivered' },
  message: { outcomes: () => ['reply'], answer: () => 'message-answered' },
} satisfies Partial<Record<TaskKind, TaskRule>>

/** What no answer to these means: the wait goes on, on record each time. */
export const besideSilence = (legalBasis: string): Silence => ({
  kind: 'block',
  again: workingDays(1),
  legalBasis,
})

export const openDuty = (
  draft: Draft,
  kind: DutyKind,
  about: Pick<Task, 'payment' | 'notice'> = {},
): Task => {
  const { by: role, at: agency = draft.dossier.agency, within } = dutyOf(draft.procedure, kind)
  return openTask(draft, { kind, step: draft.dossier.step, owner: { agency, role }, until: within, ...about })
}

export const isDuty = (kind: Task['kind']): kind is DutyKind =>
  kind === 'complaint' || kind === 'refund' || kind === 'delivery' || kind === 'message'

export const dutyOf = ({ code, duties }: Procedure, kind: DutyKind): Duty => {
  const duty = duties?.[kind]
  if (!duty) throw new Inconsistent(`procedure ${code} has no rule for a ${kind}`)
  return duty
}

/** Nobody did it in time: the higher authority is to say what follows, and the wait goes on. */
export const escalateDuty = (draft: Draft, task: Task): void => {
  if (!isDuty(task.kind) || task.silences > 0) return
  const { to, again } = dutyOf(draft.procedure, task.kind)
  // Who has it himself hears of it as the one who is late.
  if (typeof task.owner === 'object' && task.owner.agency === to) return
  openTask(draft, {
    kind: 'account',
    step: task.step,
    about: task.id,
    owner: { agency: to, role: 'oversight' },
    until: again,
  })
}

const giveBack = (draft: Draft, { payment }: Task): void => {
  const refund = draft.dossier.refundsDue?.find((due) => due.payment === payment)
  if (!refund)
    throw new Inconsistent(`no payment ${payment} of dossier ${draft.dossier.number} is to go back`)
  change(draft, { change: 'refund-due', refund: { ...refund, refundedAt: draft.at } })
}
