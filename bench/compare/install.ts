import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Installed {
  /** What `name` exports, by the caller's own description of the little that it uses. */
  load<T>(name: string): T
  path(name: string): string
  version(name: string): string
}

/** The newest of `packages`, in a folder outside of the project; no script of theirs is run. */
export const install = async (folder: string, packages: string[]): Promise<Installed> => {
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']
  await promisify(execFile)('npm', ['install', ...options, '--prefix', folder, ...packages], { cwd: folder })
  const from = createRequire(join(folder, 'package.json'))
  return {
    load: (name) => from(name),
    path: (name) => from.resolve(name),
    version: (name) => from(join(folder, 'node_modules', name, 'package.json')).version,
  }
}
