import { fork } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkContents } from './assembly-contents'
import { hashOf } from './source-hash'
import type { SynthesisInput } from './synthesize'

const root = join(import.meta.dirname, '..')

/** Everything that an assembly is made from, but for packages, which the lock file names. */
const sourcesOf = ({ workflows }: SynthesisInput): string[] => [
  ...['functions', 'workflows', 'lib', 'package-lock.json'].map((path) => join(root, path)),
  ...(workflows ? [resolve(workflows)] : []),
]

/**
 * Directory of the assembly made from the sources as they are now. It is named after their hash and never changes:
 * a platform that runs goes on being served from its own, and nothing is synthesized twice.
 */
export const synthesizeOnce = async (
  input: Pick<SynthesisInput, 'workflows'> = {},
): Promise<{ assembly: string; made: boolean }> => {
  const hash = hashOf(sourcesOf(input), input.workflows)
  const assembly = join(root, 'build', 'assemblies', hash.slice(0, 16))
  if (existsSync(assembly)) {
    checkContents(assembly)
    utimesSync(assembly, new Date(), new Date())
    return { assembly, made: false }
  }
  const partial = `${assembly}.${process.pid}`
  await synthesizeApart(partial, input)
  prune(join(root, 'build', 'assemblies'))
  try {
    renameSync(partial, assembly)
  } catch (error) {
    // Somebody else made the same one meanwhile.
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(assembly)) throw error
  }
  return { assembly, made: true }
}

/** In a process of its own: the CDK and esbuild take half a gigabyte, and whoever starts a platform keeps none of it. */
const synthesizeApart = (outdir: string, { workflows }: SynthesisInput): Promise<void> =>
  new Promise((done, fail) => {
    const process = fork(
      join(import.meta.dirname, 'synthesis-process.ts'),
      [outdir, ...(workflows ? [resolve(workflows)] : [])],
      { cwd: root, execArgv: ['--import', 'tsx'] },
    )
    let fault = 'the synthesis ended'
    process.on('message', (message) => {
      fault = String(message)
    })
    process.once('error', fail)
    process.once('close', (code, signal) =>
      code === 0 ? done() : fail(new Error(code === 1 ? fault : `${fault} (${signal ?? `code ${code}`})`)),
    )
  })

const keptAssemblies = 8

/** Sources change all day: only the assemblies that were used last are kept. */
const prune = (folder: string): void => {
  const byUse = readdirSync(folder)
    .filter((name) => !name.includes('.'))
    .map((name) => ({ path: join(folder, name), usedAt: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt)
  for (const { path } of byUse.slice(keptAssemblies)) rmSync(path, { recursive: true, force: true })
}
