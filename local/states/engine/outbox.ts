import type { Clock } from '../../clock'
import { type StateStore, under, type Write } from '../store/state-store'
import { keys, type StatusChange } from './records'

const firstPause = 1_000
const longestPause = 3_600_000

/** Tells the world about executions, at least once, also when the service is killed in between. */
export interface Outbox {
  /** The row to commit together with what it tells of, and what to do once it is on disk. */
  post(change: StatusChange): { write: Write; send(): void } | undefined
  /** Sends what an earlier life left behind. */
  recover(): void
  stop(): void
}

export const createOutbox = (
  clock: Clock,
  store: StateStore,
  deliver: ((change: StatusChange) => Promise<void>) | undefined,
): Outbox => {
  const [newest] = store.range({ start: ['outbox', '\uffff'], end: ['outbox'], reverse: true, limit: 1 })
  let number = newest ? (newest.key[1] as number) : 0
  let stopped = false

  const send = async (key: (string | number)[], change: StatusChange, pause = firstPause) => {
    try {
      await deliver?.(change)
    } catch {
      // Nobody listens just now; the row stays until somebody does.
      const again = () => void clock.track(send(key, change, Math.min(pause * 2, longestPause)))
      if (!stopped) clock.at(clock.now() + pause, again)
      return
    }
    if (!stopped) await store.commit([{ key, value: undefined }])
  }

  return {
    post(change) {
      if (!deliver) return undefined
      number += 1
      const key = keys.outbox(number)
      return { write: { key, value: change }, send: () => void clock.track(send(key, change)) }
    },
    recover() {
      for (const { key, value } of store.range(under('outbox')))
        void clock.track(send(key, value as StatusChange))
    },
    stop() {
      stopped = true
    },
  }
}
