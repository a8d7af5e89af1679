import { type ChildProcess, fork } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { join } from 'node:path'
import { compileEntry } from '@motcua/states/compile-entry'
import { keepSecret } from '../folder/secret'
import { howItEnded, keepRunning } from '../process/keep-running'
import { people } from './people'
import type { ProviderInput } from './provider'

export interface Identity {
  issuerUrl: string
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
  const input: ProviderInput = { port, directory, audience, people }
  let child: ChildProcess
  const start = () => {
    const started = fork(file, [JSON.stringify(input)], {
      // Small pages and few sessions: the young generation may stay small.
      execArgv: ['--max-old-space-size=96', '--max-semi-space-size=1'],
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    child = started
    started.stderr?.on('data', log)
    const ended = new Promise<string>((resolve) => {
      started.once('exit', (code, signal) => resolve(howItEnded(code, signal)))
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
    async close() {
      kept.release()
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await exited
    },
  }
}
