import { checkAssign } from '../checks/check-assign'
import { property } from '../checks/inspection'
import { leg } from '../checks/leg'
import { answerRequest, appraise, deemTakenUp, handIn, rule, takeUp } from '../decisions/answer-assignment'
import { endOfAssignments, giveAssignments } from '../decisions/assignments'
import { gate, openGate } from '../decisions/gate'
import { setStatus } from '../decisions/route'
import type { StepKind } from '../procedure'
import { block } from '../silence'
import { planTasks, refuseTasks } from './assigned-task'
import type { AssignmentRule, StepOf } from './step'

/**
 * Agencies are given the tasks of a conclusion or directive, each with its owner and its time; the last one that is
 * accepted or dropped lets the dossier go on.
 */
export interface AssignStep<A> extends StepOf<A>, AssignmentRule {
  kind: 'assign'
}

export const assign: StepKind<AssignStep<never>> = {
  says: 'nothing',
  optional: [],
  ofAgency: 'none',
  check: checkAssign,
  legs: (step, pointer, way) => {
    const within = (phase: string, name = 'within') =>
      leg(`${pointer}.${phase}.${name}`, property(property(step, phase), name))
    return [
      ...within('uptake'),
      ...(way === 'longest' ? within('declined') : []),
      ...within('work', 'most'),
      ...within('appraisal'),
      ...(way === 'longest' ? within('appraisal', 'again') : []),
    ]
  },
  assigns: (step) => step,
  plan: ({ id, tasks }, answers) => ({ assignments: { [id]: planTasks(tasks, answers) } }),
  refuses: refuseTasks,
  isLeftOut: ({ assignments = {} }, { id }) => (assignments[id] ?? []).length === 0,
  enter: (draft, { id }) => {
    setStatus(draft, 4)
    giveAssignments(draft, id)
    openGate(draft, id)
  },
  tasks: {
    uptake: { outcomes: () => ['accept', 'decline'], answer: takeUp },
    ruling: { outcomes: () => ['insist', 'reassign', 'drop'], answer: rule },
    assignment: { outcomes: () => ['hand-in'], answer: handIn },
    appraisal: { outcomes: () => ['accept', 'return'], answer: appraise },
    'time-request': { outcomes: () => ['grant', 'refuse'], answer: answerRequest },
    gate,
  },
  deemed: deemTakenUp,
  silence: ({ dossier }, step, task) => {
    // A report is about the wait of its scope that is open.
    const kind =
      task.kind === 'direction'
        ? Object.values(dossier.tasks).find(
            ({ question, status, kind: open }) =>
              question === task.question && status === 'open' && phases.has(open),
          )?.kind
        : task.kind
    switch (kind) {
      case 'uptake':
        return step.uptake.onSilence
      case 'ruling':
        return step.declined.onSilence
      case 'appraisal':
        return step.appraisal.onSilence
      case 'time-request':
        return block(step.moreTime.within, step.moreTime.legalBasis)
      default:
        return step.work.onSilence
    }
  },
  endsAt: (draft, { id }, from) => endOfAssignments(draft, id, from),
  isStaged: true,
  places: ({ id }) => [id],
}

const phases = new Set<string>(['uptake', 'assignment', 'appraisal'])
