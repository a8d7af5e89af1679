import { checkParts } from '../checks/check-parts'
import { property } from '../checks/inspection'
import { type Leg, longestChain, type Way, waitLegs } from '../checks/leg'
import { endOfParts } from '../decisions/end-of-parts'
import { answerPart, partOutcomes, supplementPart } from '../decisions/end-part'
import { gate, openGate } from '../decisions/gate'
import { openParts, partOf, partRule } from '../decisions/parts'
import { setStatus } from '../decisions/route'
import type { StepKind } from '../procedure'
import type { PartRule, StepOf } from './step'

/** The first part carries the dossier: when it is refused, so is the dossier. The others may fail alone. */
export interface LinkStep<A> extends StepOf<A> {
  kind: 'link'
  parts: readonly PartRule<A>[]
}

const partLegs = (given: unknown, pointer: string, way: Way): Leg[] =>
  longestChain(
    (Array.isArray(given) ? given : []).map((part, index) => ({
      id: property(part, 'id'),
      after: property(part, 'after'),
      legs: waitLegs(part, `${pointer}[${index}]`, way),
    })),
  )

export const link: StepKind<LinkStep<never>> = {
  says: 'decision-on-parts',
  optional: [],
  ofAgency: 'none',
  check: checkParts,
  legs: (step, pointer, way) => partLegs(property(step, 'parts'), `${pointer}.parts`, way),
  parts: (step) => step.parts,
  enter: (draft, { id, parts }) => {
    setStatus(draft, 4)
    openParts(draft, id, parts)
    openGate(draft, id)
  },
  tasks: {
    part: { outcomes: partOutcomes, answer: answerPart },
    supplement: { supplied: supplementPart },
    gate,
  },
  silence: (standing, step, task) => {
    const part = partOf(standing, task)
    const rule = part && partRule(standing.procedure, step.id, part.id)
    return task.kind === 'supplement' ? rule?.supplement?.onSilence : rule?.onSilence
  },
  endsAt: (draft, { parts }, from) => endOfParts(draft, parts, from),
  isStaged: true,
  places: ({ id }) => [id],
}
