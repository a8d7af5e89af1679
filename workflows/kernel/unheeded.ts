import type { Dossier, Question } from './dossier'
import { kindOf } from './kind-of'
import type { Objections } from './objections'
import type { Procedure, Standing } from './procedure'
import type { Silence } from './silence'
import type { StepBase } from './steps/step'
import type { Task } from './task'

type Said = Pick<Question, 'status' | 'answer' | 'late' | 'heeded'>

/** An objection, in time or late, that nothing became of yet. A silent agency never objects. */
const isUnheeded = ({ status, answer, late, heeded }: Said): boolean =>
  status !== 'withdrawn' && !heeded && (answer === 'object' || late?.answer === 'object')

export const objectionsIn = ({ questions }: Pick<Dossier, 'questions'>, step: string): Question[] =>
  Object.values(questions).filter((question) => question.step === step && isUnheeded(question))

/** What an objection in the step means; nothing in a law that was published before it had to say so. */
export const objectionsOf = (step: StepBase): Objections | undefined =>
  (step as { objections?: Objections }).objections

/** What the silence of the applicant, or of who rules, means after an objection. */
export const silenceOnObjections = (step: StepBase): Silence | undefined => {
  const rule = objectionsOf(step)
  return rule && 'onSilence' in rule ? rule.onSilence : undefined
}

/**
 * The objections that whoever has the task answers with reasons when he goes on: from the step on that their rule
 * names, and late ones wherever the dossier then is, since nothing else can follow from them any more.
 */
export const unheededBy = (
  { dossier, procedure }: { dossier: Pick<Dossier, 'questions'>; procedure: Procedure },
  task: Pick<Task, 'kind' | 'step'>,
): Question[] => {
  const { route } = procedure
  const here = route.findIndex(({ id }) => id === task.step)
  const step = route[here]
  if (!step || !kindOf(procedure, step).mayReason || !kindOf(procedure, step).tasks[task.kind]?.answer)
    return []
  return route.slice(0, here).flatMap((before) => {
    const rule = objectionsOf(before)
    if (!rule) return []
    const named = 'by' in rule ? route.findIndex(({ id }) => id === rule.by) : Number.POSITIVE_INFINITY
    return objectionsIn(dossier, before.id).filter(({ late }) => late || named <= here)
  })
}

const goesOn: readonly string[] = ['proceed', 'approve']

/** Whether an outcome of the task goes on in spite of an objection, for which reasons are given. */
export const goesOnInSpite = (
  standing: Pick<Standing, 'dossier' | 'procedure'>,
  task: Pick<Task, 'kind' | 'step'>,
  outcome: string,
): boolean => goesOn.includes(outcome) && unheededBy(standing, task).length > 0
