import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildSync } from 'esbuild'

const root = join(import.meta.dirname, '..', '..')

/**
 * Makes one JavaScript file of a TypeScript entry that runs in its own thread or process, where no loader is at
 * hand; packages stay outside. Returns its path, below the project so that packages are found.
 */
export const compileEntry = (entry: string): string => {
  // The synchronous call leaves no service process behind.
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
  const { text } = outputFiles[0]!
  const name = basename(entry, '.ts')
  const directory = join(root, 'build', 'local')
  const path = join(directory, `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.mjs`)
  if (!existsSync(path)) {
    mkdirSync(directory, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, text)
    renameSync(`${path}.${process.pid}`, path)
  }
  return path
}
