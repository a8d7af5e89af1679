import { join } from 'node:path'
import { type Bundles, bundle, bundlesIn } from './bundle'
import { madeOnce } from './made-once'
import { hashOf } from './source-hash'

const root = join(import.meta.dirname, '..')

/** Whatever law is published with it, the code of functions is the same: it is bundled when its sources change. */
export const bundleOnce = async (): Promise<Bundles> => {
  const sources = ['functions', 'workflows', 'lib', 'package-lock.json'].map((path) => join(root, path))
  const { directory } = await madeOnce('functions', hashOf(sources), (out) => bundle({ root }, out))
  return bundlesIn(directory)
}
