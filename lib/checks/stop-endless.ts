import { createContext, Script } from 'node:vm'

/** Far more than any rule takes on all its samples, also on a busy machine. */
const longestMs = 30_000

// Made once: a context for each call was a fifth of what checking a procedure takes.
const called: { inside?: () => void } = createContext({})
const call = new Script('inside()')

/** Runs something, and throws when it does not come to an end: a loop in a rule can be stopped from outside alone. */
export const stopEndless = <T>(run: () => T, timeout = longestMs): T => {
  let result: { is: T } | undefined
  let thrown: { is: unknown } | undefined
  const inside = () => {
    try {
      result = { is: run() }
    } catch (error) {
      thrown = { is: error }
    }
  }
  try {
    called.inside = inside
    call.runInContext(called, { timeout })
  } catch {
    throw new Error(`does not come to an end within ${timeout / 1_000} seconds`)
  }
  if (thrown) throw thrown.is
  return (result as { is: T }).is
}
