import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Report } from '../../workflows/kernel/check-definition'

/** Milliseconds since its last use: whoever checks several folders by turns finds all of them again. */
const keptFor = 30 * 86_400_000

/** What was said of laws that were found sound, by their hashes. `folder`: of all that is checked in the same way. */
export const soundReports = (folder: string, now: number) => {
  const pathOf = (hash: string): string => join(folder, `${hash}.json`)
  return {
    /** It counts as used. */
    use(hash: string): Report | undefined {
      return ifThere(() => {
        const text = readFileSync(pathOf(hash), 'utf8')
        utimesSync(pathOf(hash), now / 1000, now / 1000)
        return JSON.parse(text)
      })
    },

    keep(hash: string, report: Report): void {
      mkdirSync(folder, { recursive: true })
      const partial = `${pathOf(hash)}.${process.pid}`
      writeFileSync(partial, JSON.stringify(report))
      utimesSync(partial, now / 1000, now / 1000)
      renameSync(partial, pathOf(hash))
    },

    /** Takes away what no law has needed for long, and all that was checked in another way than today's. */
    prune(): void {
      for (const name of namesIn(dirname(folder)))
        if (name !== basename(folder)) rmSync(join(dirname(folder), name), { recursive: true, force: true })
      for (const path of namesIn(folder).map((name) => join(folder, name))) {
        const usedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now
        if (usedAt < now - keptFor) rmSync(path, { force: true })
      }
    },
  }
}

const namesIn = (folder: string): string[] => ifThere(() => readdirSync(folder)) ?? []

/** Several checks may run at once, and each of them prunes. */
const ifThere = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}
