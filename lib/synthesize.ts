import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Procedure } from '../workflows/kernel/procedure'
import { bundle } from './bundle'

export interface SynthesisInput {
  /** Path of a module that exports `procedures`, in place of workflows/procedures. */
  proceduresModule?: string
  /** Look for insecure configuration too (cdk-nag). Takes about as long again. */
  checked?: boolean
}

const root = join(import.meta.dirname, '..')
const shipped = join(root, 'workflows', 'procedures.ts')

/** Of sound procedures alone. Writes the cloud assembly to `outdir`, or where the CDK's command line wants it. Needs no network. */
export const synthesize = async (
  outdir?: string,
  { proceduresModule, checked = false }: SynthesisInput = {},
): Promise<void> => {
  const [{ refuseFaulty }, { procedures }] = await Promise.all([
    import('./checks/check-procedures'),
    import(pathToFileURL(resolve(proceduresModule ?? shipped)).href) as Promise<{
      procedures: readonly Procedure[]
    }>,
  ])
  refuseFaulty(procedures)
  const out = mkdtempSync(join(tmpdir(), 'motcua-functions-'))
  try {
    const [directoryOf, { Code }, { motcuaApp }] = await Promise.all([
      bundle({ root, proceduresModule }, out),
      import('aws-cdk-lib/aws-lambda'),
      import('./motcua-app'),
    ])
    motcuaApp({ procedures, codeOf: (name) => Code.fromAsset(directoryOf(name)), outdir, checked }).synth()
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
