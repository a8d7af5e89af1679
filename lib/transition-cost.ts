import { kindOf, partsIn, questionsIn } from '../workflows/kernel/kind-of'
import type { Procedure, StepKind } from '../workflows/kernel/procedure'

/** What a dossier costs in Step Functions that goes through every step, with no silence, no supplement and nobody who asks back. */
export interface TransitionCost {
  transitions: number
  /** The procedure's own, and one for each question, part and phase of a task. */
  executions: number
  /** Filing, and each answer of a person: applicant, officer, consulted agency, agency of a part. */
  externalEvents: number
  /** The most that it may be: two for each external event, and six. */
  budget: number
}

/** Route; a wait and the choice after it for each step; the issue, which ends the machine. */
const transitionsOf = ({ givesResult }: StepKind): number => (givesResult ? 1 : 2)
/** Route and answer, which ends the consultation, and each part of a link step. */
const transitionsOfQuestion = 2

/** Uptake, work, appraisal: each of a task that is given is an execution. */
const phasesOfTask = 3

/** Where whom to ask is found at filing. */
export const usuallyAsked = 3

/** `asked`: how many agencies are asked in a step that asks; all of them, or as many as usual, when left out. `given`: tasks in an assign step. */
export const transitionCost = (
  procedure: Procedure,
  asked = Number.POSITIVE_INFINITY,
  given = 1,
): TransitionCost => {
  const steps = procedure.route.map((step) => {
    const kind = kindOf(procedure, step)
    const known = questionsIn(procedure, step).length
    const questions =
      kind.asksOn && Number.isFinite(asked) ? asked : Math.min(asked, kind.asksOn ? usuallyAsked : known)
    const phases = kind.assigns ? given * phasesOfTask : 0
    const executions = questions + partsIn(procedure, step).length + phases
    const own = kind.givesResult ? 0 : 1
    return { kind, executions, events: kind.questions || kind.parts || kind.assigns ? executions : own }
  })
  const sum = (of: (step: (typeof steps)[number]) => number) =>
    steps.reduce((total, step) => total + of(step), 0)
  // A route that does not end in an issue ends in a state of its own.
  const ending = steps.at(-1)?.kind.givesResult ? 0 : 1
  const beside = sum(({ executions }) => executions)
  const transitions = 1 + sum(({ kind }) => transitionsOf(kind)) + beside * transitionsOfQuestion + ending
  const externalEvents = 1 + sum(({ events }) => events)
  return {
    transitions,
    executions: 1 + beside,
    externalEvents,
    budget: 2 * externalEvents + 6,
  }
}
