import { resolve } from 'node:path'
import { realClock } from '@motcua/states/clock'
import { lastingClock } from '@motcua/states/folder/lasting-clock'
import { secureFolder } from '@motcua/states/folder/secure-folder'
import { synthesizeOnce } from '../../lib/synthesize-once'
import { platformNames } from '../../local/folder/platform-folder'
import type { Runtime } from '../../local/start-runtime'
import { CommandError } from './command-error'
import { givenUpIn, registerPeople, tableIn } from './register-people'
import { announce } from './running-platform'

export interface StartOptions {
  /** 0: a free one. */
  port: number
  data: string
  clock: string
  workflows?: string
  /** Epoch milliseconds at which a new virtual clock begins; now when left out. */
  clockAt?: number
}

/** Synthesizes the application if need be, serves it, and registers the demonstration people. */
export const startPlatform = async (
  { port, data, clock, workflows, clockAt }: StartOptions,
  tell: (line: string) => void = () => {},
): Promise<Runtime> => {
  if (clock !== 'real' && clock !== 'virtual')
    throw new CommandError(`--clock ${clock}: allowed: real, virtual`, 2)
  if (data === '') throw new CommandError('--data: the name of a folder is wanted', 2)
  const dataDir = resolve(data)
  const { assembly, made } = await synthesizeOnce({ workflows })
  tell(made ? 'synthesized the application' : 'the application is as it was synthesized before')
  secureFolder(dataDir, platformNames)
  const { startRuntime } = await import('../../local/start-runtime')
  const runtime = await startRuntime({
    assembly,
    dataDir,
    clock: clock === 'virtual' ? lastingClock(dataDir, clockAt) : realClock(),
    ...(port > 0 && { port }),
  })
  await registerPeople(runtime)
  // Ready is who answers at once: whoever comes first should not wait for the catalogue to be put together.
  await (await fetch(runtime.url)).arrayBuffer()
  announce(dataDir, {
    url: runtime.url,
    issuerUrl: runtime.issuerUrl,
    pid: process.pid,
    table: tableIn(runtime).name,
    givenUp: givenUpIn(runtime),
    aws: { url: runtime.awsUrl, ...runtime.administrator },
  })
  return runtime
}

export const start = async (options: StartOptions): Promise<void> => {
  const began = performance.now()
  let runtime: Runtime
  try {
    runtime = await startPlatform(options, (line) => console.log(`motcua: ${line}`))
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError((error as Error).message)
  }
  console.log(`motcua: ready after ${((performance.now() - began) / 1_000).toFixed(1)} s at ${runtime.url}`)
  console.log(`motcua: pages for citizens, officers and the People’s Committee: ${runtime.url}/`)
  console.log(`motcua: mails that were sent: ${runtime.url}/local/mail`)
  console.log(`motcua: catalogue ${runtime.url}/api/v1/procedures, OpenAPI ${runtime.url}/api/openapi.json`)
  console.log(`motcua: state machines and executions, drawn: ${runtime.url}/local/states/`)
  console.log(`motcua: data in ${options.data}, ${options.clock} clock; Ctrl-C stops`)
  const stop = () => void runtime.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
