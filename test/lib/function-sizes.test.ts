import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Bundled in a process of its own: what compiles style sheets is no CommonJS. */
const bundled = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-bundles-'))
  const script = join(directory, 'bundle.mts')
  const out = join(directory, 'out')
  const from = JSON.stringify(join(root, 'lib', 'bundle.ts'))
  writeFileSync(
    script,
    `const { bundle } = await import(${from})\nawait bundle({ root: ${JSON.stringify(root)} }, ${JSON.stringify(out)})\nprocess.exit()`,
  )
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return out
}

// They lay out documents: fonts are read, cut and embedded.
const documents = ['issue-result', 'api-papers', 'portal-citizen', 'portal-agency', 'portal-oversight']

describe('the code of a function', () => {
  it('is at most 1 MB, with its AWS SDK and without fonts; 3 MB where documents are laid out', () => {
    const out = bundled()
    const functions = readdirSync(out).filter((name) => !name.startsWith('.'))
    expect(functions).toEqual(expect.arrayContaining(documents))
    const tooLarge = functions.filter((name) => {
      const code = readdirSync(join(out, name)).filter((file) => file.endsWith('.mjs'))
      const bytes = code.reduce((sum, file) => sum + statSync(join(out, name, file)).size, 0)
      return bytes > (documents.includes(name) ? 3_000_000 : 1_000_000)
    })
    expect(tooLarge).toEqual([])
  })
})
