import { spawn } from 'node:child_process'
import { appendFileSync, closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../src/server/listen'
import type { AtEnd } from './ending'

export interface RestateProcess {
  pid: number
  /** Where callers call. */
  ingress: string
  /** Makes the services at an address known. */
  register(url: string): Promise<void>
  stop(): Promise<void>
}

const patience = 60_000
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

const registerAt = async (admin: string, uri: string) => {
  const response = await fetch(`${admin}/deployments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ uri }),
  })
  if (!response.ok) throw new Error(`Restate does not take the service: ${await response.text()}`)
}

/** Restate with its own defaults, its data in a folder, every port on this machine only. */
export const startRestate = async (binary: string, data: string, atEnd: AtEnd): Promise<RestateProcess> => {
  const [node, admin, ingress] = [await freePort(), await freePort(), await freePort()]
  const log = join(data, 'restate.log')
  const file = openSync(log, 'w')
  const child = spawn(binary, ['--no-logo', '--base-dir', data], {
    cwd: data,
    stdio: ['ignore', file, file],
    env: {
      PATH: process.env.PATH,
      DO_NOT_TRACK: '1',
      RESTATE_DISABLE_TELEMETRY: 'true',
      RESTATE_NODE_NAME: 'compare',
      RESTATE_LOG_FILTER: 'warn',
      RESTATE_LISTEN_MODE: 'tcp',
      RESTATE_BIND_IP: '127.0.0.1',
      RESTATE_ADVERTISED_HOST: '127.0.0.1',
      RESTATE_BIND_PORT: String(node),
      RESTATE_ADMIN__BIND_PORT: String(admin),
      RESTATE_INGRESS__BIND_PORT: String(ingress),
    },
  })
  closeSync(file)
  child.once('error', ({ message }) => appendFileSync(log, message))
  let running = true
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      running = false
      resolve()
    }),
  )
  const stop = async () => {
    child.kill()
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(late)
  }
  atEnd(stop)
  const urls = { admin: `http://127.0.0.1:${admin}`, ingress: `http://127.0.0.1:${ingress}` }
  const ready = async () =>
    (await answers(`${urls.admin}/health`)) && answers(`${urls.ingress}/restate/health`)
  const until = performance.now() + patience
  while (running && performance.now() < until && !(await ready())) await sleep(50)
  if (running && (await ready())) {
    const register = (url: string) => registerAt(urls.admin, url)
    return { pid: child.pid!, ingress: urls.ingress, register, stop }
  }
  await stop()
  throw new Error(`restate-server did not start:\n${readFileSync(log, 'utf8').slice(-4_000)}`)
}
