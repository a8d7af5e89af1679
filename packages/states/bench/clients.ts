import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

/** What one client does. */
export type Work = { inFlight: number } & (
  | { kind: 'start'; stateMachineArn: string; times: number }
  | { kind: 'succeed'; tokens: string[] }
)

export interface Rate {
  perSecond: number
  /** Of each call. */
  milliseconds: number[]
}

/** Processes that call the engine through the AWS SDK: one client alone is slower than the engine. */
export interface Clients {
  /** Starts a machine so many times, so many at once over all of the clients. */
  start(stateMachineArn: string, times: number, inFlight: number): Promise<Rate>
  succeed(tokens: string[], inFlight: number): Promise<Rate>
  stop(): void
}

const ask = (client: ChildProcess, work: Work) =>
  new Promise<number[]>((resolve, reject) => {
    const failed = () => reject(new Error('a client ended'))
    client.once('exit', failed)
    client.once('message', (milliseconds: number[]) => {
      client.off('exit', failed)
      resolve(milliseconds)
    })
    client.send(work)
  })

export const startClients = (url: string, count = 2): Clients => {
  const script = join(import.meta.dirname, 'client-process.ts')
  const clients = Array.from({ length: count }, () => fork(script, [url], { execArgv: ['--import', 'tsx'] }))
  const share = (total: number, index: number) =>
    Math.floor((total * (index + 1)) / count) - Math.floor((total * index) / count)

  const all = async (works: Work[]): Promise<Rate> => {
    const began = performance.now()
    const milliseconds = (
      await Promise.all(clients.map((client, index) => ask(client, works[index]!)))
    ).flat()
    return { perSecond: (milliseconds.length * 1_000) / (performance.now() - began), milliseconds }
  }

  return {
    start: (stateMachineArn, times, inFlight) =>
      all(
        clients.map((_, index) => ({
          kind: 'start',
          stateMachineArn,
          times: share(times, index),
          inFlight: share(inFlight, index),
        })),
      ),
    succeed: (tokens, inFlight) =>
      all(
        clients.map((_, index) => ({
          kind: 'succeed',
          tokens: tokens.filter((_token, at) => at % count === index),
          inFlight: share(inFlight, index),
        })),
      ),
    stop() {
      for (const client of clients) client.kill()
    },
  }
}
