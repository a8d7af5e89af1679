import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** SHA-256 over names and contents of files and of all files in directories; what is missing counts as missing. */
export const hashOf = (paths: readonly string[], more = ''): string => {
  const hash = createHash('sha256').update(more)
  for (const path of paths)
    for (const file of filesIn(path)) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

const filesIn = (path: string): string[] => {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
