import type { TaskRole } from '../agency'
import { checkApproval } from '../checks/check-approval'
import { checkJudge, checkOfficerWait } from '../checks/check-wait'
import { approveBySilence } from '../decisions/approve-by-silence'
import { openTask } from '../decisions/draft'
import { advance, refuse, setStatus } from '../decisions/route'
import type { Period } from '../period'
import type { StepKind } from '../procedure'
import { agencyOfStep } from '../step-agency'
import { ownWait } from './own-wait'
import type { DeciderSilence, Recording, StepOf } from './step'

/** The competent person approves, or refuses with reasons. */
export interface DecideStep<A = never> extends StepOf<A>, Recording {
  kind: 'decide'
  by: TaskRole
  within: Period
  notBefore?: Period
  onSilence: DeciderSilence
}

export const decide: StepKind<DecideStep> = {
  ...ownWait,
  optional: ['notBefore', 'records'],
  says: 'decision',
  ofAgency: 'own',
  mayReason: true,
  check: (inspection, pointer, step, placed) => {
    checkJudge(inspection, pointer, step, 'decide')
    checkOfficerWait(inspection, pointer, step, 'decider')
    checkApproval(inspection, pointer, step, placed)
  },
  enter: (draft, { id, by, within, notBefore }) => {
    if (draft.dossier.clock.startedAt) setStatus(draft, 4)
    openTask(draft, {
      kind: 'decision',
      step: id,
      owner: { agency: agencyOfStep(draft.dossier, id), role: by },
      until: within,
      notBefore,
    })
  },
  deemed: approveBySilence,
  tasks: {
    decision: {
      outcomes: () => ['approve', 'refuse'],
      recordsWith: 'approve',
      answer: (draft, _task, { outcome }) => {
        if (outcome === 'refuse') return refuse(draft)
        advance(draft)
        return 'approved'
      },
    },
  },
}
