// Plain JavaScript: what compiles the rest can't wait for a loader.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { build, stop } from 'esbuild'

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

const filesOf = async (entry, directory) => {
  running += 1
  try {
    const { outputFiles } = await build({
      entryPoints: [entry],
      outdir: directory,
      entryNames: '[name]-[hash]',
      chunkNames: '[name]-[hash]',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      write: false,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      plugins: [takeInStates, keepFolders],
    })
    return outputFiles
  } finally {
    running -= 1
    // Else its process stays for as long as this one.
    if (running === 0) await stop()
  }
}

export const compileEntry = async (entry) => {
  const directory = join(packageOf(entry), 'build', 'local')
  const files = await filesOf(entry, directory)
  mkdirSync(directory, { recursive: true })
  for (const { path, contents } of files.filter((file) => !existsSync(file.path))) {
    writeFileSync(`${path}.${process.pid}`, contents)
    renameSync(`${path}.${process.pid}`, path)
  }
  return files.find(({ path }) => basename(path).startsWith(`${basename(entry, '.ts')}-`)).path
}
