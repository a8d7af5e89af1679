import { linkSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './is-alive'

/** When process `pid` started, as the system counts; empty where the system does not tell or it is gone. */
const startOf = (pid: number) => {
  try {
    // The name in parentheses may hold anything; the start is the 20th field after it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()!.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** The process number of the runtime that has the folder now. */
export const holderOf = (dataDir: string): number | undefined => {
  try {
    const [pid = '', start = ''] = readFileSync(join(dataDir, 'lock'), 'utf8').split(' ')
    // A number used again by another process has another start.
    return Number(pid) > 0 && isAlive(Number(pid)) && startOf(Number(pid)) === start ? Number(pid) : undefined
  } catch {
    return undefined
  }
}

/** Keeps a second runtime out of `dataDir`; returns what gives it free. A killed runtime's lock is taken over. */
export const lockDirectory = (dataDir: string): (() => void) => {
  const path = join(dataDir, 'lock')
  const mine = join(dataDir, `lock.${process.pid}`)
  writeFileSync(mine, `${process.pid} ${startOf(process.pid)}`)
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(mine, path)
        return () => rmSync(path, { force: true })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const pid = holderOf(dataDir)
      if (pid !== undefined) {
        throw new Error(`${dataDir} is in use by the runtime with process number ${pid}; stop it first`)
      }
      unlinkSync(path)
    }
    throw new Error(`${dataDir} cannot be locked`)
  } finally {
    rmSync(mine, { force: true })
  }
}
