import { dueAfter } from '../calendar'
import { waitLegs } from '../checks/leg'
import type { StepKind } from '../procedure'
import type { OwnWait, StepBase } from './step'

/** What is the same of every kind whose step is one wait of its own. */
export const ownWait = {
  optional: [],
  legs: waitLegs,
  wait: (step) => step,
  silence: (_standing, step, { kind }) =>
    kind === 'supplement' ? step.supplement?.onSilence : step.onSilence,
  endsAt: (draft, step, from) => dueAfter(step.within, from, draft.calendar),
  places: ({ id, supplement, onSilence }) => [
    id,
    ...(supplement ? [`${id}.supplement`] : []),
    ...(onSilence.kind === 'escalate' ? [`${id}.direction`] : []),
  ],
} satisfies Partial<StepKind<StepBase & OwnWait>>
