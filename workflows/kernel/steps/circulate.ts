import { dueAfter } from '../calendar'
import { checkCirculate } from '../checks/check-circulate'
import { property } from '../checks/inspection'
import { leg } from '../checks/leg'
import { askedBy, circulate as putToAll, timeUntil } from '../decisions/circulating'
import { opinionFaults } from '../decisions/draft-opinion'
import { latest } from '../decisions/expected'
import { leaveAsked } from '../decisions/objected'
import { circulationFaults } from '../decisions/refuse-circulation'
import type { StepKind } from '../procedure'
import type { CirculateStep } from './circulate-step'
import { consult, objectionLegs, placesOfAsked, silenceOfAsked } from './consult'

/** As a consultation, of agencies that are found when it is filed. */
export const circulate: StepKind<CirculateStep<never>> = {
  says: 'nothing',
  optional: [],
  ofAgency: 'none',
  asksOn: 'drafts',
  hearsObjections: true,
  check: checkCirculate,
  legs: (step, pointer, way) => {
    const put = leg(`${pointer}.atMost`, property(step, 'atMost'))
    if (way === 'straight') return put
    const asked = [
      ...put,
      ...leg(`${pointer}.onSilence.within`, property(property(step, 'onSilence'), 'within')),
    ]
    const again = leg(`${pointer}.secondRound`, property(step, 'secondRound'))
    return [...asked, ...objectionLegs(step, pointer, asked), ...again]
  },
  questions: () => [],
  plan: (step, answers, lead) => ({ asked: { [step.id]: askedBy(step, answers, lead) } }),
  refuses: circulationFaults,
  enter: putToAll,
  leave: leaveAsked,
  tasks: { ...consult.tasks, opinion: { ...consult.tasks.opinion, faults: opinionFaults } },
  silence: silenceOfAsked,
  endsAt: ({ dossier, calendar }, step, from) => {
    const asked = dossier.plan.asked?.[step.id] ?? []
    return latest([
      from,
      ...asked.map(({ until }) => dueAfter(timeUntil(step, until, from, calendar), from, calendar)),
    ])
  },
  places: placesOfAsked,
}
