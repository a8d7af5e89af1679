import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { SFNClient } from '@aws-sdk/client-sfn'
import { freePort } from '../src/server/listen'

// The SDK is pinned: what it will want of Node.js in its later versions is not news here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
const script = join(import.meta.dirname, 'serve-engine.ts')

export interface EngineProcess {
  pid: number
  url: string
  client: SFNClient
  /** kill -9. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export const engineClient = (url: string) =>
  new SFNClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    maxAttempts: 1,
  })

/** The stand-alone server in a process of its own, on the real clock; a port given is kept over restarts. */
export const startEngine = async ({
  data,
  port,
  lambdaEndpoint,
}: {
  data: string
  port?: number
  lambdaEndpoint?: string
}): Promise<EngineProcess> => {
  const chosen = port ?? (await freePort())
  const input = { data, port: chosen, clock: 'real', lambdaEndpoint }
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (String(chunk).includes('ready at')) resolve()
    })
    void ended.then(() => reject(new Error('the engine ended')))
  })
  const url = `http://127.0.0.1:${chosen}`
  const client = engineClient(url)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    client.destroy()
    child.kill(signal)
    await ended
  }
  return { pid: child.pid!, url, client, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
