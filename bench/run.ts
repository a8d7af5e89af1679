import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { percentile } from '@motcua/states/bench/percentile'
import { useOfTree } from '@motcua/states/bench/processes'
import { aPdf } from '../bin/demo/papers'
import { storyOn } from '../bin/demo/story'
import { example } from '../workflows/civil-status-extract/v1/example'
import { executionsSince } from './executions-since'
import { loadAtRate, loadFor, timed } from './load'
import { type Platform, startUnderLoad } from './platform'
import { smallHouse, wholeDossier } from './whole-dossier'

const seconds = Number(process.env.BENCH_SECONDS ?? 30)
const atOnce = Number(process.env.BENCH_AT_ONCE ?? 8)

const rounded = (value: number, digits = 0) => value.toFixed(digits)

const memory = (platform: Platform) => {
  const uses = useOfTree(platform.pid)
  console.log(
    `memory ${rounded(uses.reduce((sum, { megabytes }) => sum + megabytes, 0))} MB (aim: under 450): ${uses
      .map(({ name, megabytes }) => `${name} ${rounded(megabytes)}`)
      .join(', ')}`,
  )
}

/** Processor seconds of each busy thread meanwhile: where the time goes. */
const whereTimeGoes = async (platform: Platform, work: () => Promise<void>) => {
  const flat = () =>
    new Map(
      [...useOfTree(platform.pid), ...useOfTree(process.pid).slice(0, 1)].flatMap(
        ({ name, threads }, index) =>
          threads.map((thread, at) => [`${index}.${at} ${name}/${thread.name}`, thread.seconds] as const),
      ),
    )
  const before = flat()
  const began = performance.now()
  await work()
  const whole = (performance.now() - began) / 1_000
  const used = [...flat()]
    .map(([name, spent]) => ({
      name: name.slice(name.indexOf(' ') + 1),
      share: (spent - (before.get(name) ?? 0)) / whole,
    }))
    .filter(({ share }) => share > 0.02)
    .sort((a, b) => b.share - a.share)
  console.log(`  cores used: ${used.map(({ name, share }) => `${name} ${rounded(share, 2)}`).join(', ')}`)
}

const filings = async (platform: Platform, what: string, file: () => Promise<unknown>) => {
  await whereTimeGoes(platform, async () => {
    const load = await loadFor(seconds, atOnce, () => timed(file))
    const perMinute = (load.milliseconds.length / load.seconds) * 60
    console.log(
      `${what}: ${rounded(perMinute)} filings a minute (aim: 3,000) with ${atOnce} always at work, p50 ${rounded(percentile(load.milliseconds, 0.5))} ms, p95 ${rounded(percentile(load.milliseconds, 0.95))} ms`,
    )
  })
  const steady = await loadAtRate(seconds, 50, () => timed(file))
  console.log(
    `  at a steady 3,000 a minute: ${rounded((steady.milliseconds.length / steady.seconds) * 60)} done a minute, p50 ${rounded(percentile(steady.milliseconds, 0.5))} ms, p95 ${rounded(percentile(steady.milliseconds, 0.95))} ms (aim: under 200)`,
  )
}

const data = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
const platform = await startUnderLoad(data)
try {
  console.log(
    `${cpus().length} cores, ${cpus()[0]?.model}, Node.js ${process.version}; load generator on the same cores`,
  )
  const story = storyOn(platform)
  const lan = story.as('lan')
  const drawings = await aPdf('drawings', 'House of three storeys')
  await wholeDossier(story, drawings)
  const machines = Object.values(await executionsSince(platform, new Date(0)))
  const sum = (of: 'executions' | 'transitions') => machines.reduce((total, one) => total + one[of], 0)
  console.log(`one building permit: ${sum('executions')} executions, ${sum('transitions')} transitions`)
  // Code is compiled as it is used: the first seconds say nothing about the hours after them.
  await loadFor(seconds / 3, atOnce, () => timed(() => wholeDossier(story, drawings)))
  await whereTimeGoes(platform, async () => {
    const load = await loadFor(seconds, atOnce, () => timed(() => wholeDossier(story, drawings)))
    console.log(
      `complete building permits: ${rounded(load.milliseconds.length / load.seconds, 1)} a second (aim: 8), p50 ${rounded(percentile(load.milliseconds, 0.5))} ms from filing to permit`,
    )
  })
  memory(platform)
  await loadFor(seconds / 3, atOnce, () => timed(() => lan.file('2.000635', example, [])))
  await filings(platform, '2.000635, no paper', () => lan.file('2.000635', example, []))
  await filings(platform, '1.013225, its one paper uploaded within the time', () =>
    lan.file('1.013225', smallHouse, [drawings]),
  )
  memory(platform)
} finally {
  await platform.stop()
  rmSync(data, { recursive: true, force: true })
}
