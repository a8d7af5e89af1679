import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { percentile } from '@motcua/states/bench/percentile'
import { storyOn } from '../bin/demo/story'
import { startDynoxide } from '../local/dynamodb/start-dynoxide'
import { example } from '../workflows/civil-status-extract/v1/example'
import { timed } from './load'
import { startUnderLoad } from './platform'

const dossiers = Number(process.env.BENCH_DOSSIERS ?? 100_000)
const seconds = Number(process.env.BENCH_SECONDS ?? 60)
const seeders = 2

/** The table's name, after a first start that makes it. */
const makeTable = async (data: string): Promise<string> => {
  const platform = await startUnderLoad(data)
  await platform.stop()
  return platform.table
}

/** Fills the table while the platform stands still. */
const seed = async (data: string, table: string): Promise<void> => {
  const server = await startDynoxide(data)
  const share = Math.ceil(dossiers / seeders)
  const seedShare = (index: number) =>
    new Promise<void>((resolve, reject) => {
      const child = fork(
        join(import.meta.dirname, 'seed.ts'),
        [server.endpoint, table, String(index * share), String(share)],
        { execArgv: ['--import', 'tsx'] },
      )
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`seeding ended with ${code}`))))
    })
  await Promise.all(Array.from({ length: seeders }, (_, index) => seedShare(index)))
  await server.close()
}

/** Two platforms side by side, filed into by turns: whatever else the machine does slows both alike. */
const compare = async (emptyData: string, fullData: string) => {
  const platforms = [await startUnderLoad(emptyData), await startUnderLoad(fullData)] as const
  const clients = platforms.map((platform) => storyOn(platform).as('lan'))
  const durations: [number[], number[]] = [[], []]
  const run = async (until: number, kept: [number[], number[]]) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      for (const which of turn % 2 ? ([1, 0] as const) : ([0, 1] as const))
        kept[which].push(await timed(() => clients[which]!.file('2.000635', example, [])))
    }
  }
  // Code is compiled as it is used: the first seconds don't count.
  await run(performance.now() + seconds * 333, [[], []])
  await run(performance.now() + seconds * 1_000, durations)
  await Promise.all(platforms.map((platform) => platform.stop()))
  return durations
}

const folder = mkdtempSync(join(tmpdir(), 'motcua-growth-'))
const [emptyData, fullData] = [join(folder, 'empty'), join(folder, 'full')]
try {
  const began = performance.now()
  await seed(fullData, await makeTable(fullData))
  console.log(`seeded ${dossiers} dossiers in ${((performance.now() - began) / 1_000).toFixed(0)} s`)
  const [empty, full] = await compare(emptyData, fullData)
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const show = (values: number[]) =>
    `${values.length} filings, mean ${mean(values).toFixed(1)} ms, p50 ${percentile(values, 0.5).toFixed(1)} ms, p95 ${percentile(values, 0.95).toFixed(1)} ms`
  console.log(`into a table that began empty:  ${show(empty)}`)
  console.log(`beside ${dossiers} dossiers:        ${show(full)}`)
  console.log(
    `ratio of means ${(mean(full) / mean(empty)).toFixed(2)}, of medians ${(percentile(full, 0.5) / percentile(empty, 0.5)).toFixed(2)} (aim: under 1.3)`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
