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
  const openFile = () => {
    const opened = createWriteStream(path, { flags: 'a' })
    // No room, most likely: the next line sees `errored`, opens again, and says that some are missing.
    opened.on('error', () => {})
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
      const failed = file?.errored
      if (!file || file.destroyed || file.writableEnded) file = openFile()
      if (failed) file.write(`motcua: lines are missing here: ${failed.message}\n`)
      file.write(chunk)
      size += chunk.length
      if (size > largest) rotate()
      if (verbose) process.stderr.write(chunk)
    },
    close: () =>
      new Promise((resolve) => {
        if (!file || file.closed) return resolve()
        file.once('close', resolve)
        if (!file.destroyed) file.end()
      }),
  }
}
