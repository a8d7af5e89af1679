import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )

const ofProcess = (pid: number): number => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** Processor seconds that a process and all below it have used, with those of threads that have ended (Linux only). */
export const cpuSeconds = (pid: number): number => {
  try {
    return childrenOf(pid).reduce((sum, child) => sum + cpuSeconds(child), ofProcess(pid))
  } catch {
    // It ended meanwhile.
    return 0
  }
}

/** Processor seconds that the whole machine has been busy. */
export const busySeconds = (): number => {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0] = readFileSync('/proc/stat', 'utf8')
    .slice('cpu  '.length)
    .split(' ', 7)
    .map(Number)
  return (user + nice + system + interrupts + soft) / ticksPerSecond
}
