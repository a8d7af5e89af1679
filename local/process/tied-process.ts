import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isAlive } from '@motcua/states/folder/is-alive'

/** A program that ends when this process ends, however it ends. */
export interface TiedProcess {
  child: ChildProcess
  close(): Promise<void>
}

// The shell holds our end of a pipe: when this process dies, even by kill -9, the pipe closes and the shell ends
// the program. Background jobs of sh have no standard input, so the pipe is kept as file 3.
const watch = `exec 3<&0
"$@" 3<&- & program=$!
echo "$program" > "$PID_FILE"
( read -r _ <&3; kill -9 "$program" 2>/dev/null ) & watcher=$!
wait "$program"; code=$?
kill "$watcher" 2>/dev/null
exit "$code"`

/** Milliseconds that a program has to end by itself. */
const longestEnd = 10_000

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const commandOf = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** The process that the file names, when its number still belongs to that program. */
const processIn = (pidFile: string, program: string): number | undefined => {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0
  return pid > 0 && isAlive(pid) && commandOf(pid).startsWith(program) ? pid : undefined
}

const end = (pid: number, program: string): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It may have ended meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return
    throw new Error(`${program} of an earlier run belongs to another user: end process ${pid} first`)
  }
}

/** Ends what an earlier run left behind. @throws when it is another user's: two programs must not share its files. */
export const endLeftover = async (pidFile: string, program: string): Promise<void> => {
  for (let wait = 0; ; wait++) {
    const pid = processIn(pidFile, program)
    if (pid === undefined) break
    // The pipe's closing does it in a moment; a program whose shell was killed too needs us.
    if (wait === 10) end(pid, program)
    await sleep(20)
  }
  rmSync(pidFile, { force: true })
}

export const spawnTied = (program: string, args: string[], pidFile: string): TiedProcess => {
  writeFileSync(pidFile, '')
  const child = spawn('/bin/sh', ['-c', watch, 'sh', program, ...args], {
    // A group of its own: Ctrl-C is for us, and we end it when nobody needs it any more.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: process.env.PATH, PID_FILE: pidFile },
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    child,
    close: async () => {
      // It may put its house in order; a program that does not end is ended.
      const pid = processIn(pidFile, program)
      if (pid !== undefined) process.kill(pid, 'SIGTERM')
      const late = setTimeout(() => child.stdin?.end(), longestEnd)
      await exited
      clearTimeout(late)
      rmSync(pidFile, { force: true })
    },
  }
}
