import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Started } from '../platform'

/** What can be killed: processes by `kill -9`, threads end as in a crash. */
export const parts = ['main process', 'database', 'identity provider', 'functions'] as const
export type Part = (typeof parts)[number]

export interface Victim extends Started {
  kill(part: Part): Promise<void>
  stop(): Promise<void>
}

// Tuesday, 09:00 in the city, with no holiday in the six weeks after it.
const tuesday = '2027-03-02T02:00:00.000Z'

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It ended meanwhile.
    return ''
  }
}

const killed = (pid: number | undefined) => {
  try {
    if (pid) process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It is being started again after the kill before.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** A platform on `data`, under a virtual clock, whose parts can be killed one by one. Its ports stay the same. */
export const aVictim = async (data: string): Promise<Victim> => {
  let child: ChildProcess
  let ended: Promise<unknown>
  const start = async (): Promise<Started> => {
    child = fork(join(import.meta.dirname, 'serve.ts'), [data, tuesday], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    ended = new Promise((resolve) => child.once('exit', resolve))
    return new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(Started.parse(message)))
      void ended.then((code) => reject(new Error(`the platform ended with code ${code}`)))
    })
  }
  const started = await start()
  return {
    ...started,
    async kill(part) {
      if (!child.connected) throw new Error('the platform ended by itself')
      if (part === 'functions' || part === 'identity provider') child.send(part)
      if (part === 'database') killed(Number(textOf(join(data, 'dynamodb', 'pid'))))
      if (part !== 'main process') return
      child.kill('SIGKILL')
      await ended
      await start()
    },
    async stop() {
      child.disconnect()
      await ended
    },
  }
}
