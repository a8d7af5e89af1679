import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cpuSeconds } from '@motcua/states/bench/processes'
import { median, table } from '@motcua/states/bench/table'
import { aPdf } from '../bin/demo/papers'
import { storyOn } from '../bin/demo/story'
import { example } from '../workflows/civil-status-extract/v1/example'
import { loadTimes } from './load'
import { startUnderLoad } from './platform'
import { settled } from './settled'
import { wholeDossier } from './whole-dossier'

/**
 * `npm run bench:versions -- --with <checkout>`: processor time of the platform for a whole permit and for a filing, in
 * this checkout and in another one that is installed. Both run at once and are asked for as much at the same time: what
 * the machine does beside falls on both. Fails when anything became dearer by more than 5 %.
 */
const { values } = parseArgs({
  options: {
    with: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    permits: { type: 'string', default: '50' },
    filings: { type: 'string', default: '300' },
  },
})
if (!values.with) throw new Error('--with is missing: the path of the checkout to compare with')
const checkouts = { ours: join(import.meta.dirname, '..'), theirs: resolve(values.with) }
type Side = keyof typeof checkouts
const sides: Side[] = ['ours', 'theirs']
const [rounds, permits, filings] = [values.rounds, values.permits, values.filings].map(Number) as [
  number,
  number,
  number,
]
const [atOnce, most] = [4, 1.05]
const kinds = ['permit', 'filing'] as const
type Costs = Record<(typeof kinds)[number], number>

const startSide = async (side: Side) => {
  const data = mkdtempSync(join(tmpdir(), 'motcua-versions-'))
  const platform = await startUnderLoad(data, { checkout: checkouts[side] })
  const story = storyOn(platform)
  const drawings = await aPdf('drawings', 'House of three storeys')
  const work = {
    permit: () => wholeDossier(story, drawings),
    filing: () => story.as('lan').file('2.000635', example, []),
  }
  return {
    pid: platform.pid,
    work,
    stop: async () => {
      await platform.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Milliseconds of processor time for one of each. */
const round = async (): Promise<Record<Side, Costs>> => {
  const running = { ours: await startSide('ours'), theirs: await startSide('theirs') }
  const load = async (kind: keyof Costs, times: number) => {
    await Promise.all(sides.map((side) => loadTimes(times, atOnce, running[side].work[kind])))
    for (const side of sides) await settled(running[side].pid)
  }
  const costs = { ours: { permit: 0, filing: 0 }, theirs: { permit: 0, filing: 0 } }
  try {
    for (const [kind, times] of [
      ['permit', permits],
      ['filing', filings],
    ] as const) {
      // Code is compiled as it is used.
      await load(kind, times)
      const before = { ours: cpuSeconds(running.ours.pid), theirs: cpuSeconds(running.theirs.pid) }
      await load(kind, times)
      for (const side of sides)
        costs[side][kind] = ((cpuSeconds(running[side].pid) - before[side]) * 1_000) / times
    }
    return costs
  } finally {
    for (const side of sides) await running[side].stop()
  }
}

const measured: Record<Side, Costs[]> = { ours: [], theirs: [] }
for (let number = 1; number <= rounds; number += 1) {
  const costs = await round()
  for (const side of sides) {
    measured[side].push(costs[side])
    const { permit, filing } = costs[side]
    console.log(
      `round ${number}, ${side}: ${permit.toFixed(1)} ms a permit, ${filing.toFixed(1)} ms a filing`,
    )
  }
}
const rows = kinds.map((what) => ({
  what: `processor time of a ${what}, ms, median of ${rounds}`,
  ours: median(measured.ours.map((costs) => costs[what])),
  theirs: median(measured.theirs.map((costs) => costs[what])),
}))
for (const line of table(rows)) console.log(line)
process.exitCode = rows.some(({ ours, theirs }) => ours > theirs * most) ? 1 : 0
