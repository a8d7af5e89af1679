import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { enterFile, readBook } from './folder-book'
import { folderFault } from './folder-fault'
import { writeWhole } from './write-whole'

/**
 * A small file of the data folder, read by `parse`; undefined when the folder never had one.
 * @throws FolderFault when it is gone, or `parse` throws
 */
export const readKept = <T>(dataDir: string, name: string, parse: (text: string) => T): T | undefined => {
  let text: string
  try {
    text = readFileSync(join(dataDir, name), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw folderFault(dataDir, name, `can't be read (${(error as Error).message})`)
    if (readBook(dataDir).files.includes(name)) throw folderFault(dataDir, name, 'is missing')
    return undefined
  }
  try {
    return parse(text)
  } catch {
    throw folderFault(dataDir, name, text === '' ? 'is empty' : 'is not what was written there')
  }
}

export const writeKept = (dataDir: string, name: string, text: string): void => {
  mkdirSync(dirname(join(dataDir, name)), { recursive: true, mode: 0o700 })
  writeWhole(join(dataDir, name), text)
  enterFile(dataDir, name)
}
