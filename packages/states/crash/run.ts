import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crash } from './crash'

const kills = Number(process.env.CRASH_KILLS ?? 200)
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000)
const data = mkdtempSync(join(tmpdir(), 'motcua-crash-'))
try {
  const faults = await crash({ data, kills, seed, tell: console.log })
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length ? 1 : 0
} finally {
  rmSync(data, { recursive: true, force: true })
}
