import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { startEngine } from '../bench/engine-process'
import type { AtEnd } from './ending'
import { createMachine, workflowMachine } from './machine'
import { restateServerIn } from './packages'
import { startRestate } from './restate-process'
import { type ScriptProcess, startScript } from './script-process'

/** One of the two that are compared: a server, who does the steps, and who calls; each a process of its own. */
export interface Side {
  name: string
  /** The number of the server's process. */
  server: number
  steps: ScriptProcess
  driver: ScriptProcess
  stop(): Promise<void>
}

const Serving = z.object({ url: z.string() })

const startSteps = async (atEnd: AtEnd, script: string, ...args: string[]) => {
  const steps = startScript(script, ...args)
  atEnd(steps.stop)
  return { steps, url: Serving.parse(await steps.next()).url }
}

const startDriver = (atEnd: AtEnd, steps: ScriptProcess, script: string, ...args: string[]) => {
  const driver = startScript(script, ...args)
  atEnd(driver.stop)
  steps.hear((message) => driver.send(message as object))
  return driver
}

const stopAll =
  (...things: { stop(): Promise<void> }[]) =>
  async () => {
    for (const thing of things) await thing.stop()
  }

const newFolder = (folder: string, name: string) => {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}

export const startOurs = async (folder: string, atEnd: AtEnd): Promise<Side> => {
  const { steps, url } = await startSteps(atEnd, 'lambda-functions.ts')
  const engine = await startEngine({ data: newFolder(folder, 'engine'), lambdaEndpoint: url })
  atEnd(engine.stop)
  const machine = await createMachine(engine.client, 'compare', workflowMachine)
  const driver = startDriver(atEnd, steps, 'drive-engine.ts', engine.url, machine)
  return { name: 'ours', server: engine.pid, steps, driver, stop: stopAll(driver, engine, steps) }
}

export const startTheirs = async (folder: string, atEnd: AtEnd): Promise<Side> => {
  const { steps, url } = await startSteps(atEnd, 'restate-service.ts', folder)
  const restate = await startRestate(restateServerIn(folder), newFolder(folder, 'restate'), atEnd)
  await restate.register(url)
  const driver = startDriver(atEnd, steps, 'drive-restate.ts', restate.ingress)
  return { name: 'Restate', server: restate.pid, steps, driver, stop: stopAll(driver, restate, steps) }
}
