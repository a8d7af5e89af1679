import { type Assignment, assignmentsOf, isGiven, type PlannedAssignment } from '../assignment'
import { type Calendar, dueAfter, localDate } from '../calendar'
import { dayNumber } from '../calendar-year'
import { Inconsistent } from '../errors'
import type { Instant } from '../instant'
import { kindOf } from '../kind-of'
import { calendarDays, type Period, workingDays } from '../period'
import type { Procedure, Standing } from '../procedure'
import type { AssignmentRule } from '../steps/step'
import type { Task } from '../task'
import { change, closeTask, type Draft, openTask, openTasks, stepOf } from './draft'
import { latest } from './expected'
import { reviewer } from './question'

// The tasks of a conclusion or directive. Each of their phases is a round, which the feed starts a machine for.

export const assignmentRule = (procedure: Procedure, id: string): AssignmentRule => {
  const step = stepOf(procedure, id)
  const rule = kindOf(procedure, step).assigns?.(step)
  if (!rule) throw new Inconsistent(`step ${id} gives no tasks`)
  return rule
}

/** What was given that a task is about. */
export const assignmentOf = ({ dossier }: Pick<Standing, 'dossier'>, { id, question }: Task): Assignment => {
  const found = dossier.assignments?.[question ?? '']
  if (!found) throw new Inconsistent(`task ${id} is about no assignment`)
  return found
}

/** A day as a period from an instant on; one that is over by then is the same day. */
export const daysUntil = (day: string, at: Instant, calendar: Calendar): Period => {
  const days = dayNumber(day) - dayNumber(localDate(at, calendar))
  return days > 0 ? calendarDays(days) : workingDays(0)
}

const timeOf = ({ within, until }: PlannedAssignment, at: Instant, calendar: Calendar): Period =>
  within ?? (until ? daysUntil(until, at, calendar) : workingDays(0))

export const giveAssignments = (draft: Draft, step: string): void => {
  for (const planned of draft.dossier.plan.assignments?.[step] ?? []) {
    const { id, owner, with: others } = planned
    const dueAt = dueAfter(timeOf(planned, draft.at, draft.calendar), draft.at, draft.calendar)
    put(draft, { id, step, owner, with: others, round: 1, askedAt: draft.at, dueAt, status: 'put' })
  }
}

/** Its owner is asked whether it takes it up. */
export const put = (draft: Draft, assignment: Assignment): void => {
  const { uptake } = assignmentRule(draft.procedure, assignment.step)
  const owner = { agency: assignment.owner, role: reviewer }
  beginRound(draft, { ...assignment, status: 'put' }, { kind: 'uptake', owner, until: uptake.within })
}

export const reportDeclined = (draft: Draft, assignment: Assignment): void => {
  const { declined } = assignmentRule(draft.procedure, assignment.step)
  const after = { ...again(assignment), status: 'declined' as const, refused: (assignment.refused ?? 0) + 1 }
  const owner = { agency: declined.to, role: 'oversight' as const }
  beginRound(draft, after, { kind: 'ruling', owner, until: declined.within })
}

/** The owner has its whole time from now on, or until its day. */
export const startWork = (draft: Draft, assignment: Assignment): void => {
  const planned = draft.dossier.plan.assignments?.[assignment.step]?.find(({ id }) => id === assignment.id)
  if (!planned) throw new Inconsistent(`dossier ${draft.dossier.id} has planned no ${assignment.id}`)
  const within = timeOf(planned, draft.at, draft.calendar)
  // What is due on a day stays so, however late it was taken up.
  const dueAt = planned.within ? dueAfter(within, draft.at, draft.calendar) : assignment.dueAt
  work(draft, { ...assignment, dueAt }, within)
}

/** What was handed in does not do. */
export const returnWork = (draft: Draft, assignment: Assignment, within: Period): void =>
  work(draft, { ...assignment, dueAt: dueAfter(within, draft.at, draft.calendar) }, within)

const work = (draft: Draft, assignment: Assignment, until: Period): void => {
  const owner = { agency: assignment.owner, role: reviewer }
  beginRound(draft, { ...again(assignment), status: 'working' }, { kind: 'assignment', owner, until })
}

export const askForAppraisal = (draft: Draft, assignment: Assignment): void => {
  const { by: role, within } = assignmentRule(draft.procedure, assignment.step).appraisal
  const after = { ...again(assignment), status: 'handed-in' as const, handedInAt: draft.at }
  const owner = { agency: draft.dossier.agency, role }
  beginRound(draft, after, { kind: 'appraisal', owner, until: within })
}

export const again = (assignment: Assignment): Assignment => ({ ...assignment, round: assignment.round + 1 })

const beginRound = (
  draft: Draft,
  assignment: Assignment,
  task: Pick<Task, 'kind' | 'owner'> & { until: Period },
): void => {
  const { id: question, step, round } = assignment
  change(draft, { change: 'assignment', assignment })
  openTask(draft, { ...task, step, question, round })
}

/** Nobody works on it any more. */
export const endAssignment = (
  draft: Draft,
  assignment: Assignment,
  status: 'accepted' | 'dropped' | 'withdrawn',
): void => {
  change(draft, { change: 'assignment', assignment: { ...assignment, status, endedAt: draft.at } })
  closeRequests(draft, assignment)
}

/** With the dossier. */
export const endAssignments = (draft: Draft): void => {
  for (const assignment of assignmentsOf(draft.dossier).filter(isGiven))
    endAssignment(draft, assignment, 'withdrawn')
}

/** More time for work that is handed in, or not wanted any more, is nobody's question. */
export const closeRequests = (draft: Draft, { id }: Assignment): void => {
  for (const request of openTasks(draft, ({ kind, question }) => kind === 'time-request' && question === id))
    closeTask(draft, request, 'overtaken')
}

/** The same days under the calendar as it is now; what is overdue stays so. */
export const recountAssignments = (draft: Draft): void => {
  for (const assignment of assignmentsOf(draft.dossier).filter(({ status }) => status === 'working')) {
    const task = openTasks(
      draft,
      ({ kind, question }) => kind === 'assignment' && question === assignment.id,
    )[0]
    if (!task || task.silences > 0 || task.dueAt === assignment.dueAt || assignment.dueAt <= draft.at)
      continue
    change(draft, { change: 'assignment', assignment: { ...assignment, dueAt: task.dueAt } })
  }
}

/** When the last of them is over if everybody takes his whole time. */
export const endOfAssignments = (draft: Draft, step: string, from: Instant): Instant => {
  const { uptake, appraisal } = assignmentRule(draft.procedure, step)
  const { calendar, dossier } = draft
  const given = assignmentsOf(dossier).filter((one) => one.step === step)
  const taken = dueAfter(uptake.within, from, calendar)
  const planned = dossier.plan.assignments?.[step] ?? []
  const dueDates =
    given.length > 0
      ? given
          .filter(({ status }) => status !== 'handed-in')
          .filter(isGiven)
          .map(({ dueAt }) => dueAt)
      : planned.map((one) => dueAfter(timeOf(one, taken, calendar), taken, calendar))
  return dueDates.length > 0 ? dueAfter(appraisal.within, latest([from, ...dueDates]), calendar) : from
}
