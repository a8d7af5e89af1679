import { mkdirSync } from 'node:fs'
import { timed } from '../load'
import { useOfTree } from '../processes'
import type { Contestant, Entry } from './contestant'

const inFlight = 32
const warmUp = 200
/** Added by three steps and one person. */
const added = 4

export interface Round {
  milliseconds: number[]
  seconds: number
  /** Of the server's processes after the load, in megabytes; 0 without a server. */
  megabytes: number
  /** Processor seconds of the server and of the bench (clients and steps) under the load. */
  serverSeconds: number
  benchSeconds: number
}

const serverUse = ({ pid }: Contestant) => {
  const uses = pid ? useOfTree(pid) : []
  const seconds = uses.flatMap(({ threads }) => threads).reduce((sum, thread) => sum + thread.seconds, 0)
  return { seconds, megabytes: uses.reduce((sum, use) => sum + use.megabytes, 0) }
}

const benchCpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const load = async (contestant: Contestant, label: string, count: number): Promise<number[]> => {
  const milliseconds: number[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const index = next++
      const once = async () => {
        const result = await contestant.run(`${label}-${index}`, index)
        if (result !== index + added) throw new Error(`${label}-${index} ended with ${result}`)
      }
      milliseconds.push(await timed(once))
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  return milliseconds
}

/** Opens the engine on an empty folder, warms it up, measures `count` workflows, 32 in flight, and ends it. */
export const measure = async (entry: Entry, folder: string, count: number): Promise<Round> => {
  mkdirSync(folder, { recursive: true })
  const contestant = await entry.open(folder)
  try {
    await load(contestant, 'warm', warmUp)
    const server = serverUse(contestant).seconds
    const bench = benchCpu()
    const began = performance.now()
    const milliseconds = await load(contestant, 'run', count)
    const seconds = (performance.now() - began) / 1_000
    const benchSeconds = benchCpu() - bench
    const after = serverUse(contestant)
    const { megabytes } = after
    return { milliseconds, seconds, megabytes, serverSeconds: after.seconds - server, benchSeconds }
  } finally {
    await contestant.stop()
  }
}
