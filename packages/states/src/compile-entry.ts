import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { buildSync } from 'esbuild'

/** The folder of the package that a file belongs to. */
const packageOf = (path: string): string => {
  const folder = dirname(path)
  return existsSync(join(folder, 'package.json')) ? folder : packageOf(folder)
}

/** This package is TypeScript: what others compile takes it in. */
const alias = { '@motcua/states': import.meta.dirname }

/**
 * Makes one JavaScript file of a TypeScript entry that runs in its own thread or process, where no loader is at
 * hand; packages stay outside. Returns its path, below the entry's package so that what it imports is found.
 */
export const compileEntry = (entry: string): string => {
  // The synchronous call leaves no service process behind.
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    packages: 'external',
    alias,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
  const { text } = outputFiles[0]!
  const name = basename(entry, '.ts')
  const directory = join(packageOf(entry), 'build', 'local')
  const path = join(directory, `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.mjs`)
  if (!existsSync(path)) {
    mkdirSync(directory, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, text)
    renameSync(`${path}.${process.pid}`, path)
  }
  return path
}
