import { z } from 'zod'
import { Asked } from './workflow'

const inFlight = 32

const Told = z.union([z.object({ asked: Asked }), z.object({ round: z.number() })])

export const Round = z.object({ seconds: z.number(), calls: z.number() })
export type Round = z.infer<typeof Round>

/** Runs one workflow to its end as a caller sees it; the number of calls that it took. */
export type RunWorkflow = (workflow: number, token: Promise<string>) => Promise<number>

/** Puts load on a server from a process of its own: rounds as the parent asks for them, 32 workflows at a time. */
export const serveDriver = (runWorkflow: RunWorkflow): void => {
  const waiting = new Map<number, (token: string) => void>()
  let next = 0
  const runOne = (workflow: number) =>
    runWorkflow(workflow, new Promise((resolve) => waiting.set(workflow, resolve)))

  const runRound = async (workflows: number) => {
    const last = next + workflows
    let calls = 0
    const worker = async () => {
      while (next < last) {
        const made = await runOne(next++)
        calls += made
      }
    }
    const began = performance.now()
    await Promise.all(Array.from({ length: inFlight }, worker))
    process.send?.({ seconds: (performance.now() - began) / 1_000, calls })
  }

  process.on('message', (message) => {
    const told = Told.parse(message)
    if ('round' in told) void runRound(told.round)
    else {
      const { workflow, token } = told.asked
      waiting.get(workflow)?.(token)
      waiting.delete(workflow)
    }
  })
  process.once('disconnect', () => process.exit())
}
