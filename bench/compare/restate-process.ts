import { spawn } from 'node:child_process'
import { freePort } from '../../local/process/free-port'

const patience = 60_000

export interface RestateProcess {
  pid: number
  ingress: string
  /** Makes the workflows served at `uri` known. */
  register(uri: string): Promise<void>
  stop(): Promise<void>
}

const settings = (folder: string, ports: Record<'node' | 'admin' | 'ingress', number>) => ({
  RESTATE_BASE_DIR: folder,
  RESTATE_LISTEN_MODE: 'tcp',
  RESTATE_BIND_IP: '127.0.0.1',
  RESTATE_BIND_PORT: String(ports.node),
  RESTATE_ADMIN__BIND_PORT: String(ports.admin),
  RESTATE_INGRESS__BIND_PORT: String(ports.ingress),
  RESTATE_DISABLE_TELEMETRY: 'true',
  RESTATE_LOG_FILTER: 'warn',
  RESTATE_LOG_DISABLE_ANSI_CODES: 'true',
})

/** A Restate server as it comes, one node, its data in `folder`. Throws with the reason if it does not run. */
export const startRestate = async (program: string, folder: string): Promise<RestateProcess> => {
  const ports = { node: await freePort(), admin: await freePort(), ingress: await freePort() }
  const child = spawn(program, ['--no-logo'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...settings(folder, ports) },
  })
  let said = ''
  const listen = (chunk: Buffer) => {
    said = (said + chunk).slice(-2_000)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  let ending: string | undefined
  const ended = new Promise<void>((resolve) => {
    const end = (reason: string) => {
      ending = reason
      resolve()
    }
    child.once('error', ({ message }) => end(message))
    child.once('exit', (code, signal) => end(`it ended with ${signal ?? code}`))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const admin = `http://127.0.0.1:${ports.admin}`
  const ingress = `http://127.0.0.1:${ports.ingress}`
  const healthy = async (url: string) => (await fetch(url).catch(() => undefined))?.ok ?? false
  const until = performance.now() + patience
  while (!((await healthy(`${admin}/health`)) && (await healthy(`${ingress}/restate/health`)))) {
    if (ending === undefined && performance.now() > until) {
      await stop()
      ending = `not ready after ${patience / 1_000} seconds`
    }
    if (ending !== undefined) throw new Error(`${ending}: ${said.trim()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    pid: child.pid!,
    ingress,
    async register(uri) {
      const response = await fetch(`${admin}/deployments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ uri }),
      })
      if (!response.ok) throw new Error(`registering: ${response.status} ${await response.text()}`)
    },
    stop,
  }
}
