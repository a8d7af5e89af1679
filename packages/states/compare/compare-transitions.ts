import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DescribeExecutionCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { z } from 'zod'
import { startEngine } from '../bench/engine-process'
import { median, type Row, shown } from '../bench/table'
import type { Comparison } from './comparison'
import { countingMachine, createMachine } from './machine'
import { versions } from './packages'
import { startScript } from './script-process'

// Two states each time around, and a history that must stay below 25,000 events.
const times = 5_000
const transitions = 2 * times + 1
const executionsARound = 5

const Counted = z.object({ n: z.literal(times) })
const Timed = Counted.extend({ seconds: z.number() })

const countOurs = async (client: SFNClient, stateMachineArn: string): Promise<number> => {
  const began = performance.now()
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, input: '{"n":0}' }))
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 10))
    const { status, output } = await client.send(new DescribeExecutionCommand({ executionArn }))
    if (status === 'RUNNING') continue
    if (status !== 'SUCCEEDED') throw new Error(`the counting machine ended ${status}`)
    Counted.parse(JSON.parse(output ?? 'null'))
    return (performance.now() - began) / 1_000
  }
}

/** Executions that count: ours durable and over HTTP, theirs in memory and in process. */
export const compareTransitions = async ({ folder, rounds, atEnd, tell }: Comparison): Promise<Row[]> => {
  const definition = countingMachine(times)
  const data = join(folder, 'counting')
  mkdirSync(data)
  const engine = await startEngine({ data })
  atEnd(engine.stop)
  const machine = await createMachine(engine.client, 'count', definition)
  const interpreter = startScript('interpret.ts', folder, JSON.stringify(definition))
  atEnd(interpreter.stop)
  const sides = [
    { name: 'ours', count: () => countOurs(engine.client, machine), rates: [] as number[] },
    {
      name: 'aws-local-stepfunctions',
      async count() {
        interpreter.send({})
        return Timed.parse(await interpreter.next()).seconds
      },
      rates: [] as number[],
    },
  ]
  tell(
    `one execution after another of ${transitions} transitions each, in JSONPath, ${executionsARound} a round; theirs: aws-local-stepfunctions ${versions['aws-local-stepfunctions']}, in memory and in process: it keeps nothing, serves nobody, and knows neither task tokens nor JSONata`,
  )
  const rateOf = async (count: () => Promise<number>) => {
    let seconds = 0
    for (let execution = 0; execution < executionsARound; execution += 1) {
      const taken = await count()
      seconds += taken
    }
    return (executionsARound * transitions) / seconds
  }
  for (const { count } of sides) await rateOf(count)
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, count, rates } of sides) {
      const rate = await rateOf(count)
      rates.push(rate)
      tell(`  round ${round}, ${name}: ${shown(rate)} transitions a second`)
    }
  }
  await interpreter.stop()
  await engine.stop()
  const [ours, theirs] = sides.map(({ rates }) => median(rates))
  return [{ what: 'transitions a second (theirs not durable)', ours: ours!, theirs: theirs! }]
}
