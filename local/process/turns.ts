/** Does `work` when its turn has come. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/** So much work at a time; the rest waits, in the order in which it came. */
export const createTurns = (most: number): Turns => {
  const waiting: (() => void)[] = []
  let free = most
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
