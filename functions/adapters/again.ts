import type { Pause } from './pause'

export interface Policy {
  /** In all. */
  tries: number
  /** Before each further one; at once when left out. */
  pause?: Pause
  /** Which errors are worth another try: the others, and the last one, are thrown. */
  when: (error: unknown) => boolean
}

/** Tries what others may get in the way of, and tries it again. `tried`: the how-manieth time it is, from 1. */
export const again = async <T>(
  { tries, pause, when }: Policy,
  attempt: (tried: number) => Promise<T>,
): Promise<T> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(tried)
    } catch (error) {
      if (tried === tries || !when(error)) throw error
      await pause?.(tried)
    }
  }
}
