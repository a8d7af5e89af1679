import { mkdirSync } from 'node:fs'
import { type VirtualClock, virtualClock } from '../clock'
import { readKept, writeKept } from './kept-file'

/** Knows how far it may have got before a run was cut off: up to there the data may already be. */
export type LastingClock = VirtualClock & { reached: number }

const fileName = 'clock'

/** An instant, and on a second line the one to which it was on its way. */
const parse = (text: string) => {
  const [now, to = now] = text
    .trimEnd()
    .split('\n')
    .map((line) => Date.parse(line))
  if (now === undefined || to === undefined || Number.isNaN(now + to)) throw new Error('an instant is wanted')
  return { now, to }
}
const iso = (at: number) => new Date(at).toISOString()

/** A virtual clock that goes on after a restart where it stood; it begins at `start`, now when left out. */
export const lastingClock = (dataDir: string, start = Date.now()): LastingClock => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const known = readKept(dataDir, fileName, parse)
  const clock = virtualClock(known?.now ?? start)
  if (!known) writeKept(dataDir, fileName, iso(start))
  let reached = known?.to ?? start
  const keep = () => {
    const [now, to] = [iso(clock.now()), iso(Math.max(reached, clock.now()))]
    writeKept(dataDir, fileName, now === to ? now : `${now}\n${to}`)
  }
  return {
    ...clock,
    reached,
    async advance(to) {
      reached = Math.max(reached, to)
      keep()
      await clock.advance(to)
      keep()
    },
  }
}
