import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { compileEntry } from '@motcua/states/compile-entry'
import { z } from 'zod'
import type { Addresses } from '../bin/demo/api-client'

export const Started = z.object({
  url: z.string(),
  issuerUrl: z.string(),
  awsUrl: z.string(),
  administrator: z.object({ accessKeyId: z.string(), secretAccessKey: z.string(), region: z.string() }),
  table: z.string(),
})
export type Started = z.infer<typeof Started>

export interface Platform extends Started, Addresses {
  pid: number
  /** Bytes of the functions' thread, without garbage. */
  functionsHeap(): Promise<number>
  stop(): Promise<void>
}

const here = join(import.meta.dirname, '..')

export interface UnderLoad {
  /** Another checkout. */
  checkout?: string
  /** Other procedures. */
  workflows?: string
  /** A module that each of its threads loads first. */
  before?: string
  environment?: Record<string, string>
}

/** A platform under load, in a process of its own, with its data in a folder. */
export const startUnderLoad = async (
  data: string,
  { checkout = here, workflows, before, environment }: UnderLoad = {},
): Promise<Platform> => {
  const args = [data, ...(workflows ? [workflows] : [])]
  const entry = join(checkout, 'bench', 'serve.ts')
  // Another checkout may be of a time when sources were loaded as they are, and could not be compiled.
  const compiled = checkout === here
  const child: ChildProcess = fork(compiled ? await compileEntry(entry) : entry, args, {
    cwd: checkout,
    execArgv: [...(compiled ? [] : ['--import', 'tsx']), ...(before ? ['--import', before] : [])],
    env: { ...process.env, ...environment, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const started = await new Promise<Started>((resolve, reject) => {
    child.once('message', (message) => resolve(Started.parse(message)))
    child.once('exit', (code) => reject(new Error(`the platform ended with code ${code}`)))
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return {
    ...started,
    pid: child.pid!,
    functionsHeap: () =>
      new Promise((resolve) => {
        child.once('message', (bytes) => resolve(Number(bytes)))
        child.send('functions-heap')
      }),
    async stop() {
      child.disconnect()
      await ended
    },
  }
}
