import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessUse {
  name: string
  /** Resident, in megabytes. */
  megabytes: number
  /** CPU seconds, by thread. */
  threads: { name: string; seconds: number }[]
}

const ticksPerSecond = 100

const readStat = (path: string) => {
  const text = readFileSync(path, 'utf8')
  const end = text.lastIndexOf(')')
  const fields = text.slice(end + 2).split(' ')
  return {
    name: text.slice(text.indexOf('(') + 1, end),
    parent: Number(fields[1]),
    seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
  }
}

const useOf = (pid: number): ProcessUse => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) => {
    const { name, seconds } = readStat(`/proc/${pid}/task/${thread}/stat`)
    return { name: Number(thread) === pid ? 'main' : name, seconds }
  })
  return { name: readStat(`/proc/${pid}/stat`).name, megabytes: kilobytes / 1_024, threads }
}

/** A process and all below it. */
const pidsOfTree = (root: number): number[] => {
  const parents = new Map<number, number>()
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(Number(entry), readStat(`/proc/${entry}/stat`).parent)
    } catch {
      // It ended meanwhile.
    }
  }
  const below = (pid: number): number[] => [
    pid,
    ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => below(child)),
  ]
  return below(root)
}

/** Memory and processor time of a process and all below it (Linux only: from /proc). */
export const useOfTree = (root: number): ProcessUse[] => pidsOfTree(root).map(useOf)

/** Processor seconds that a process and all below it have used, with those of threads that have ended. */
export const cpuSeconds = (root: number): number =>
  pidsOfTree(root).reduce((sum, pid) => {
    try {
      return sum + readStat(`/proc/${pid}/stat`).seconds
    } catch {
      // It ended meanwhile.
      return sum
    }
  }, 0)

/** Processor seconds that the whole machine has been busy. */
export const busySeconds = (): number => {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0] = readFileSync('/proc/stat', 'utf8')
    .slice('cpu  '.length)
    .split(' ', 7)
    .map(Number)
  return (user + nice + system + interrupts + soft) / ticksPerSecond
}
