import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry } from './contestant'
import { type Installed, install } from './install'
import { localStepFunctions, localStepFunctionsNode, localStepFunctionsPackage } from './local-stepfunctions'
import { measure, type Round } from './measure'
import { motcua } from './motcua'
import { restate } from './restate'
import { restatePackages } from './restate-packages'
import { tell, tellRatio } from './tell'

const count = Number(process.env.BENCH_WORKFLOWS ?? 1_000)
const turns = Number(process.env.BENCH_TURNS ?? 2)
const folder = mkdtempSync(join(tmpdir(), 'motcua-compare-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

const entries: Entry[] = [motcua]
const enter = async (name: string, packages: string[], entry: (installed: Installed) => Entry) => {
  const prefix = join(folder, name)
  mkdirSync(prefix)
  try {
    entries.push(entry(await install(prefix, packages)))
  } catch (error) {
    console.log(`${name} is left out, it could not be installed: ${reason(error)}`)
  }
}

console.log(`${cpus().length} cores, ${cpus()[0]?.model}, Node.js ${process.version}, load ${loadavg()[0]}`)
console.log(`three durable steps, one outside wake-up; ${count} workflows, 32 in flight, ${turns} turns`)
await enter('restate', Object.values(restatePackages), restate)
if (Number.parseInt(process.versions.node, 10) >= localStepFunctionsNode)
  await enter(localStepFunctionsPackage, [localStepFunctionsPackage], localStepFunctions)
else
  console.log(
    `${localStepFunctionsPackage} is left out: it wants Node.js ${localStepFunctionsNode}, this is ${process.versions.node}`,
  )

const rounds = new Map<Entry, Round[]>(entries.map((entry) => [entry, []]))
for (let turn = 1; turn <= turns; turn += 1) {
  for (const [entry, done] of rounds) {
    try {
      const round = await measure(entry, join(folder, `data-${turn}-${entries.indexOf(entry)}`), count)
      done.push(round)
      console.log(`turn ${turn}, ${tell(entry.name, [round])}`)
    } catch (error) {
      rounds.delete(entry)
      process.exitCode = 1
      console.log(`${entry.name} is left out, it does not run here: ${reason(error)}`)
    }
  }
}

for (const [entry, done] of rounds)
  console.log(`${tell(entry.name, done)}${entry.remark ? ` (${entry.remark})` : ''}`)
const ours = rounds.get(motcua)
if (ours)
  for (const [entry, done] of rounds) if (entry !== motcua) console.log(tellRatio(ours, entry.name, done))
