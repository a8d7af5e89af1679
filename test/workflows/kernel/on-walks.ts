import fc from 'fast-check'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { aWalk, type Walk } from './random-walk'

const seed = Math.trunc(Math.random() * 0x80000000)
const numRuns = 60
const walks = new Map<Procedure, Walk[]>()
const walksOf = (procedure: Procedure): Walk[] => {
  const made = walks.get(procedure) ?? fc.sample(aWalk(procedure), { numRuns, seed })
  walks.set(procedure, made)
  return made
}

/** Every rule is tried on the same walks: making them takes longer than looking at them. */
export const onWalks = (procedures: readonly Procedure[], rule: (walk: Walk) => void): void => {
  for (const procedure of procedures)
    try {
      for (const walk of walksOf(procedure)) rule(walk)
    } catch (error) {
      // The same walks again, to tell the shortest on which it does not hold, and the seed.
      fc.assert(fc.property(aWalk(procedure), rule), { numRuns, seed })
      throw error
    }
}
