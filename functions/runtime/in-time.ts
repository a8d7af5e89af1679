import { Unavailable } from '../../workflows/kernel/errors'

/** What a function knows of its end; tests and pages outside of Lambda have none. */
export interface TimeLeft {
  getRemainingTimeInMillis?: () => number
}

// Time to say that there was not enough of it: a function that is cut off says nothing, and API Gateway `500`.
const timeToTell = 1_000

/** The work's outcome, or that it is late, before the function is cut off. */
export const inTime = async <T>(context: TimeLeft | undefined, work: Promise<T>): Promise<T> => {
  const left = context?.getRemainingTimeInMillis?.()
  if (left === undefined) return work
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Unavailable('busy', 'no time is left')), left - timeToTell)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
