import { type Calendar, dueAfter } from '../kernel/calendar'
import { standsByLaw } from '../kernel/decisions/clock'
import { stepOf } from '../kernel/decisions/draft'
import type { Dossier } from '../kernel/dossier'
import type { Instant } from '../kernel/instant'
import { kindOf } from '../kernel/kind-of'
import { workingDays } from '../kernel/period'
import { applicantAgency, isLink } from '../kernel/person'
import type { Procedure } from '../kernel/procedure'
import { silentApproval } from '../kernel/silent-approval'
import type { Task, TaskKind } from '../kernel/task'
import { assignmentOf } from './assignment-facts'
import type { Facts, OwedFacts, WorkFacts } from './facts'
import { type Law, opinionsOf } from './opinion-facts'
import { recordedFacts } from './recorded-facts'
import { monthOf } from './report-period'
import { spentOf } from './spent'
import { wasInTime } from './was-in-time'
import { workingMinutesOf } from './working-minutes'

/** The facts of a dossier as its events have made it. Pure: the same events give the same facts. */
export const measure = (dossier: Dossier, law: Law): Facts => {
  const { procedure, calendar } = law
  const { clock, ended, result, rating, filedAt } = dossier
  const tasks = Object.values(dossier.tasks)
  const reactedAt = reacted(dossier)
  const stoppedAt = unanswered(dossier, procedure) ?? ended?.at
  return {
    dossier: dossier.id,
    procedure: dossier.procedure,
    field: procedure.field,
    onlineLevel: procedure.onlineLevel,
    agency: dossier.agency,
    ...(applicantAgency(dossier.applicant) !== undefined && { internal: true as const }),
    channel: dossier.channel,
    filedAt,
    months: [...new Set([filedAt, clock.startedAt ?? filedAt].map((at) => monthOf(at, calendar)))],
    receptionDueAt: dueAfter(workingDays(1), filedAt, calendar),
    ...(reactedAt && { reactedAt }),
    ...(clock.startedAt && { receivedAt: clock.startedAt }),
    ...(clock.promisedFor && { dueAt: clock.promisedFor }),
    ...(clock.extension && { extended: true as const }),
    ...(clock.apology && { apologised: true as const }),
    ...(silentApproval({ dossier, procedure }) && { approvedSilently: true as const }),
    ...(stoppedAt && { stoppedAt }),
    ...(ended && { endedAt: ended.at, how: ended.how }),
    usedMinutes: clock.usedMinutes,
    spent: spentOf(dossier, calendar),
    opinions: Object.values(dossier.questions).flatMap((question) => opinionsOf(question, dossier, law)),
    ...(dossier.assignments && {
      assignments: Object.values(dossier.assignments).map((one) => assignmentOf(one, tasks, calendar)),
    }),
    work: tasks.flatMap((task) => workOf(task, calendar)),
    owed: tasks.flatMap(owedOf),
    supplements: Object.values(dossier.supplements).reduce((sum, times) => sum + times, 0),
    feeVnd: dossier.plan.feeVnd,
    ...(dossier.payment && { paid: true as const }),
    refunds: dossier.refundsDue?.length ?? 0,
    ...(result && { result: result.revokedAt ? ('revoked' as const) : ('current' as const) }),
    ...(rating && { score: rating.score }),
    ...recordedFacts(dossier),
  }
}

/** What reception did first about a filing, or the end that made it needless. */
const reacted = ({ tasks, clock, ended }: Dossier): Instant | undefined => {
  const asked = Object.values(tasks).filter(({ kind }) => kind === 'supplement')
  const instants = [clock.startedAt, ended?.at, ...asked.map(({ openedAt }) => openedAt)]
  return instants.filter((at) => at !== undefined).sort()[0]
}

/**
 * Since when the clock stands for what was never answered, or by law: the dossier still waits for it, or ended over it. A
 * part that lapsed ended without the dossier, or ended it in that instant; one that waits stops the clock only when no
 * other is worked on.
 */
const unanswered = (dossier: Dossier, procedure: Procedure): Instant | undefined => {
  const { tasks, clock } = dossier
  const asked = Object.values(tasks).find(({ kind, step, question, outcome }) => {
    if (kind === 'supplement')
      return outcome !== 'supplemented' && !(question && (outcome === 'lapsed' || clock.runningSince))
    if (kind !== 'payment' || outcome === 'paid') return false
    const where = stepOf(procedure, step)
    return kindOf(procedure, where).stopsClock?.(where) ?? false
  })
  if (!asked?.question && !standsByLaw({ dossier, procedure })) return asked?.openedAt
  const pause = clock.pauses.at(-1)
  return pause?.to ? undefined : pause?.from
}

/** How officers end tasks themselves. What closes otherwise closed over their heads. */
const answers: Partial<Record<TaskKind, readonly string[]>> = {
  check: ['proceed', 'supplement', 'refuse'],
  review: ['proceed', 'supplement', 'refuse'],
  decision: ['approve', 'refuse'],
  'co-signature': ['sign', 'return', 'refuse'],
  opinion: ['agree', 'agree-with-conditions', 'object', 'not-concerned', 'need-more'],
  clarification: ['clarified'],
  part: ['done', 'supplement', 'refuse'],
  direction: ['extend', 'without', 'take-over'],
  ruling: ['proceed', 'ask-again', 'refuse', 'insist', 'reassign', 'drop'],
  compile: ['compile', 'again'],
  uptake: ['accept', 'decline'],
  assignment: ['hand-in'],
  appraisal: ['accept', 'return'],
}

const workOf = (task: Task, calendar: Calendar): WorkFacts[] => {
  const { kind, step, owner, outcome, doneAt, doneBy } = task
  const late = task.late && !wasInTime(task, calendar)
  if (
    typeof owner !== 'object' ||
    !doneAt ||
    !doneBy ||
    isLink(doneBy) ||
    !answers[kind]?.includes(outcome ?? '')
  )
    return []
  const minutes = workingMinutesOf(task.openedAt, doneAt, calendar)
  return [
    { officer: doneBy, agency: owner.agency, kind, step, minutes, ...(late && { late: true as const }) },
  ]
}

/** How a task ends that nobody answered although somebody had it. Withdrawn and overtaken ones were nobody's to do. */
const overHisHead = new Set(['deemed', 'unanswered', 'without', 'taken-over'])

const owedOf = ({ kind, owner, assignee, status, outcome, silences }: Task): OwedFacts[] => {
  const isOwed = status === 'open' ? silences > 0 : overHisHead.has(outcome ?? '')
  if (!isOwed || !assignee || typeof owner !== 'object' || !answers[kind]) return []
  return [{ officer: assignee, agency: owner.agency }]
}
