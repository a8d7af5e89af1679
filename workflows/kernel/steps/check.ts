import type { TaskRole } from '../agency'
import { checkApproval } from '../checks/check-approval'
import { checkSupplement } from '../checks/check-supplement'
import { checkOfficerWait, checkRole } from '../checks/check-wait'
import { property } from '../checks/inspection'
import { approveBySilence } from '../decisions/approve-by-silence'
import { askForMore, maySupplement, owedTo } from '../decisions/ask-for-more'
import * as clock from '../decisions/clock'
import { type Draft, openTask } from '../decisions/draft'
import { advance, refuse, setStatus } from '../decisions/route'
import type { EventType } from '../event'
import type { Period } from '../period'
import type { StepKind, TaskRule } from '../procedure'
import { agencyOfStep } from '../step-agency'
import { ownWait } from './own-wait'
import type { DeciderSilence, Recording, StepOf, SupplementRule } from './step'

/** Somebody at reception, or a reviewer, looks and lets the dossier go on, asks for more, or refuses. */
export interface CheckStep<A = never> extends StepOf<A>, Recording {
  kind: 'check' | 'review'
  by: TaskRole
  within: Period
  notBefore?: Period
  supplement?: SupplementRule
  /** Where nobody decides, it may be in the applicant's favour. */
  onSilence: DeciderSilence
}

const looksWith = (proceed: (draft: Draft) => EventType): TaskRule => ({
  recordsWith: 'proceed',
  outcomes: (dossier, task, procedure) => [
    'proceed',
    ...(maySupplement(dossier, task, procedure) ? ['supplement'] : []),
    'refuse',
  ],
  answer: (draft, task, command) => {
    if (command.outcome === 'refuse') return refuse(draft)
    return command.outcome === 'supplement' ? askForMore(draft, task, command) : proceed(draft)
  },
})

const pass = (draft: Draft): EventType => {
  advance(draft)
  return 'step-passed'
}

/** The first check receives the dossier. */
const receive = (draft: Draft): EventType => {
  if (draft.dossier.clock.startedAt) return pass(draft)
  clock.start(draft)
  setStatus(draft, 2)
  advance(draft)
  return 'received'
}

const look = {
  ...ownWait,
  says: 'refusal',
  ofAgency: 'own',
  mayReason: true,
  optional: ['supplement', 'notBefore', 'records'],
  check: (inspection, pointer, step, placed) => {
    checkRole(inspection, pointer, step)
    // Where nobody decides, the time to object is the time after which it stands.
    checkOfficerWait(inspection, pointer, step, inspection.notification ? 'decider' : 'officer')
    checkApproval(inspection, pointer, step, placed)
    const supplement = property(step, 'supplement')
    if (supplement !== undefined) checkSupplement(inspection, `${pointer}.supplement`, supplement)
  },
  enter: (draft, { kind, id, by, within, notBefore }) => {
    if (draft.dossier.clock.startedAt) setStatus(draft, 4)
    openTask(draft, {
      kind,
      step: id,
      owner: { agency: agencyOfStep(draft.dossier, id), role: by },
      until: within,
      notBefore,
    })
  },
  deemed: approveBySilence,
} satisfies Partial<StepKind<CheckStep>>

export const check: StepKind<CheckStep> = {
  ...look,
  receives: true,
  tasks: { check: looksWith(receive), supplement: owedTo('check') },
}

export const review: StepKind<CheckStep> = {
  ...look,
  tasks: { review: looksWith(pass), supplement: owedTo('review') },
}
