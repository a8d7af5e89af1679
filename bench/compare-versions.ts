import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { aPdf } from '../bin/demo/papers'
import { storyOn } from '../bin/demo/story'
import { example } from '../workflows/civil-status-extract/v1/example'
import { median, table } from './compare/table'
import { loadTimes } from './load'
import { startUnderLoad } from './platform'
import { cpuSeconds } from './processes'
import { wholeDossier } from './whole-dossier'

/**
 * `npm run bench:versions -- --with <checkout>`: processor time of the platform for a whole permit and for a filing, in
 * this checkout and in another one that is installed, in turns. Fails when anything became dearer by more than 5 %.
 */
const { values } = parseArgs({
  options: {
    with: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    permits: { type: 'string', default: '60' },
    filings: { type: 'string', default: '300' },
  },
})
if (!values.with) throw new Error('--with is missing: the path of the checkout to compare with')
const checkouts = { ours: join(import.meta.dirname, '..'), theirs: resolve(values.with) }
type Side = keyof typeof checkouts
const [rounds, permits, filings] = [values.rounds, values.permits, values.filings].map(Number) as [
  number,
  number,
  number,
]
const atOnce = 8
const most = 1.05

/** Milliseconds of processor time for one. */
const round = async (side: Side): Promise<{ permit: number; filing: number }> => {
  const data = mkdtempSync(join(tmpdir(), 'motcua-versions-'))
  const platform = await startUnderLoad(data, checkouts[side])
  try {
    const story = storyOn(platform)
    const drawings = await aPdf('drawings', 'House of three storeys')
    const cost = async (times: number, work: () => Promise<unknown>) => {
      // Code is compiled as it is used.
      await loadTimes(Math.ceil(times / 2), atOnce, work)
      const before = cpuSeconds(platform.pid)
      await loadTimes(times, atOnce, work)
      return ((cpuSeconds(platform.pid) - before) * 1_000) / times
    }
    return {
      permit: await cost(permits, () => wholeDossier(story, drawings)),
      filing: await cost(filings, () => story.as('lan').file('2.000635', example, [])),
    }
  } finally {
    await platform.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

const measured: Record<Side, { permit: number; filing: number }[]> = { ours: [], theirs: [] }
for (let number = 1; number <= rounds; number += 1) {
  const turn: Side[] = number % 2 ? ['theirs', 'ours'] : ['ours', 'theirs']
  for (const side of turn) {
    const costs = await round(side)
    measured[side].push(costs)
    console.log(
      `round ${number}, ${side}: ${costs.permit.toFixed(1)} ms a permit, ${costs.filing.toFixed(1)} ms a filing`,
    )
  }
}
const rows = (['permit', 'filing'] as const).map((what) => ({
  what: `processor time of a ${what}, ms, median of ${rounds}`,
  ours: median(measured.ours.map((costs) => costs[what])),
  theirs: median(measured.theirs.map((costs) => costs[what])),
}))
for (const line of table(rows)) console.log(line)
process.exitCode = rows.some(({ ours, theirs }) => ours > theirs * most) ? 1 : 0
