import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A piece of the disk that is ours to give. */
export interface Reserve {
  hold(): void
  release(): void
}

/** So many bytes are given back when another program has filled the disk. */
export const reserveBytes = 4 * 1024 * 1024

/**
 * A file that is only there to be removed: an officer's reading has to be written down, which needs room also where
 * another program left none.
 */
export const reserveIn = (dataDir: string): Reserve => {
  const path = join(dataDir, 'reserve')
  const release = () => rmSync(path, { force: true })
  return {
    release,
    hold() {
      try {
        // By chance: zeros would take no room where the disk compresses.
        writeFileSync(path, randomBytes(reserveBytes), { mode: 0o600 })
      } catch {
        release()
      }
    },
  }
}
