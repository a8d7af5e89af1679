import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Procedure } from '../workflows/kernel/procedure'
import { checkContents, noteContents } from './assembly-contents'
import { bundle, sourcesOf } from './bundle'
import { hashOf } from './source-hash'

export interface SynthesisInput {
  /** Path of a module that exports `procedures`, in place of workflows/procedures. */
  proceduresModule?: string
  /** Look for insecure configuration too (cdk-nag). Takes about as long again. */
  checked?: boolean
}

const root = join(import.meta.dirname, '..')
const shipped = join(root, 'workflows', 'procedures.ts')

// The CDK takes seconds to load: only a synthesis that has work to do pays for it.
const load = async ({ proceduresModule }: SynthesisInput) => {
  const [{ refuseFaulty }, module] = await Promise.all([
    import('./checks/check-procedures'),
    import(pathToFileURL(resolve(proceduresModule ?? shipped)).href) as Promise<{
      procedures: readonly Procedure[]
    }>,
  ])
  refuseFaulty(module.procedures)
  const [code, lambda, app] = await Promise.all([
    bundle({ root, proceduresModule }),
    import('aws-cdk-lib/aws-lambda'),
    import('./motcua-app'),
  ])
  return {
    motcuaApp: app.motcuaApp,
    procedures: module.procedures,
    codeOf: (name: string) => lambda.Code.fromAsset(code(name)),
  }
}

/** Of sound procedures alone. Writes the cloud assembly to `outdir`, or where the CDK's command line wants it. Needs no network. */
export const synthesize = async (outdir?: string, input: SynthesisInput = {}): Promise<void> => {
  const { motcuaApp, procedures, codeOf } = await load(input)
  motcuaApp({ procedures, codeOf, outdir, checked: input.checked ?? false }).synth()
}

/**
 * Directory of the assembly made from the sources as they are now. It is named after their hash and never changes:
 * a platform that runs goes on being served from its own, and nothing is synthesized twice.
 */
export const synthesizeOnce = async (
  input: SynthesisInput = {},
): Promise<{ assembly: string; made: boolean }> => {
  const hash = hashOf([...sourcesOf({ root, ...input }), join(root, 'lib')], input.proceduresModule)
  const assembly = join(root, 'build', 'assemblies', hash.slice(0, 16))
  if (existsSync(assembly)) {
    checkContents(assembly)
    utimesSync(assembly, new Date(), new Date())
    return { assembly, made: false }
  }
  const partial = `${assembly}.${process.pid}`
  await synthesize(partial, input)
  noteContents(partial)
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

const keptAssemblies = 8

/** Sources change all day: only the assemblies that were used last are kept. */
const prune = (folder: string): void => {
  const byUse = readdirSync(folder)
    .filter((name) => !name.includes('.'))
    .map((name) => ({ path: join(folder, name), usedAt: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt)
  for (const { path } of byUse.slice(keptAssemblies)) rmSync(path, { recursive: true, force: true })
}
