import type { TaskRole } from '../agency'
import { checkCompile } from '../checks/check-compile'
import { isCount, property } from '../checks/inspection'
import { waitLegs } from '../checks/leg'
import { circulateAgain, concerned } from '../decisions/circulating'
import { openTask, stepOf } from '../decisions/draft'
import { articleFaults, responseFaults, strayWords } from '../decisions/draft-opinion'
import { heedByReasons } from '../decisions/objected'
import { advance, comeTo } from '../decisions/route'
import type { Dossier } from '../dossier'
import type { Period } from '../period'
import type { Procedure, StepKind, TaskRule } from '../procedure'
import { agencyOfStep } from '../step-agency'
import type { CirculateStep } from './circulate-step'
import { ownWait } from './own-wait'
import type { OfficerSilence, StepOf } from './step'

/** What was said of a draft is answered, change by change; the changed draft may go out once more. */
export interface CompileStep<A = never> extends StepOf<A> {
  kind: 'compile'
  /** The earlier step that the draft went out in. */
  of: string
  by: TaskRole
  within: Period
  /** How often the changed draft may go out again. */
  again: number
  onSilence: OfficerSilence
}

const stepIn = (procedure: Procedure, id: string): CompileStep => stepOf(procedure, id) as CompileStep

const mayGoOutAgain = (dossier: Dossier, { id, of, again }: CompileStep): boolean => {
  const before = Object.values(dossier.tasks).filter(
    (task) => task.step === id && task.kind === 'compile' && task.outcome === 'again',
  )
  return before.length < again && concerned(dossier, of).length > 0
}

const compiling: TaskRule = {
  outcomes: (dossier, { step }, procedure) => [
    'compile',
    ...(mayGoOutAgain(dossier, stepIn(procedure, step)) ? ['again'] : []),
  ],
  faults: ({ dossier, procedure }, { step }, command) => [
    ...strayWords({ ...command, responses: [], articles: [] }),
    ...responseFaults(dossier, stepIn(procedure, step).of, command),
    ...(command.outcome === 'again' && !command.articles?.length
      ? [{ pointer: '/articles', message: 'required' }]
      : []),
    ...articleFaults('/articles', command.articles),
  ],
  renewsPapersWith: 'again',
  answer: (draft, task, { outcome }) => {
    if (outcome === 'compile') {
      heedByReasons(draft, task)
      advance(draft)
      return 'compiled'
    }
    const { of } = stepIn(draft.procedure, task.step)
    const before = stepOf(draft.procedure, of) as CirculateStep<never>
    comeTo(draft, before)
    circulateAgain(draft, before)
    return 'second-round-asked'
  },
}

export const compile: StepKind<CompileStep> = {
  ...ownWait,
  says: 'nothing',
  ofAgency: 'own',
  mayReason: true,
  isStaged: true,
  check: checkCompile,
  legs: (step, pointer, way) => {
    const own = waitLegs(step, pointer, 'straight')
    const again = property(step, 'again')
    const times = way === 'longest' && isCount(again) ? Math.min(again, 10) : 0
    return [...own, ...Array.from({ length: times }, () => own).flat()]
  },
  enter: (draft, { id, by, within }) => {
    const owner = { agency: agencyOfStep(draft.dossier, id), role: by }
    const round = Object.values(draft.dossier.tasks).filter(
      (task) => task.step === id && task.kind === 'compile',
    ).length
    openTask(draft, { kind: 'compile', step: id, owner, until: within, round: round + 1 })
  },
  tasks: { compile: compiling },
  backTo: ({ of }) => [of],
}
