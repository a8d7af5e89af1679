import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { folderFault } from './folder-fault'
import { writeWhole } from './write-whole'

const fileName = 'folder.json'

/** What a data folder must have, so that a file that is gone is missed and not made anew. */
const Book = z.object({
  id: z.uuid(),
  /** How often it was started; the tables keep the same number. */
  starts: z.number().int().min(0),
  /** The files that were made once, by their path in the folder. */
  files: z.array(z.string()),
  /** The number of the last change that each LMDB store had. */
  changes: z.record(z.string(), z.number().int().min(0)),
  /** The clock when it was last written here, as epoch milliseconds. */
  at: z.number(),
})
export type FolderBook = z.infer<typeof Book>

const newBook = (): FolderBook => ({ id: randomUUID(), starts: 0, files: [], changes: {}, at: 0 })

/** @throws FolderFault when it is there and can't be read. */
export const readBook = (dataDir: string): FolderBook => {
  let text: string
  try {
    text = readFileSync(join(dataDir, fileName), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return newBook()
    throw folderFault(dataDir, fileName, `can't be read (${(error as Error).message})`)
  }
  try {
    return Book.parse(JSON.parse(text))
  } catch {
    throw folderFault(dataDir, fileName, 'is not what was written there')
  }
}

export const hasBook = (dataDir: string): boolean => existsSync(join(dataDir, fileName))

export const changeBook = (dataDir: string, change: (book: FolderBook) => FolderBook): void =>
  writeWhole(join(dataDir, fileName), `${JSON.stringify(change(readBook(dataDir)), null, 2)}\n`)

/** From now on the folder must have this file. */
export const enterFile = (dataDir: string, name: string): void => {
  if (readBook(dataDir).files.includes(name)) return
  changeBook(dataDir, (book) => ({ ...book, files: [...book.files, name].sort() }))
}
