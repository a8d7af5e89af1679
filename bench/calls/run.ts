import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { table } from '@motcua/states/bench/table'
import { compileEntry } from '@motcua/states/compile-entry'
import { aPdf } from '../../bin/demo/papers'
import { storyOn } from '../../bin/demo/story'
import { loadTimes } from '../load'
import { startUnderLoad } from '../platform'
import { settled } from '../settled'
import { wholeDossier } from '../whole-dossier'
import { compare, type Metered, type Side } from './summarise'

/**
 * `npm run bench:calls [-- --with <checkout>]`: AWS calls and units of the table for a whole permit, in this checkout and in
 * another one that is installed, by who makes them. What the client's polls read is left out. Fails when a permit takes
 * more calls than `--most`, or writes more units than the other checkout.
 */
const { values } = parseArgs({
  options: {
    with: { type: 'string' },
    permits: { type: 'string', default: '20' },
    most: { type: 'string', default: '60' },
  },
})
const [permits, most] = [Number(values.permits), Number(values.most)]
const atOnce = 4

const meter = async (checkout?: string): Promise<Side> => {
  const data = mkdtempSync(join(tmpdir(), 'motcua-calls-'))
  const file = join(data, '..', `${data.split('/').pop()}.jsonl`)
  const before = await compileEntry(join(import.meta.dirname, 'metered.ts'))
  const platform = await startUnderLoad(data, { checkout, before, environment: { METERED_CALLS: file } })
  try {
    const story = storyOn(platform)
    const drawings = await aPdf('drawings', 'House of three storeys')
    const load = async (times: number) => {
      await loadTimes(times, atOnce, () => wholeDossier(story, drawings))
      await settled(platform.pid)
      return readFileSync(file, 'utf8').trimEnd().split('\n')
    }
    // What is fetched once is not a permit's.
    const known = await load(2 * atOnce)
    const all = await load(permits)
    return { calls: all.slice(known.length).map((line) => JSON.parse(line) as Metered), permits }
  } finally {
    await platform.stop()
    rmSync(data, { recursive: true, force: true })
    rmSync(file, { force: true })
  }
}

const ours = await meter()
const theirs = values.with ? await meter(resolve(values.with)) : { calls: [], permits: 1 }
const { calls, writeUnits, rest } = compare(ours, theirs)
console.log(`one building permit, mean of ${permits}; the client's polls left out`)
for (const line of table([calls, writeUnits, ...rest])) console.log(line.replaceAll('NaN', '   '))
process.exitCode = calls.ours > most || (values.with && writeUnits.ours > writeUnits.theirs) ? 1 : 0
