import { busySeconds, cpuSeconds, useOfTree } from '../bench/processes'
import { Round } from './driver'
import type { Side } from './side'

export interface Measures {
  perSecond: number
  /** The server's, after the round. */
  megabytes: number
  /** Processor milliseconds a workflow. */
  server: number
  steps: number
  driver: number
  together: number
  /** The driver's calls a workflow. */
  calls: number
  /** Cores that everything else on the machine used meanwhile: much of it, and the round says little. */
  elsewhere: number
}

const processorsOf = ({ server, steps, driver }: Side) =>
  [server, steps.pid, driver.pid].map(cpuSeconds) as [number, number, number]

export const measureRound = async (side: Side, workflows: number): Promise<Measures> => {
  const before = processorsOf(side)
  const busyBefore = busySeconds()
  side.driver.send({ round: workflows })
  const { seconds, calls } = Round.parse(await side.driver.next())
  const busy = busySeconds() - busyBefore
  const after = processorsOf(side)
  const spent = (index: 0 | 1 | 2) => ((after[index] - before[index]) * 1_000) / workflows
  const together = spent(0) + spent(1) + spent(2)
  return {
    perSecond: workflows / seconds,
    megabytes: useOfTree(side.server).reduce((sum, { megabytes }) => sum + megabytes, 0),
    server: spent(0),
    steps: spent(1),
    driver: spent(2),
    together,
    calls: calls / workflows,
    elsewhere: Math.max(0, busy - (together * workflows) / 1_000) / seconds,
  }
}
