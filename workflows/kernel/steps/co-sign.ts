import type { TaskRole } from '../agency'
import { checkCoSign } from '../checks/check-co-sign'
import { isCount, property } from '../checks/inspection'
import { waitLegs } from '../checks/leg'
import { change, openTask, stepOf } from '../decisions/draft'
import { advance, refuse, setStatus } from '../decisions/route'
import type { Dossier } from '../dossier'
import { kindOf } from '../kind-of'
import type { Period } from '../period'
import type { Procedure, StepKind, TaskRule } from '../procedure'
import { agencyOfStep } from '../step-agency'
import { ownWait } from './own-wait'
import type { OfficerSilence, StepOf } from './step'

/** A second agency signs what the first has decided, returns it with reasons, or refuses. */
export interface CoSignStep<A = never> extends StepOf<A> {
  kind: 'co-sign'
  /** The decision that it signs too. */
  of: string
  by: TaskRole
  within: Period
  notBefore?: Period
  /** How often it may be returned to who decided. */
  returns: number
  onSilence: OfficerSilence
}

const stepIn = (procedure: Procedure, id: string): CoSignStep => stepOf(procedure, id) as CoSignStep

const asked = ({ tasks }: Pick<Dossier, 'tasks'>, step: string) =>
  Object.values(tasks).filter((task) => task.step === step && task.kind === 'co-signature')

const mayReturn = (dossier: Dossier, { id, returns }: CoSignStep): boolean =>
  asked(dossier, id).filter(({ outcome }) => outcome === 'return').length < returns

const signing: TaskRule = {
  outcomes: (dossier, { step }, procedure) => [
    'sign',
    ...(mayReturn(dossier, stepIn(procedure, step)) ? ['return'] : []),
    'refuse',
  ],
  answer: (draft, task, { outcome }) => {
    if (outcome === 'refuse') return refuse(draft)
    if (outcome === 'sign') {
      advance(draft)
      return 'co-signed'
    }
    const decision = stepOf(draft.procedure, stepIn(draft.procedure, task.step).of)
    change(draft, { change: 'step', step: decision.id })
    kindOf(draft.procedure, decision).enter(draft, decision)
    return 'decision-returned'
  },
}

export const coSign: StepKind<CoSignStep> = {
  ...ownWait,
  says: 'refusal',
  ofAgency: 'own',
  optional: ['notBefore'],
  isStaged: true,
  check: checkCoSign,
  // Each return takes a decision and a signature more.
  legs: (step, pointer, way) => {
    const own = waitLegs(step, pointer, 'straight')
    const returns = property(step, 'returns')
    const times = way === 'longest' && isCount(returns) ? Math.min(returns, 3) : 0
    return [...own, ...Array.from({ length: times }, () => own).flat()]
  },
  enter: (draft, { id, by, within, notBefore }) => {
    setStatus(draft, 4)
    openTask(draft, {
      kind: 'co-signature',
      step: id,
      owner: { agency: agencyOfStep(draft.dossier, id), role: by },
      until: within,
      notBefore,
      round: asked(draft.dossier, id).length + 1,
    })
  },
  tasks: { 'co-signature': signing },
  backTo: ({ of }) => [of],
}
