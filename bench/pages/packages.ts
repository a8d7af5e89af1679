import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// 13 wants Node.js 22.
const wanted = 'lighthouse@12.8.2'

/** What Lighthouse answers, as far as it is looked at. */
export interface Audit {
  lhr: {
    categories: Record<string, { score: number | null }>
    audits: Record<string, { score: number | null; title: string; displayValue?: string }>
  }
}
export type Lighthouse = (url: string, flags: object, config?: object) => Promise<Audit | undefined>

/** Lighthouse, installed for this run alone: it brings a hundred packages that nothing else needs. */
export const installLighthouse = async (folder: string): Promise<Lighthouse> => {
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  const code = await new Promise<number | null>((resolve, reject) => {
    const npm = spawn('npm', ['install', '--no-audit', '--no-fund', '--silent', wanted], {
      cwd: folder,
      stdio: 'inherit',
    })
    npm.once('error', reject)
    npm.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`npm install ${wanted} ended with code ${code}`)
  const found = createRequire(join(folder, 'package.json')).resolve('lighthouse')
  return ((await import(pathToFileURL(found).href)) as { default: Lighthouse }).default
}
