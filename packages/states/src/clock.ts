/** A callback set for an instant; `cancel` forgets it. */
export interface Timer {
  cancel(): void
}

/**
 * The one clock of the embedded runtime. Times are epoch milliseconds. Everything in `local/` that waits, waits
 * on this clock, so that the virtual one reaches everything.
 */
export interface Clock {
  now(): number
  /** Calls `due` once the clock reads `at` or later; never before the caller's turn is over. */
  at(at: number, due: () => void): Timer
  /** Declares work that has begun: the virtual clock stands still until it is done. Returns the same promise. */
  track<T>(work: Promise<T>): Promise<T>
}

/** A clock that stands still until it is moved. */
export interface VirtualClock extends Clock {
  /** Moves to `to`, running everything due on the way in order; resolves when the runtime is quiet there. */
  advance(to: number): Promise<void>
  /** Resolves when no tracked work is left, without moving. */
  quiet(): Promise<void>
}

const longestTimeout = 2 ** 31 - 1

export const realClock = (): Clock => ({
  now: Date.now,
  at(at, due) {
    let handle: NodeJS.Timeout
    const arm = () => {
      const left = at - Date.now()
      handle = left > longestTimeout ? setTimeout(arm, longestTimeout) : setTimeout(due, Math.max(0, left))
    }
    arm()
    return { cancel: () => clearTimeout(handle) }
  },
  track: (work) => work,
})

export const virtualClock = (start: number): VirtualClock => {
  let now = start
  let order = 0
  let working = 0
  let wake: (() => void)[] = []
  // Sorted by instant, then by when it was set.
  const timers: { at: number; order: number; due: () => void }[] = []

  const idle = () => working === 0
  const settle = () => {
    working -= 1
    if (!idle()) return
    const waiting = wake
    wake = []
    for (const resume of waiting) resume()
  }
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

  const quiet = async () => {
    // Work that has just ended may start more in the same turn: quiet is two idle turns in a row.
    for (let idleTurns = 0; idleTurns < 2; ) {
      if (!idle()) await new Promise<void>((resolve) => wake.push(resolve))
      await turn()
      idleTurns = idle() ? idleTurns + 1 : 0
    }
  }
  const nextDue = (to: number) => (timers[0] && timers[0].at <= to ? timers.shift() : undefined)

  return {
    now: () => now,
    at(at, due) {
      const timer = { at, order: order++, due }
      let low = 0
      for (let high = timers.length; low < high; ) {
        const middle = (low + high) >> 1
        if (timers[middle]!.at <= at) low = middle + 1
        else high = middle
      }
      timers.splice(low, 0, timer)
      return {
        cancel: () => {
          const index = timers.indexOf(timer)
          if (index >= 0) timers.splice(index, 1)
        },
      }
    },
    track(work) {
      working += 1
      work.then(settle, settle)
      return work
    },
    quiet,
    async advance(to) {
      await quiet()
      for (let timer = nextDue(to); timer; timer = nextDue(to)) {
        now = Math.max(now, timer.at)
        timer.due()
        await quiet()
      }
      now = Math.max(now, to)
    },
  }
}
