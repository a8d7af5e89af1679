import type { z } from 'zod'
import { checkPeriod } from '../checks/check-period'
import { checkSilence } from '../checks/check-silence'
import { property } from '../checks/inspection'
import { openTask } from '../decisions/draft'
import { setStatus } from '../decisions/route'
import type { Period } from '../period'
import type { StepKind } from '../procedure'
import type { Block } from '../silence'
import { ownWait } from './own-wait'
import type { StepOf } from './step'

/** The result is numbered, made, signed and published by the system, under the eyes of records. */
export interface IssueStep<A = never> extends StepOf<A> {
  kind: 'issue'
  within: Period
  /** Nobody could act on a report of the system to a higher authority. */
  onSilence: z.infer<typeof Block>
}

export const issue: StepKind<IssueStep> = {
  ...ownWait,
  says: 'nothing',
  ofAgency: 'own',
  givesResult: true,
  // No role to name, and nobody to report to.
  check: (inspection, pointer, step) => {
    checkPeriod(inspection, `${pointer}.within`, property(step, 'within'))
    checkSilence(inspection, `${pointer}.onSilence`, property(step, 'onSilence'), 'system')
  },
  enter: (draft, { id, within }) => {
    setStatus(draft, 4)
    openTask(draft, { kind: 'issue', step: id, owner: 'system', until: within })
  },
  // Done by the command `issue`.
  tasks: { issue: {} },
}
