import type { CompleteTask } from '../command'
import { Inconsistent, Refusal } from '../errors'
import type { EventType } from '../event'
import { workingDays } from '../period'
import type { Task } from '../task'
import {
  again,
  askForAppraisal,
  assignmentOf,
  assignmentRule,
  closeRequests,
  daysUntil,
  endAssignment,
  put,
  reportDeclined,
  returnWork,
  startWork,
} from './assignments'
import { change, changeTask, closeTask, type Draft, dueOf } from './draft'
import { moveGate, passGate } from './gate'

// What the answers to an assignment's tasks make of it, each after its task was closed.

export const takeUp = (draft: Draft, task: Task, { outcome }: CompleteTask): EventType => {
  const assignment = assignmentOf(draft, task)
  if (outcome === 'accept') startWork(draft, assignment)
  else reportDeclined(draft, assignment)
  moveGate(draft)
  return outcome === 'accept' ? 'taken-up' : 'declined'
}

/** Its owner was silent, and counts as having taken it up. */
export const deemTakenUp = (draft: Draft, task: Task): EventType => {
  closeTask(draft, task, 'deemed')
  startWork(draft, assignmentOf(draft, task))
  moveGate(draft)
  return 'uptake-deemed'
}

/** Of what its owner declined. */
export const rule = (draft: Draft, task: Task, command: CompleteTask): EventType => {
  const assignment = assignmentOf(draft, task)
  if (command.outcome === 'drop') {
    endAssignment(draft, assignment, 'dropped')
    passGate(draft)
    return 'ruled'
  }
  if (command.outcome === 'insist') startWork(draft, assignment)
  else {
    const owner = newOwner(draft, task, command)
    put(draft, { ...again(assignment), owner, with: assignment.with.filter((one) => one !== owner) })
  }
  moveGate(draft)
  return 'ruled'
}

const newOwner = (draft: Draft, task: Task, { agency }: CompleteTask): string => {
  const wrong = (message: string) =>
    new Refusal('invalid-input', `the task is given to another agency: ${message}`, [
      { pointer: '/agency', message },
    ])
  if (!agency) throw wrong('agency-required')
  if (!draft.agencies.some(({ id }) => id === agency)) throw wrong('unknown-agency')
  const { declined } = assignmentRule(draft.procedure, task.step)
  if (agency === draft.dossier.agency || agency === declined.to) throw wrong('gives-tasks')
  if (agency === assignmentOf(draft, task).owner) throw wrong('declined-it')
  return agency
}

export const handIn = (draft: Draft, task: Task, { documents = [] }: CompleteTask): EventType => {
  const assignment = assignmentOf(draft, task)
  const enclosed = [...(assignment.enclosed ?? []), ...documents.map(({ id }) => id)]
  closeRequests(draft, assignment)
  askForAppraisal(draft, { ...assignment, ...(enclosed.length > 0 && { enclosed }) })
  moveGate(draft)
  return 'handed-in'
}

export const appraise = (draft: Draft, task: Task, command: CompleteTask): EventType => {
  const assignment = assignmentOf(draft, task)
  if (command.outcome === 'accept') {
    endAssignment(draft, assignment, 'accepted')
    passGate(draft)
    return 'work-accepted'
  }
  const { again: within } = assignmentRule(draft.procedure, task.step).appraisal
  const days = command.extendWorkingDays
  returnWork(draft, assignment, days ? workingDays(days) : within)
  moveGate(draft)
  return 'work-returned'
}

/** Of more time. What a direction gave meanwhile may be later still. */
export const answerRequest = (draft: Draft, request: Task, { outcome }: CompleteTask): EventType => {
  if (outcome === 'refuse') return 'more-time-refused'
  const assignment = assignmentOf(draft, request)
  const work = draft.dossier.tasks[request.about ?? '']
  if (!work?.counted || !request.day) throw new Inconsistent(`task ${request.id} asks for no day`)
  const { overdueSince: _since, ...open } = work
  const { from } = work.counted
  const counted = { from, within: daysUntil(request.day, from, draft.calendar), heldMinutes: 0 }
  const to = dueOf(counted, draft.calendar)
  if (to > work.dueAt) changeTask(draft, open, { dueAt: to, counted, reminders: 0 })
  change(draft, {
    change: 'assignment',
    assignment: { ...assignment, dueAt: to, extended: { to, at: draft.at } },
  })
  moveGate(draft)
  return 'more-time-granted'
}
