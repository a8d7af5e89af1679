import { type ForkOptions, fork } from 'node:child_process'
import { useOfTree } from '@motcua/states/bench/processes'

export interface Apart {
  seconds: number
  /** The most that the process and all below it held at once. */
  peakMegabytes: number
  /** Of what it told, the last. */
  told: unknown
}

const everyMs = 50

/** Runs a module in a process of its own until it ends. @throws Error when it fails */
export const runApart = async (
  module: string,
  args: readonly string[],
  options: Pick<ForkOptions, 'env' | 'execArgv'> = {},
): Promise<Apart> => {
  const began = performance.now()
  const child = fork(module, args, { execArgv: [], ...options, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  let output = ''
  let told: unknown
  let peak = 0
  child.stdout!.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-2_000)
  })
  child.on('message', (message) => {
    told = message
  })
  const sampling = setInterval(() => {
    peak = Math.max(peak, megabytesOf(child.pid!))
  }, everyMs)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(sampling)
  if (code !== 0) throw new Error(`${module} ended with code ${code}\n${output}`)
  return { seconds: (performance.now() - began) / 1_000, peakMegabytes: peak, told }
}

const megabytesOf = (pid: number): number => {
  try {
    return useOfTree(pid).reduce((sum, { megabytes }) => sum + megabytes, 0)
  } catch {
    // One of them ended meanwhile.
    return 0
  }
}
