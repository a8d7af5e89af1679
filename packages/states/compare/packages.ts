import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AtEnd } from './ending'

/** Exact, so that two runs compare the same things. */
export const versions = {
  '@restatedev/restate-server': '1.7.12',
  // From 1.15 on it needs Promise.withResolvers, which Node.js 20 has not.
  '@restatedev/restate-sdk': '1.14.5',
  // Says Node.js 22, and runs on 20.
  'aws-local-stepfunctions': '3.0.0',
}

const patience = 10 * 60_000

/** Installs what we compare with into a folder, so that the project's own packages stay as they are. */
export const installPackages = async (
  folder: string,
  tell: (line: string) => void,
  atEnd: AtEnd,
): Promise<void> => {
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
  tell(`installing ${packages.join(', ')} into a temporary folder (some 300 MB)`)
  const switches = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts']
  const child = spawn(
    'npm',
    ['install', ...switches, '--engine-strict=false', '--loglevel=warn', '--prefix', folder, ...packages],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience },
  )
  atEnd(() => child.kill())
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1_000).toFixed(0)
  const progress = setInterval(() => tell(`  still installing after ${seconds()} s`), 5_000)
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (exit, signal) => resolve(exit ?? signal))
    })
    if (code !== 0) throw new Error(`npm install ended with ${code} after ${seconds()} s:\n${said.trim()}`)
  } finally {
    clearInterval(progress)
  }
  tell(`installed in ${seconds()} s`)
}

const requireFrom = (folder: string) => createRequire(join(folder, 'index.js'))

export const loadPackage = (folder: string, name: keyof typeof versions): unknown => requireFrom(folder)(name)

/** The server's own binary: npm's starter would be a second process in what is measured. */
export const restateServerIn = (folder: string): string => {
  const name = `@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`
  try {
    return requireFrom(folder).resolve(name)
  } catch {
    throw new Error(`npm brought no restate-server for ${process.platform} on ${process.arch}`)
  }
}
