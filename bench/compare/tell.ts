import { percentile } from '../load'
import type { Round } from './measure'

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const mean = (numbers: number[]) => sum(numbers) / numbers.length

const summarize = (rounds: Round[]) => {
  const milliseconds = rounds.flatMap((round) => round.milliseconds)
  const thousand = milliseconds.length / 1_000
  return {
    perSecond: milliseconds.length / sum(rounds.map(({ seconds }) => seconds)),
    p50: percentile(milliseconds, 0.5),
    p95: percentile(milliseconds, 0.95),
    megabytes: mean(rounds.map(({ megabytes }) => megabytes)),
    serverCpu: sum(rounds.map(({ serverSeconds }) => serverSeconds)) / thousand,
    benchCpu: sum(rounds.map(({ benchSeconds }) => benchSeconds)) / thousand,
  }
}

/** One line of figures for one engine, of one round or of all its rounds together. */
export const tell = (name: string, rounds: Round[]): string => {
  const figures = summarize(rounds)
  return [
    `${name}: ${figures.perSecond.toFixed(0)} workflows a second`,
    `p50 ${figures.p50.toFixed(1)} ms, p95 ${figures.p95.toFixed(1)} ms`,
    `server ${figures.megabytes.toFixed(0)} MB, ${figures.serverCpu.toFixed(2)} ms of processor a workflow`,
    `bench ${figures.benchCpu.toFixed(2)} ms of processor a workflow`,
  ].join('; ')
}

/** How many times ours is theirs. */
export const tellRatio = (ours: Round[], name: string, theirs: Round[]): string => {
  const [us, them] = [summarize(ours), summarize(theirs)]
  const times = (key: keyof typeof us) => (us[key] / them[key]).toFixed(2)
  const ratios = [`workflows a second ${times('perSecond')}`, `p50 ${times('p50')}`, `p95 ${times('p95')}`]
  if (them.megabytes > 0)
    ratios.push(`memory ${times('megabytes')}`, `server processor ${times('serverCpu')}`)
  return `ours / ${name}: ${ratios.join(', ')}`
}
