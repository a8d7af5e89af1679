import { type Calendar, dueAfter, workingMinutesBetween } from '../kernel/calendar'
import { stepOf } from '../kernel/decisions/draft'
import { termsOf } from '../kernel/decisions/question'
import type { Dossier, Question } from '../kernel/dossier'
import type { Instant } from '../kernel/instant'
import { kindOf } from '../kernel/kind-of'
import { workingDays } from '../kernel/period'
import { applicantAgency, isLink } from '../kernel/person'
import type { Procedure } from '../kernel/procedure'
import type { Task, TaskKind } from '../kernel/task'
import { assignmentOf } from './assignment-facts'
import type { Facts, OpinionFacts, OwedFacts, WorkFacts } from './facts'
import { monthOf } from './report-period'
import { spentOf } from './spent'
import { wasInTime } from './was-in-time'

export interface Law {
  procedure: Procedure
  calendar: Calendar
}

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
    ...(stoppedAt && { stoppedAt }),
    ...(ended && { endedAt: ended.at, how: ended.how }),
    usedMinutes: clock.usedMinutes,
    spent: spentOf(dossier, calendar),
    opinions: Object.values(dossier.questions).map((question) => opinionOf(question, dossier, law)),
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
  }
}

/** What reception did first about a filing, or the end that made it needless. */
const reacted = ({ tasks, clock, ended }: Dossier): Instant | undefined => {
  const asked = Object.values(tasks).filter(({ kind }) => kind === 'supplement')
  const instants = [clock.startedAt, ended?.at, ...asked.map(({ openedAt }) => openedAt)]
  return instants.filter((at) => at !== undefined).sort()[0]
}

/**
 * Since when the clock stands for what was never answered: the dossier still waits for it, or ended over it. A part
 * that lapsed ended without the dossier, or ended it in that instant; one that waits stops the clock only when no
 * other is worked on.
 */
const unanswered = ({ tasks, clock }: Dossier, procedure: Procedure): Instant | undefined => {
  const asked = Object.values(tasks).find(({ kind, step, question, outcome }) => {
    if (kind === 'supplement')
      return outcome !== 'supplemented' && !(question && (outcome === 'lapsed' || clock.runningSince))
    if (kind !== 'payment' || outcome === 'paid') return false
    const where = stepOf(procedure, step)
    return kindOf(procedure, where).stopsClock?.(where) ?? false
  })
  if (!asked?.question) return asked?.openedAt
  const pause = clock.pauses.at(-1)
  return pause?.to ? undefined : pause?.from
}

const opinionOf = (
  question: Question,
  { tasks, plan }: Dossier,
  { procedure, calendar }: Law,
): OpinionFacts => {
  const about = Object.values(tasks).filter((task) => task.question === question.id)
  const opinions = about.filter(({ kind }) => kind === 'opinion')
  const opinion = opinions.at(-1)
  const directions = about.filter(({ kind }) => kind === 'direction')
  const late = opinion?.late && !wasInTime(opinion, calendar)
  // In an earlier round too.
  const silent = opinions.some(
    (task) => (task.silences > 0 || task.outcome === 'deemed' || task.late) && !wasInTime(task, calendar),
  )
  const { askedAt, answeredAt, minimum, beyond } = question
  const { within } = termsOf(procedure, question)
  // While the lead agency owed a clarification, the asked one's time stood still.
  const held = opinion?.counted?.heldMinutes ?? 0
  const minutes = answeredAt ? Math.max(0, workingMinutesOf(askedAt, answeredAt, calendar) - held) : undefined
  return {
    question: question.id,
    agency: question.agency,
    end: endOf(question, late === true),
    ...(silent && { silent: true as const }),
    ...(opinion?.status === 'open' && { dueAt: opinion.dueAt }),
    ...(directions.length > 0 && { escalated: true as const }),
    ...(question.answer === 'not-concerned' && { notConcerned: true as const }),
    ...(minutes !== undefined && { minutes }),
    given: workingMinutesOf(askedAt, dueAfter(within, askedAt, calendar), calendar),
    ...(minimum && { below: true as const }),
    ...(beyond && { beyond: true as const }),
    ...(directions.some(({ outcome }) => directed.has(outcome ?? '')) && { directed: true as const }),
    ...(plan.asked?.[question.step] && { onDraft: true as const }),
  }
}

/** What a higher authority says itself; a direction that was overtaken has another outcome, or none. */
const directed = new Set(['extend', 'without', 'take-over', 'hold-to-account'])

const endOf = ({ status }: Question, late: boolean): OpinionFacts['end'] => {
  switch (status) {
    case 'answered':
      return late ? 'late' : 'on-time'
    case 'taken-over':
      return 'without'
    case 'escalated':
      return 'open'
    default:
      return status
  }
}

/** How officers end tasks themselves. What closes otherwise closed over their heads. */
const answers: Partial<Record<TaskKind, readonly string[]>> = {
  check: ['proceed', 'supplement', 'refuse'],
  review: ['proceed', 'supplement', 'refuse'],
  decision: ['approve', 'refuse'],
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

// A command that lost a race keeps its own instant, which may lie before the one that won.
const workingMinutesOf = (from: Instant, to: Instant, calendar: Calendar): number =>
  Math.max(0, workingMinutesBetween(from, to, calendar))
