import type { Clock } from '@motcua/states/clock'

const quickTries = 5
const longestPause = 60_000

export interface Retry {
  /** Calls `again` later. `tries` counts the failures so far, from 1. */
  later(tries: number, again: () => void): void
  close(): void
}

/**
 * The first tries follow within a second of real time, and the virtual clock stands still for them. After that the
 * pause is on the clock: a target that stays broken must not stop the virtual clock for ever.
 */
export const createRetry = (clock: Clock): Retry => {
  const pending = new Set<{ cancel(): void }>()
  const wait = (start: (done: () => void) => { cancel(): void }, again: () => void) => {
    const timer = start(() => {
      pending.delete(timer)
      again()
    })
    pending.add(timer)
  }
  return {
    later(tries, again) {
      if (tries > quickTries) {
        const pause = Math.min(longestPause, 1000 * 2 ** Math.min(tries - quickTries, 10))
        wait((done) => clock.at(clock.now() + pause, done), again)
        return
      }
      wait((done) => {
        let end = () => {}
        void clock.track(new Promise<void>((resolve) => (end = resolve)))
        const handle = setTimeout(
          () => {
            done()
            end()
          },
          20 * 2 ** tries,
        )
        return {
          cancel: () => {
            clearTimeout(handle)
            end()
          },
        }
      }, again)
    },
    close() {
      for (const timer of pending) timer.cancel()
      pending.clear()
    },
  }
}
