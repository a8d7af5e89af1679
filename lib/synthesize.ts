import { join } from 'node:path'
import { bundleOnce } from './bundle-once'
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
  const [directoryOf, { Code }, { motcuaApp }] = await Promise.all([
    bundleOnce(),
    import('aws-cdk-lib/aws-lambda'),
    import('./motcua-app'),
  ])
  // Its process would hold what it took for all laws and functions until the end.
  await (await import('esbuild')).stop()
  motcuaApp({ laws, codeOf: (name) => Code.fromAsset(directoryOf(name)), outdir, checked }).synth()
}
