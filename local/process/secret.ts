import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** The content of a file that only its owner reads; made once. */
export const keepSecret = (
  path: string,
  make: () => string = () => randomBytes(32).toString('hex'),
): string => {
  if (!existsSync(path)) {
    writeFileSync(`${path}.new`, make(), { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  return readFileSync(path, 'utf8')
}
