import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { shown, table } from '../bench/table'
import { compareTransitions } from './compare-transitions'
import { compareWorkflows } from './compare-workflows'
import { createEnding, interruption } from './ending'
import { installPackages } from './packages'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
const workflows = Number(process.env.BENCH_WORKFLOWS ?? 500)
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
const tell = console.log

const { atEnd, close } = createEnding()
const compare = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-compare-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  tell(
    `${cpus().length} cores, ${cpus()[0]?.model}, Node.js ${process.version}; everything on the same cores; load ${shown(loadavg()[0]!)} before the start; medians of ${rounds} rounds`,
  )
  await installPackages(folder, tell, atEnd)
  const comparison = { folder, rounds, atEnd, tell }
  const rows = [...(await compareWorkflows(comparison, workflows)), ...(await compareTransitions(comparison))]
  for (const line of table(rows)) tell(line)
}

let failure: Error | undefined
try {
  await Promise.race([compare(), interruption()])
} catch (error) {
  failure = error as Error
}
await close()
if (failure) console.error(failure.message)
process.exit(failure ? 1 : 0)
