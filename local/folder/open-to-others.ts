import { lstatSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What in the folder other users of the machine may reach, the folder itself as `.`; nothing when it is closed. */
export const openToOthers = (dataDir: string): string[] => {
  const mayOthers = (path: string) => (lstatSync(path).mode & 0o077) !== 0
  // Behind a closed door nobody reads what stands open.
  if (!mayOthers(dataDir)) return []
  const within = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(dataDir, name),
  )
  return [dataDir, ...within]
    .filter((path) => !lstatSync(path).isSymbolicLink() && mayOthers(path))
    .map((path) => relative(dataDir, path) || '.')
}
