import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'

/** Where functions' output goes. */
export interface FunctionLog {
  write(chunk: Buffer | string): void
  close(): Promise<void>
}

const largest = 10 * 1024 * 1024
const kept = 3

const sizeOf = (path: string) => {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

/** A file of at most ten megabytes and three older ones; with `verbose`, also on standard error. */
export const createFunctionLog = (dataDir: string, verbose: boolean): FunctionLog => {
  const directory = join(dataDir, 'log')
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'functions.log')
  let size = sizeOf(path)
  let file: WriteStream | undefined
  let lost = 0
  const openFile = () => {
    const opened = createWriteStream(path, { flags: 'a' })
    opened.on('error', () => {
      // No room, most likely: the next line tries again, and says how much is missing.
      lost += 1
      if (file === opened) file = undefined
    })
    return opened
  }
  const rotate = () => {
    file?.end()
    for (let age = kept; age > 0; age--) {
      const younger = age === 1 ? path : `${path}.${age - 1}`
      if (sizeOf(younger) > 0) renameSync(younger, `${path}.${age}`)
    }
    file = undefined
    size = 0
  }
  return {
    write(chunk) {
      if (!file || file.destroyed || file.writableEnded) file = openFile()
      if (lost > 0) file.write(`motcua: lines are missing here: the log could not be written ${lost} times\n`)
      lost = 0
      file.write(chunk)
      size += chunk.length
      if (size > largest) rotate()
      if (verbose) process.stderr.write(chunk)
    },
    close: () =>
      new Promise((resolve) => {
        if (!file || file.destroyed) return resolve()
        file.once('close', resolve)
        file.end()
      }),
  }
}
