import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from './bundle'
import { publishableLaws } from './law/publishable-laws'

export interface SynthesisInput {
  /** Folder of other procedures than those of this city. */
  workflows?: string
  /** Look for insecure configuration too (cdk-nag). Takes about as long again. */
  checked?: boolean
}

const root = join(import.meta.dirname, '..')

/** Of sound procedures alone. Writes the cloud assembly to `outdir`, or where the CDK's command line wants it. Needs no network. */
export const synthesize = async (
  outdir?: string,
  { workflows = join(root, 'workflows'), checked = false }: SynthesisInput = {},
): Promise<void> => {
  const laws = await publishableLaws(workflows)
  const out = mkdtempSync(join(tmpdir(), 'motcua-functions-'))
  try {
    const [directoryOf, { Code }, { motcuaApp }] = await Promise.all([
      bundle({ root }, out),
      import('aws-cdk-lib/aws-lambda'),
      import('./motcua-app'),
    ])
    // Its process would hold what it took for all laws and functions until the end.
    await (await import('esbuild')).stop()
    motcuaApp({ laws, codeOf: (name) => Code.fromAsset(directoryOf(name)), outdir, checked }).synth()
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
