import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { publishableLaws } from '../../lib/law/publishable-laws'
import { soak } from './soak'

const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, office: { type: 'string' } },
})
const count = Number(values.count ?? 100)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const only = values.office === undefined ? undefined : Number(values.office)

const laws = await publishableLaws(join(import.meta.dirname, '..', '..', 'workflows'))
// A seed is one run: by code, wherever procedures lie.
const procedures = laws.map(({ procedure }) => procedure).sort((a, b) => (a.code < b.code ? -1 : 1))

console.log(`seed ${seed}: ${count} dossiers of ${procedures.length} procedures`)
const began = performance.now()
const { faults, dossiers, happened } = await soak({ count, seed, procedures, only, tell: console.log })
for (const [type, times] of Object.entries(happened).sort(([, a], [, b]) => b - a))
  console.log(`  ${String(times).padStart(6)} ${type}`)
const seconds = (performance.now() - began) / 1_000
console.log(`seed ${seed}: ${dossiers} dossiers, ${faults.length} faults, ${seconds.toFixed(1)} s`)
process.exitCode = faults.length ? 1 : 0
