// Plain JavaScript: what compiles the rest can't wait for a loader.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** The folder of the package that a file belongs to. */
const packageOf = (path) => {
  const folder = dirname(path)
  return existsSync(join(folder, 'package.json')) ? folder : packageOf(folder)
}

/** This package is TypeScript: what others compile takes it in. */
const takeInStates = {
  name: 'take-in-states',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^@motcua\/states\// }, ({ path, importer }) => ({
      path: createRequire(importer).resolve(path),
    })),
}

/** A module goes on finding what lies beside its source. */
const keepFolders = {
  name: 'keep-folders',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.m?ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (!text.includes('import.meta.dirname')) return undefined
      return {
        contents: text.replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
        loader: 'ts',
      }
    }),
}

let running = 0

const compiled = async (entry, directory) => {
  const { build, stop } = await import('esbuild')
  running += 1
  try {
    const absWorkingDir = packageOf(entry)
    const { outputFiles, metafile } = await build({
      absWorkingDir,
      entryPoints: [entry],
      outdir: directory,
      entryNames: '[name]-[hash]',
      chunkNames: '[name]-[hash]',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      write: false,
      metafile: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      plugins: [takeInStates, keepFolders],
    })
    const sources = Object.keys(metafile.inputs).map((path) => join(absWorkingDir, path))
    return { outputFiles, sources }
  } finally {
    running -= 1
    // Else its process stays for as long as this one.
    if (running === 0) await stop()
  }
}

const writeWhole = (path, contents) => {
  writeFileSync(`${path}.${process.pid}`, contents)
  renameSync(`${path}.${process.pid}`, path)
}

const hashOf = (sources) => {
  const hash = createHash('sha256')
  for (const path of sources) hash.update(`\0${path}\0`).update(readFileSync(path))
  return hash.digest('hex')
}

/** What was compiled before, unless one of its sources is another now: many a command takes less than compiling it. */
const keptIn = (note) => {
  try {
    const { sources, hash, files } = JSON.parse(readFileSync(note, 'utf8'))
    return files.every((path) => existsSync(path)) && hashOf(sources) === hash ? files : undefined
  } catch {
    // Nothing was compiled yet, or a source is gone.
    return undefined
  }
}

const compileInto = async (directory, entry, note) => {
  const began = Date.now()
  const { outputFiles, sources } = await compiled(entry, directory)
  mkdirSync(directory, { recursive: true })
  for (const { path, contents } of outputFiles) if (!existsSync(path)) writeWhole(path, contents)
  const files = outputFiles.map(({ path }) => path)
  const settings = ['package.json', 'tsconfig.json'].map((name) => join(packageOf(entry), name))
  const all = [...sources, ...settings.filter((path) => existsSync(path)), import.meta.filename]
  // What somebody wrote meanwhile may be in neither, and is noted as compiled by the next who compiles.
  if (all.every((path) => statSync(path).mtimeMs < began))
    writeWhole(note, JSON.stringify({ sources: all, hash: hashOf(all), files }))
  return files
}

export const compileEntry = async (entry) => {
  const directory = join(packageOf(entry), 'build', 'local')
  const name = basename(entry, '.ts')
  const note = join(directory, `${name}.${createHash('sha256').update(entry).digest('hex').slice(0, 8)}.json`)
  const files = keptIn(note) ?? (await compileInto(directory, entry, note))
  return files.find((path) => basename(path).startsWith(`${name}-`))
}
