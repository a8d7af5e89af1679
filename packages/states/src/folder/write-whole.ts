import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/** Writes a file that only its owner reads; whoever reads it finds the old text or the new one, never a part. */
export const writeWhole = (path: string, text: string, { flush = true } = {}): void => {
  const partial = `${path}.new`
  rmSync(partial, { force: true })
  const file = openSync(partial, 'wx', 0o600)
  try {
    writeSync(file, text)
    if (flush) fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(partial, path)
}
