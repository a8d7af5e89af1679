import { fork } from 'node:child_process'
import { join, resolve } from 'node:path'
import { madeOnce } from './made-once'
import { hashOf } from './source-hash'
import type { SynthesisInput } from './synthesize'

const root = join(import.meta.dirname, '..')

/** Everything that an assembly is made from, but for packages, which the lock file names. */
const sourcesOf = ({ workflows }: SynthesisInput): string[] => [
  ...['functions', 'workflows', 'lib', 'package-lock.json'].map((path) => join(root, path)),
  ...(workflows ? [resolve(workflows)] : []),
]

/**
 * Directory of the assembly made from the sources as they are now: a platform that runs goes on being served from its
 * own, and nothing is synthesized twice.
 */
export const synthesizeOnce = async (
  input: Pick<SynthesisInput, 'workflows'> = {},
): Promise<{ assembly: string; made: boolean }> => {
  const hash = hashOf(sourcesOf(input), input.workflows)
  const { directory, made } = await madeOnce('assemblies', hash, (outdir) => synthesizeApart(outdir, input))
  return { assembly: directory, made }
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
