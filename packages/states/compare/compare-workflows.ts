import { cpuSeconds } from '../bench/processes'
import { median, type Row, shown } from '../bench/table'
import type { Comparison } from './comparison'
import { type Measures, measureRound } from './measure-round'
import { versions } from './packages'
import { type Side, startOurs, startTheirs } from './side'

const rows: [keyof Measures, string][] = [
  ['perSecond', 'workflows a second'],
  ['server', 'CPU ms a workflow: server'],
  ['steps', 'CPU ms a workflow: functions / service'],
  ['driver', 'CPU ms a workflow: driver (SDK client / fetch)'],
  ['together', 'CPU ms a workflow: all three processes'],
  ['megabytes', 'memory of the server, MB'],
]

const idle = async (sides: Side[]): Promise<string> => {
  const before = sides.map(({ server }) => cpuSeconds(server))
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  return sides
    .map(({ name, server }, index) => `${name} ${((cpuSeconds(server) - before[index]!) / 3).toFixed(3)}`)
    .join(', ')
}

const toldOf = ({ name }: Side, measures: Measures) => {
  const { perSecond, server, steps, driver, calls, megabytes, elsewhere } = measures
  return `${name}: ${shown(perSecond)} workflows a second; CPU ms each: server ${shown(server)}, steps ${shown(steps)}, driver ${shown(driver)} (${shown(calls)} calls); ${shown(megabytes)} MB; ${shown(elsewhere)} cores busy elsewhere`
}

/** The same three durable steps, with a wait for somebody outside before the last. */
export const compareWorkflows = async ({ folder, rounds, atEnd, tell }: Comparison, workflows: number) => {
  const sides = [await startOurs(folder, atEnd), await startTheirs(folder, atEnd)]
  const measured = sides.map((): Measures[] => [])
  tell(
    `three durable steps and a wake-up, 32 in flight, ${workflows} workflows a round; theirs: Restate ${versions['@restatedev/restate-server']}, SDK ${versions['@restatedev/restate-sdk']}`,
  )
  for (const side of sides) tell(`  warm-up, ${toldOf(side, await measureRound(side, workflows))}`)
  for (let round = 1; round <= rounds; round += 1) {
    for (const [index, side] of sides.entries()) {
      const measures = await measureRound(side, workflows)
      measured[index]!.push(measures)
      tell(`  round ${round}, ${toldOf(side, measures)}`)
    }
  }
  tell(`  cores used when nothing is asked of them: ${await idle(sides)}`)
  for (const side of sides) await side.stop()
  const medianOf = (index: 0 | 1, key: keyof Measures) =>
    median(measured[index]!.map((measures) => measures[key]))
  return rows.map(([key, what]): Row => ({ what, ours: medianOf(0, key), theirs: medianOf(1, key) }))
}
