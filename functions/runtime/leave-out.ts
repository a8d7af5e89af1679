import { tellOperators } from './logger'
import { isPassing } from './passing'

/** A list without what could not be read, and how much that is. */
export interface Readable<T> {
  items: T[]
  leftOut: number
}

/**
 * A list made of things one by one. What can't be made is left out and counted, and operators are told which it is: one
 * dossier that is broken takes no other down with it. `idOf`: an identifier, or the number of a dossier.
 */
export const leaveOut = async <T, Made>(
  what: string,
  things: readonly T[],
  idOf: (thing: T) => string,
  make: (thing: T) => Made | Promise<Made>,
): Promise<Readable<Made>> => {
  const made = await Promise.allSettled(things.map(async (thing) => make(thing)))
  const items: Made[] = []
  let leftOut = 0
  for (const [index, one] of made.entries()) {
    if (one.status === 'fulfilled') items.push(one.value)
    else if (isPassing(one.reason)) throw one.reason
    else {
      leftOut += 1
      tellOperators(`left out of ${what}`, { id: idOf(things[index] as T) }, one.reason)
    }
  }
  return { items, leftOut }
}
