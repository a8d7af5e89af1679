import { dueAfter, workingDaysUntil } from '../calendar'
import { checkCirculate } from '../checks/check-circulate'
import { property } from '../checks/inspection'
import { leg } from '../checks/leg'
import { askedBy, circulate as putToAll } from '../decisions/circulating'
import { askBack } from '../decisions/clarify'
import { opinionFaults } from '../decisions/draft-opinion'
import { latest } from '../decisions/expected'
import { leaveAsked } from '../decisions/objected'
import { filingFaults } from '../decisions/refuse-circulation'
import { settleQuestion } from '../decisions/settle-question'
import type { Question } from '../dossier'
import { workingDays } from '../period'
import type { StepKind, TaskRule } from '../procedure'
import type { CirculateStep } from './circulate-step'
import { consult } from './consult'

const opinion: TaskRule = {
  ...consult.tasks.opinion,
  faults: opinionFaults,
  answer: (draft, task, { outcome, changes = [] }) => {
    if (outcome === 'need-more') return askBack(draft, task)
    const ended = settleQuestion(draft, task, 'answered', {
      answer: outcome as Question['answer'],
      ...(changes.length > 0 && { changes: changes.length }),
    })
    return ended ? 'refused' : 'opinion-given'
  },
}

/** As a consultation, of agencies that are found when it is filed. */
export const circulate: StepKind<CirculateStep<never>> = {
  says: 'nothing',
  optional: [],
  ofAgency: 'none',
  asksOn: 'drafts',
  hearsObjections: true,
  check: checkCirculate,
  legs: (step, pointer, way) => [
    ...leg(`${pointer}.atMost`, property(step, 'atMost')),
    ...(way === 'longest'
      ? [
          ...leg(`${pointer}.onSilence.within`, property(property(step, 'onSilence'), 'within')),
          ...leg(`${pointer}.secondRound`, property(step, 'secondRound')),
        ]
      : []),
  ],
  questions: () => [],
  plan: (step, answers, lead) => ({ asked: { [step.id]: askedBy(step, answers, lead) } }),
  refuses: filingFaults,
  enter: putToAll,
  leave: leaveAsked,
  tasks: { ...consult.tasks, opinion },
  silence: (standing, step, task) => consult.silence(standing, { ...step, kind: 'consult', ask: [] }, task),
  endsAt: ({ dossier, calendar }, { id, atMost }, from) => {
    const asked = dossier.plan.asked?.[id] ?? []
    return latest([
      from,
      ...asked.map(({ until }) => {
        const days = Math.max(1, workingDaysUntil(until, from, atMost.amount, calendar))
        return dueAfter(workingDays(days), from, calendar)
      }),
    ])
  },
  places: (step) => consult.places({ ...step, kind: 'consult', ask: [] }),
}
