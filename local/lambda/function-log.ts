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
  const openFile = () => createWriteStream(path, { flags: 'a' })
  let size = sizeOf(path)
  let file: WriteStream = openFile()
  const rotate = () => {
    file.end()
    for (let age = kept; age > 0; age--) {
      const younger = age === 1 ? path : `${path}.${age - 1}`
      if (sizeOf(younger) > 0) renameSync(younger, `${path}.${age}`)
    }
    file = openFile()
    size = 0
  }
  return {
    write(chunk) {
      file.write(chunk)
      size += chunk.length
      if (size > largest) rotate()
      if (verbose) process.stderr.write(chunk)
    },
    close: () => new Promise((resolve) => file.end(() => resolve())),
  }
}
