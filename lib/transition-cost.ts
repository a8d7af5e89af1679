import type { Procedure, Step } from '../workflows/kernel/procedure'

/** Standard workflows, ap-southeast-1, list price without the free 4,000 a month, in US dollars. */
const usdPerTransition = 0.025 / 1_000

/** What a dossier costs in Step Functions that goes through every step, with no silence, no supplement and nobody who asks back. */
export interface TransitionCost {
  transitions: number
  /** Filing, and each answer of a person: applicant, officer, consulted agency, agency of a part. */
  externalEvents: number
  /** The most that it may be: two for each external event, and six. */
  budget: number
  usd: number
}

/** Route; a wait and the choice after it for each step; the issue, which ends the machine. */
const transitionsOf = (step: Step): number => (step.kind === 'issue' ? 1 : 2)
/** Route and answer, which ends the consultation, and each part of a link step. */
const transitionsOfQuestion = 2

const eventsOf = (step: Step, asked: number): number => {
  if (step.kind === 'issue') return 0
  return step.kind === 'consult' || step.kind === 'link' ? asked : 1
}

/** `asked`: how many agencies are asked in a consult step; all of them when left out. */
export const transitionCost = ({ route }: Procedure, asked = Number.POSITIVE_INFINITY): TransitionCost => {
  const questionsOf = (step: Step) => {
    if (step.kind === 'link') return step.parts.length
    return step.kind === 'consult' ? Math.min(asked, step.ask.length) : 0
  }
  const sum = (of: (step: Step) => number) => route.reduce((total, step) => total + of(step), 0)
  // A route that does not end in an issue ends in a state of its own.
  const ending = route.at(-1)?.kind === 'issue' ? 0 : 1
  const transitions = 1 + sum(transitionsOf) + sum(questionsOf) * transitionsOfQuestion + ending
  const externalEvents = 1 + sum((step) => eventsOf(step, questionsOf(step)))
  return {
    transitions,
    externalEvents,
    budget: 2 * externalEvents + 6,
    usd: transitions * usdPerTransition,
  }
}
