import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { checkContents, noteContents } from './made-contents'

const build = join(import.meta.dirname, '..', 'build')

/**
 * A directory below `build/<kind>`, named after the hash of what it is made from: it never changes, and is not made again
 * while it is there.
 */
export const madeOnce = async (
  kind: string,
  hash: string,
  make: (directory: string) => Promise<unknown>,
): Promise<{ directory: string; made: boolean }> => {
  const folder = join(build, kind)
  const directory = join(folder, hash.slice(0, 16))
  if (existsSync(directory)) {
    checkContents(directory)
    utimesSync(directory, new Date(), new Date())
    return { directory, made: false }
  }
  const partial = `${directory}.${process.pid}`
  mkdirSync(folder, { recursive: true })
  await make(partial)
  noteContents(partial)
  prune(folder)
  try {
    renameSync(partial, directory)
  } catch (error) {
    // Somebody else made the same one meanwhile.
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(directory)) throw error
  }
  return { directory, made: true }
}

const kept = 8

/** Sources change all day: only what was used last is kept. */
const prune = (folder: string): void => {
  const byUse = readdirSync(folder)
    .filter((name) => !name.includes('.'))
    .map((name) => ({ path: join(folder, name), usedAt: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt)
  for (const { path } of byUse.slice(kept)) rmSync(path, { recursive: true, force: true })
}
