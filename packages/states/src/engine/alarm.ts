import type { Clock, Timer } from '../clock'
import type { StateStore } from '../store/state-store'
import { keys } from './records'

/** How many executions are woken together, so that a thousand timers of one instant do not load all at once. */
const wokenTogether = 500
/** After so long an execution that could not be woken is tried again: perhaps a newer engine can read it. */
const pause = 3_600_000

/** The instants that executions wait for live in the store; only the first of them is set on the clock. */
export interface Alarm {
  /** Tells that a row for this instant is on disk. */
  set(at: number): void
  stop(): void
}

export const createAlarm = (
  clock: Clock,
  store: StateStore,
  wake: (execution: string) => Promise<void>,
): Alarm => {
  let armed: { at: number; timer: Timer } | undefined
  let stopped = false

  const wakeRow = async (key: (string | number)[]) => {
    const execution = key[2] as string
    try {
      await wake(execution)
    } catch (fault) {
      if (stopped) return
      console.error(`${execution} cannot go on:`, fault)
      const later = { key: keys.due(clock.now() + pause, execution), value: 1 }
      return store.commit([{ key, value: undefined }, later])
    }
    // A row that nobody took away belongs to an execution that is over.
    if (!stopped && store.get(key) !== undefined) await store.commit([{ key, value: undefined }])
  }

  const ring = async () => {
    while (!stopped) {
      const due = store.range({ start: ['due'], end: keys.due(clock.now(), '\uffff'), limit: wokenTogether })
      if (due.length === 0) break
      await Promise.all(due.map(({ key }) => wakeRow(key)))
    }
    if (stopped) return
    const [next] = store.range({ start: ['due'], end: ['due', '\uffff'], limit: 1 })
    if (next) set(next.key[1] as number)
  }

  const set = (at: number) => {
    if (stopped || (armed && armed.at <= at)) return
    armed?.timer.cancel()
    const timer = clock.at(at, () => {
      armed = undefined
      void clock.track(ring())
    })
    armed = { at, timer }
  }

  return {
    set,
    stop() {
      stopped = true
      armed?.timer.cancel()
    },
  }
}
