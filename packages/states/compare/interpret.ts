// Runs in a process of its own: aws-local-stepfunctions, an interpreter in memory.
import { z } from 'zod'
import { loadPackage } from './packages'

/** What we use of the library, which is not among our packages. */
interface Library {
  StateMachine: new (definition: unknown) => { run(input: unknown): { result: Promise<unknown> } }
}

const Result = z.object({ n: z.number() })

const [folder = '', definition = ''] = process.argv.slice(2)
const { StateMachine } = loadPackage(folder, 'aws-local-stepfunctions') as Library
const machine = new StateMachine(JSON.parse(definition))

process.on('message', async () => {
  const began = performance.now()
  const { n } = Result.parse(await machine.run({ n: 0 }).result)
  process.send?.({ seconds: (performance.now() - began) / 1_000, n })
})
process.once('disconnect', () => process.exit())
