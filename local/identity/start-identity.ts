import { createPrivateKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { compileEntry } from '@motcua/states/compile-entry'
import { keepSecret } from '../folder/secret'
import { keepRunning } from '../process/keep-running'
import { people } from './people'
import type { ProviderInput } from './provider'

export interface Identity {
  issuerUrl: string
  /** As a crash does. */
  endThread(): Promise<unknown>
  close(): Promise<void>
}

export interface IdentityInput {
  dataDir: string
  port: number
  audience: string
  log(chunk: Buffer | string): void
}

const makeKeys = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return JSON.stringify({ keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] })
}
const checkKeys = (text: string): void => {
  const [key] = (JSON.parse(text) as { keys: JsonWebKey[] }).keys
  createPrivateKey({ key: key!, format: 'jwk' })
}

/** Starts the OpenID Connect provider with the demonstration people; again, when it dies. */
export const startIdentity = async ({ dataDir, port, audience, log }: IdentityInput): Promise<Identity> => {
  const directory = join(dataDir, 'identity')
  keepSecret(dataDir, 'identity/keys.json', makeKeys, checkKeys)
  keepSecret(dataDir, 'identity/cookies')
  const file = await compileEntry(join(import.meta.dirname, 'provider.ts'))
  const workerData: ProviderInput = { port, directory, audience, people }
  let worker: Worker
  const start = () => {
    const started = new Worker(file, {
      workerData,
      env: {},
      stdout: true,
      stderr: true,
      execArgv: [],
      // Small pages and few sessions: the young generation may stay small.
      resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 3 },
    })
    worker = started
    started.stdout.on('data', log)
    started.stderr.on('data', log)
    let why = ''
    started.on('error', (error) => {
      why = `: ${error.message}`
    })
    const ended = new Promise<string>((resolve) => {
      started.once('exit', (code) => resolve(`code ${code}${why}`))
    })
    const ready = new Promise<void>((resolve, reject) => {
      started.once('message', () => resolve())
      void ended.then((how) =>
        reject(new Error(`the identity provider ended (${how}); is port ${port} of 127.0.0.1 taken?`)),
      )
    })
    return { ready, ended }
  }
  const kept = await keepRunning({ name: 'the identity provider', start })
  return {
    issuerUrl: `http://127.0.0.1:${port}`,
    endThread: () => worker.terminate(),
    async close() {
      kept.release()
      await worker.terminate()
    },
  }
}
