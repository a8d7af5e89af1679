// One client of the engine in a process of its own: does what its parent asks, call by call.
import { SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn'
import type { Work } from './clients'
import { engineClient } from './engine-process'

const client = engineClient(process.argv[2]!)

const callOf = (work: Work) => (index: number) =>
  work.kind === 'start'
    ? client.send(new StartExecutionCommand({ stateMachineArn: work.stateMachineArn, input: '{}' }))
    : client.send(new SendTaskSuccessCommand({ taskToken: work.tokens[index], output: '1' }))

const run = async (work: Work): Promise<number[]> => {
  const call = callOf(work)
  const times = work.kind === 'start' ? work.times : work.tokens.length
  const milliseconds: number[] = []
  let next = 0
  const worker = async () => {
    while (next < times) {
      const index = next++
      const from = performance.now()
      await call(index)
      milliseconds.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: work.inFlight }, worker))
  return milliseconds
}

process.on('message', async (work: Work) => process.send?.(await run(work)))
