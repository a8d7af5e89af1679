import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FolderFault } from './folder-fault'

const forOthers = 0o077

/** What an engine makes in its folder, and every folder has. */
const own = /^((data|lock)\.mdb|clock|folder\.json|lock(\.\d+)?)$/

/** Takes everybody else's rights from all that lies there. Links are not followed. */
const tighten = (path: string): void => {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return
  if (stat.mode & forOthers) chmodSync(path, stat.isDirectory() ? 0o700 : 0o600)
  if (stat.isDirectory()) for (const name of readdirSync(path)) tighten(join(path, name))
}

/**
 * Makes the data folder, or takes the one that is there, for its owner's eyes alone; so is what this process makes from
 * now on. `names`: what else is ours there.
 * @throws FolderFault when that can't be had
 */
export const secureFolder = (dataDir: string, names: readonly string[] = []): void => {
  const isOurs = (name: string) => own.test(name) || names.includes(name)
  process.umask(forOthers)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const stat = statSync(dataDir)
    if (!stat.isDirectory()) throw new Error('it is no folder')
    if ((stat.mode & forOthers) === 0) return
    // What is being written whole has another name until it is.
    const foreign = readdirSync(dataDir).find((name) => !isOurs(name.replace(/\.new$/, '')))
    // Somebody's home, perhaps: its rights are not for us to change.
    if (foreign !== undefined)
      throw new Error(`it holds ${foreign}, which is not ours, and others may read it`)
    tighten(dataDir)
  } catch (error) {
    throw new FolderFault(
      `${dataDir} can't be a data folder: ${(error as Error).message}; choose a folder of your own with --data`,
    )
  }
}
