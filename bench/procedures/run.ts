import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateProcedures } from './generate-procedures'
import { type AssemblyMeasures, measureAssembly } from './measure-assembly'
import { measureUse, type UseMeasures } from './measure-use'
import { type Apart, runApart } from './run-apart'
import { type Aim, isMet, type Line, sideBySide } from './side-by-side'

/**
 * `npm run bench:procedures`: what grows with the number of procedures, each with sources of its own. The last number is
 * held against the first; fails when an aim is missed.
 */
const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '3,100,500,2000' },
    // What was checked is remembered: procedures of a run with the same mark are not checked again.
    mark: { type: 'string', default: randomBytes(4).toString('hex') },
  },
})
const counts = values.counts.split(',').map(Number)
if (!counts.every((count) => Number.isInteger(count) && count >= 3))
  throw new Error(`--counts ${values.counts}: numbers of procedures are wanted, each at least 3: 3,100`)

interface Measures extends AssemblyMeasures, UseMeasures {
  check: Apart
  checkAgain: Apart
  synthesis: Apart
}

const root = join(import.meta.dirname, '..', '..')
const tsx = { execArgv: ['--import', 'tsx'] }

const measure = async (count: number): Promise<Measures> => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-procedures-'))
  const workflows = join(folder, 'workflows')
  let assembly: string | undefined
  try {
    const procedures = generateProcedures(workflows, count, values.mark)
    const checking = () => runApart(join(root, 'bin', 'motcua.mjs'), ['check', workflows])
    const check = await checking()
    const checkAgain = await checking()
    const synthesis = await runApart(join(import.meta.dirname, 'synthesize.ts'), [workflows], tsx)
    assembly = String(synthesis.told)
    const measures = {
      check,
      checkAgain,
      synthesis,
      ...(await measureAssembly(assembly)),
      ...(await measureUse(join(folder, 'data'), workflows, procedures)),
    }
    console.log(`${count} procedures are measured`)
    return measures
  } finally {
    if (assembly) rmSync(assembly, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}

console.log(`${cpus().length} cores, ${cpus()[0]?.model}, Node.js ${process.version}`)
const measured: Measures[] = []
for (const count of counts) measured.push(await measure(count))

const line = (what: string, from: (one: Measures) => number, digits: number, aim?: Aim): Line => ({
  what,
  values: measured.map(from),
  digits,
  ...(aim && { aim }),
})
const lines = [
  line('motcua check, s', ({ check }) => check.seconds, 1),
  line('motcua check again, s', ({ checkAgain }) => checkAgain.seconds, 1),
  line('motcua check, MB at most', ({ check }) => check.peakMegabytes, 0),
  line('synthesis, s', ({ synthesis }) => synthesis.seconds, 1),
  line('synthesis, MB at most', ({ synthesis }) => synthesis.peakMegabytes, 0, { most: 1_500 }),
  line('first start after it, s', ({ firstStartSeconds }) => firstStartSeconds, 2),
  line('second start, s, median', ({ secondStartSeconds }) => secondStartSeconds, 2, { times: 2 }),
  line('heap of the functions, MB', ({ heapMegabytes }) => heapMegabytes, 1, { times: 1.2 }),
  line('memory of their process, MB', ({ mainMegabytes }) => mainMegabytes, 0),
  line('memory of all processes, MB', ({ allMegabytes }) => allMegabytes, 0),
  line('import of the intake function, ms of processor', ({ importMs }) => importMs, 0, { times: 1.2 }),
  line('code of the largest function, kB', ({ codeBytes }) => codeBytes / 1e3, 0, { most: 1_000 }),
  line('the same, documents, kB', (one) => one.documentsCodeBytes / 1e3, 0, { most: 3_000 }),
  line('code of all functions, each part once, kB', ({ allCodeBytes }) => allCodeBytes / 1e3, 0),
  line('largest template, kB', ({ templateBytes }) => templateBytes / 1e3, 0, { most: 500 }),
  line('resources of the fullest template', (one) => one.templateResources, 0, { most: 300 }),
  line('home page, ms, p50', ({ homeMs }) => homeMs, 2, { times: 1.2 }),
  line('search, ms, p50', ({ searchMs }) => searchMs, 2),
]
for (const text of sideBySide(counts, lines)) console.log(text)
const missed = lines.filter((one) => !isMet(one))
console.log(missed.length ? `missed: ${missed.map(({ what }) => what).join('; ')}` : 'all aims are met')
process.exitCode = missed.length ? 1 : 0
