import type { z } from 'zod'
import { checkPeriod } from '../checks/check-period'
import { checkSilence } from '../checks/check-silence'
import { fault, property } from '../checks/inspection'
import * as clock from '../decisions/clock'
import { openTask } from '../decisions/draft'
import { setStatus } from '../decisions/route'
import type { Period } from '../period'
import type { StepKind } from '../procedure'
import type { Lapse } from '../silence'
import { ownWait } from './own-wait'
import type { StepOf } from './step'

/** The applicant pays the procedure's fee; left out when the fee is nothing. */
export interface PayStep<A = never> extends StepOf<A> {
  kind: 'pay'
  within: Period
  pausesClock: boolean
  onSilence: z.infer<typeof Lapse>
}

export const pay: StepKind<PayStep> = {
  ...ownWait,
  says: 'nothing',
  ofAgency: 'none',
  takesFee: true,
  check: (inspection, pointer, step) => {
    checkPeriod(inspection, `${pointer}.within`, property(step, 'within'))
    checkSilence(inspection, `${pointer}.onSilence`, property(step, 'onSilence'), 'applicant')
    const pausesClock = property(step, 'pausesClock')
    if (typeof pausesClock !== 'boolean')
      fault(inspection, `${pointer}.pausesClock`, 'must say true or false', {
        value: pausesClock ?? 'nothing',
      })
  },
  legs: (step, pointer, way) => (property(step, 'pausesClock') ? [] : ownWait.legs(step, pointer, way)),
  isLeftOut: ({ feeVnd }) => feeVnd === 0,
  enter: (draft, step) => {
    setStatus(draft, 6)
    if (step.pausesClock) clock.pause(draft)
    openTask(draft, { kind: 'payment', step: step.id, owner: 'applicant', until: step.within })
  },
  // Paid by the command `pay`, which takes the money's own way.
  tasks: { payment: {} },
  endsAt: (draft, step, from) => (draft.dossier.plan.feeVnd > 0 ? ownWait.endsAt(draft, step, from) : from),
  stopsClock: ({ pausesClock }) => pausesClock,
}
