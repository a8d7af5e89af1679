import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compileEntry } from '@motcua/states/compile-entry'
import { aPdf } from '../../bin/demo/papers'
import { storyOn } from '../../bin/demo/story'
import type { Metered as Kept, Use } from '../../lib/cost/metered'
import { city } from '../../workflows/city/city'
import { localDate } from '../../workflows/kernel/calendar'
import { instant } from '../../workflows/kernel/instant'
import type { Invocation } from '../calls/invocation'
import type { Metered } from '../calls/summarise'
import { executionsSince } from '../executions-since'
import { loadTimes } from '../load'
import { startUnderLoad } from '../platform'
import { settled } from '../settled'
import { answerAll, fileHouse, wholeDossier } from '../whole-dossier'
import { tableBytes } from './table-bytes'
import { type Noted, useOf, type Which } from './use-of'

/**
 * `npm run bench:cost`: what building permits take of what AWS counts, from filing to result, into lib/cost/metered.json.
 * Only filing, and only answering: so what follows from each is told apart.
 */
const { values } = parseArgs({ options: { permits: { type: 'string', default: '20' } } })
const permits = Number(values.permits)
const atOnce = 4

const data = mkdtempSync(join(tmpdir(), 'motcua-cost-'))
const files = { calls: join(data, 'calls.jsonl'), invocations: join(data, 'invocations.jsonl') }
const platform = await startUnderLoad(join(data, 'platform'), {
  before: await compileEntry(join(import.meta.dirname, '..', 'calls', 'metered.ts')),
  environment: { METERED_CALLS: files.calls, METERED_INVOCATIONS: files.invocations },
})

const linesOf = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

/** All that was noted so far. */
const noted = async () => {
  await settled(platform.pid)
  const invocations = linesOf<Invocation>(files.invocations)
  return {
    calls: linesOf<Metered>(files.calls),
    invocations,
    processorMilliseconds: Math.max(...invocations.map(({ threadMilliseconds }) => threadMilliseconds)),
    logBytes: statSync(join(data, 'platform', 'log', 'functions.log')).size,
    tableBytes: await tableBytes(platform),
  }
}
type Sofar = Awaited<ReturnType<typeof noted>>
const between = (before: Sofar, after: Sofar): Noted & { tableBytes: number } => ({
  calls: after.calls.slice(before.calls.length),
  invocations: after.invocations.slice(before.invocations.length),
  processorMilliseconds: after.processorMilliseconds - before.processorMilliseconds,
  logBytes: after.logBytes - before.logBytes,
  tableBytes: after.tableBytes - before.tableBytes,
})

const rounded = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toFixed(value < 100 ? 2 : 0)) : value

try {
  const story = storyOn(platform)
  const drawings = await aPdf('drawings', 'House of three storeys')
  // Code is compiled as it is used, and what is fetched once is not a dossier's.
  await loadTimes(2 * atOnce, atOnce, () => wholeDossier(story, drawings))
  const since = new Date()
  const atFirst = await noted()
  const numbers: string[] = []
  await loadTimes(permits, atOnce, async () => numbers.push((await fileHouse(story, drawings)).number))
  const whenFiled = await noted()
  const left = [...numbers]
  let answers = 0
  await loadTimes(permits, atOnce, async () => {
    const taken = await answerAll(story, left.pop()!)
    answers += taken
  })
  const atLast = await noted()

  const filing = between(atFirst, whenFiled)
  const answering = between(whenFiled, atLast)
  const machines = await executionsSince(platform, since)
  const sumOf = (of: 'transitions' | 'events') =>
    Object.values(machines).reduce((sum, one) => sum + one[of], 0)

  const reads: Which = ({ by }) => by === 'reading'
  const handsIn: Which = ({ by, caller }) => by === 'command' && caller === '/api/v1/uploads'
  const issues: Which = ({ by, caller }) => by === 'machine' && caller === 'Motcua-issueresultFunction'
  const follows: Which = (work) =>
    work.by !== 'schedule' && ![reads, handsIn, issues].some((which) => which(work))
  const use = (of: Noted, times: number, which: Which, bytes = 0): Use => ({
    ...useOf(of, times, which),
    tableBytes: bytes / times,
  })
  const filed = use(filing, permits, follows, filing.tableBytes)
  const paper = use(filing, permits, handsIn)
  const kept: Kept = {
    on: localDate(instant(Date.now()), city.calendar),
    machine: `${cpus().length} × ${cpus()[0]?.model}, Node.js ${process.version}, ${loadavg()[0]!.toFixed(1)} at work`,
    procedure: '1.013225',
    dossiers: permits,
    answers: answers / permits,
    filing: { ...filed, puts: 0, gets: 0 },
    // Whoever hands it in posts it himself: no function sees that. When it is filed it is looked at, and copied.
    paper: { ...paper, puts: 1 + filed.puts, gets: filed.gets },
    answer: use(answering, answers, follows, answering.tableBytes),
    issue: use(answering, permits, issues),
    reading: use(answering, answering.invocations.filter(reads).length, reads),
    transitions: Object.fromEntries(
      Object.entries(machines).map(([name, { transitions }]) => [name, transitions / permits]),
    ),
    linesOfTransition: sumOf('events') / sumOf('transitions'),
  }
  const file = join(import.meta.dirname, '..', '..', 'lib', 'cost', 'metered.json')
  writeFileSync(file, `${JSON.stringify(kept, rounded, 2)}\n`)
  console.log(JSON.stringify(kept, rounded, 2))
} finally {
  await platform.stop()
  rmSync(data, { recursive: true, force: true })
}
