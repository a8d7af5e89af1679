import type { Procedure } from '../../workflows/kernel/procedure'
import { transitionCost } from '../transition-cost'

/** How much of everything a dossier is, if nobody is silent and nothing is missing. */
export interface Takes {
  transitions: number
  executions: number
  papers: number
  /** Of people; filing is none. */
  answers: number
  results: number
}

/** Those that its first example has to hand in. */
const papersOf = ({ documents, examples = [] }: Procedure): number => {
  const [example] = examples
  const isDue = (required: Procedure['documents'][number]['required']) =>
    typeof required === 'function' ? example === undefined || required(example) : required
  return documents.filter(({ required }) => isDue(required)).length
}

export const takesOf = (procedure: Procedure): Takes => {
  const { transitions, executions, externalEvents } = transitionCost(procedure)
  return {
    transitions,
    executions,
    papers: papersOf(procedure),
    answers: externalEvents - 1,
    results: procedure.route.filter((step) => procedure.kinds[step.kind]?.givesResult).length,
  }
}
