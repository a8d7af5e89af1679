import { fork } from 'node:child_process'
import { join } from 'node:path'

const patience = 5 * 60_000

export interface ScriptProcess {
  pid: number
  send(message: object): void
  hear(listener: (message: unknown) => void): void
  /** The next message; rejects when the process ends before, or is silent for too long. */
  next(): Promise<unknown>
  stop(): Promise<void>
}

/** A script of this folder in a process of its own, so that its processor time can be told apart. */
export const startScript = (name: string, ...args: string[]): ScriptProcess => {
  const child = fork(join(import.meta.dirname, name), args, {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      RESTATE_LOGGING: 'ERROR',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    pid: child.pid!,
    // Whether it has ended is told by `next`.
    send: (message) => void child.send(message, () => {}),
    hear: (listener) => void child.on('message', listener),
    next: () =>
      new Promise((resolve, reject) => {
        const late = () => reject(new Error(`${name} says nothing for ${patience / 1_000} seconds`))
        const timer = setTimeout(late, patience)
        child.once('message', (message) => {
          clearTimeout(timer)
          resolve(message)
        })
        void ended.then((code) => reject(new Error(`${name} ended with code ${code}`)))
      }),
    async stop() {
      child.kill()
      await ended
    },
  }
}
