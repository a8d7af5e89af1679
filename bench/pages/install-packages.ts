import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Packages from the npm registry, for this run alone: they bring a hundred others that nothing else needs. */
export const installPackages = async (folder: string, ...wanted: string[]) => {
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  const code = await new Promise<number | null>((resolve, reject) => {
    const npm = spawn('npm', ['install', '--no-audit', '--no-fund', '--silent', ...wanted], {
      cwd: folder,
      stdio: 'inherit',
    })
    npm.once('error', reject)
    npm.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`npm install ${wanted.join(' ')} ended with code ${code}`)
  const resolve = (name: string) => createRequire(join(folder, 'package.json')).resolve(name)
  return {
    pathOf: resolve,
    load: async <Module>(name: string) => (await import(pathToFileURL(resolve(name)).href)) as Module,
  }
}

// 13 wants Node.js 22.
const lighthousePackage = 'lighthouse@12.8.2'

/** What Lighthouse answers, as far as it is looked at. */
export interface Audit {
  lhr: {
    categories: Record<string, { score: number | null }>
    audits: Record<string, { score: number | null; title: string; displayValue?: string }>
  }
}
export type Lighthouse = (url: string, flags: object, config?: object) => Promise<Audit | undefined>

export const installLighthouse = async (folder: string): Promise<Lighthouse> => {
  const { load } = await installPackages(folder, lighthousePackage)
  return (await load<{ default: Lighthouse }>('lighthouse')).default
}
