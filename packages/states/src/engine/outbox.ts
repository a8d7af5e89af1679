import type { Clock } from '../clock'
import { type StateStore, under, type Write } from '../store/state-store'
import { keys } from './records'

const firstPause = 1_000
const longestPause = 3_600_000

/** Sends letters that were written together with what they tell of, at least once, also when the service is killed. */
export interface Outbox<Letter> {
  /** The row to commit together with what it tells of, and what to do once it is on disk. */
  post(letter: Letter): { write: Write; send(): void } | undefined
  /** Sends what an earlier life left behind. */
  recover(): void
  stop(): void
}

export const createOutbox = <Letter>(
  clock: Clock,
  store: StateStore,
  box: 'outbox' | 'ended',
  deliver: ((letter: Letter) => Promise<unknown>) | undefined,
): Outbox<Letter> => {
  const [newest] = store.range({ start: [box, '\uffff'], end: [box], reverse: true, limit: 1 })
  let number = newest ? (newest.key[1] as number) : 0
  let stopped = false

  const send = async (key: (string | number)[], letter: Letter, pause = firstPause) => {
    try {
      await deliver?.(letter)
    } catch {
      // Nobody listens just now; the row stays until somebody does.
      const again = () => void clock.track(send(key, letter, Math.min(pause * 2, longestPause)))
      if (!stopped) clock.at(clock.now() + pause, again)
      return
    }
    if (!stopped) await store.commit([{ key, value: undefined }])
  }

  return {
    post(letter) {
      if (!deliver) return undefined
      number += 1
      const key = keys.letter(box, number)
      return { write: { key, value: letter }, send: () => void clock.track(send(key, letter)) }
    },
    recover() {
      for (const { key, value } of store.range(under(box))) void clock.track(send(key, value as Letter))
    },
    stop() {
      stopped = true
    },
  }
}
