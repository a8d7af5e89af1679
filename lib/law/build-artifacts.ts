import { createHash } from 'node:crypto'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { BuildFailure, Message, Plugin } from 'esbuild'

const workflows = join(import.meta.dirname, '..', '..', 'workflows')

/** A law as it is published: its text is all that there is of it, and its hash is its name. */
export interface Artifact {
  text: string
  /** SHA-256 of the text's bytes, hex. */
  hash: string
}

/** What the platform has itself is asked for by name when the law is loaded, and never copied into it. */
const leaveOutWords: Plugin = {
  name: 'leave-out-words',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
      if (kind === 'entry-point') return
      if (path === 'zod') return { path, external: true }
      if (!path.startsWith('.') && !isAbsolute(path))
        return {
          errors: [{ text: `a law imports zod, the kernel, the city and files of its own, not ${path}` }],
        }
      const name = relative(workflows, resolve(resolveDir, path)).replace(/\.ts$/, '')
      return /^(kernel|city)\//.test(name) ? { path: name, external: true } : undefined
    }),
}

// In one go, two thousand would take esbuild one and a half gigabytes.
const atOnce = 50

/**
 * The artifacts of these modules, in their order. They depend on what the modules say, not on where they lie.
 *
 * @throws an Error with all `errors`, as esbuild tells them
 */
export const buildArtifacts = async (paths: readonly string[]): Promise<Artifact[]> => {
  const artifacts: Artifact[] = []
  const errors: Message[] = []
  for (let first = 0; first < paths.length; first += atOnce)
    try {
      artifacts.push(...(await buildSome(paths.slice(first, first + atOnce))))
    } catch (failure) {
      const told = (failure as Partial<BuildFailure>).errors
      if (!told) throw failure
      errors.push(...told)
    }
  if (errors.length > 0) throw Object.assign(new Error(`${errors.length} errors`), { errors })
  return artifacts
}

const buildSome = async (paths: readonly string[]): Promise<Artifact[]> => {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(paths.map((path, index) => [index, path])),
    outdir: '/',
    write: false,
    bundle: true,
    platform: 'neutral',
    format: 'cjs',
    target: 'node20',
    // Names stay: which short one each would get depends on where the files lie.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    // What a folder of somebody else has of settings changes nothing.
    tsconfigRaw: {},
    plugins: [leaveOutWords],
  })
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]))
  return paths.map((_, index) => {
    const text = texts.get(`/${index}.js`)!
    return { text, hash: createHash('sha256').update(text).digest('hex') }
  })
}
