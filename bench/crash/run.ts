import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crashPlatform } from './crash-platform'

/** `npm run crash:platform -- --kills 60 --seed 7` */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '60' }, seed: { type: 'string' }, keep: { type: 'boolean' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const data = mkdtempSync(join(tmpdir(), 'motcua-crash-'))
const faults = await crashPlatform({ data, kills: Number(values.kills), seed, tell: console.log })
for (const fault of faults) console.error(fault)
if (values.keep) console.log(`its data: ${data}`)
else rmSync(data, { recursive: true, force: true })
process.exitCode = faults.length ? 1 : 0
