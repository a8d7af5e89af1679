import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type VirtualClock, virtualClock } from '../../local/clock'

const lastKnown = (path: string): number => {
  try {
    return Date.parse(readFileSync(path, 'utf8'))
  } catch {
    // The first run has none.
    return Number.NaN
  }
}

/** A virtual clock that goes on after a restart where it stood; it begins at `start`, now when left out. */
export const lastingClock = (dataDir: string, start = Date.now()): VirtualClock => {
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, 'clock')
  const known = lastKnown(path)
  const clock = virtualClock(Number.isNaN(known) ? start : known)
  const keep = () => {
    writeFileSync(`${path}.new`, new Date(clock.now()).toISOString())
    renameSync(`${path}.new`, path)
  }
  keep()
  return {
    ...clock,
    async advance(to) {
      await clock.advance(to)
      keep()
    },
  }
}
