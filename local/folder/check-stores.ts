import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compileEntry } from '../process/compile'
import { changeBook, type FolderBook, readBook } from './folder-book'
import { type FolderFault, folderFault } from './folder-fault'
import { lastChange } from './lmdb-file'
import type { Readable } from './read-lmdb'
import { sqliteFault } from './sqlite-file'

/** An LMDB store by its folder, below the data folder. */
export interface LmdbStore {
  name: string
  /** Its rows are in databases with names. */
  named?: boolean
}

/** Those of the platform. */
export const platformStores: LmdbStore[] = [
  { name: 'states' },
  { name: 'feed', named: true },
  { name: 's3/index' },
  { name: 'payments/payments' },
]
const lmdbFile = (name: string) => join(name, 'data.mdb')
const tablesFile = 'dynamodb/tables.db'

/** What is wrong with a store's file, as far as that can be told without opening the store. */
const faultOf = (dataDir: string, file: string, { files, changes }: FolderBook): FolderFault | undefined => {
  const path = join(dataDir, file)
  const isKnown = files.includes(file)
  if (!existsSync(path)) return isKnown ? folderFault(dataDir, file, 'is missing') : undefined
  if (statSync(path).size === 0) return isKnown ? folderFault(dataDir, file, 'is empty') : undefined
  if (file === tablesFile) {
    const fault = sqliteFault(path)
    return fault === undefined ? undefined : folderFault(dataDir, file, fault)
  }
  const change = lastChange(path)
  if (change === undefined) return folderFault(dataDir, file, 'is no LMDB store any more')
  const known = changes[file] ?? 0
  if (change >= known) return undefined
  return folderFault(dataDir, file, `is an older one: it ends with change ${change}, and had ${known}`)
}

/** Reads stores from end to end in a process of their own. Resolves with what is wrong with the first bad one. */
const readThrough = (readables: Readable[]): Promise<{ folder: string; reason: string } | undefined> =>
  new Promise((resolve) => {
    const entry = compileEntry(join(import.meta.dirname, 'read-lmdb.ts'))
    execFile(process.execPath, [entry, JSON.stringify(readables)], (error, stdout, stderr) => {
      if (!error) return resolve(undefined)
      const reason = stderr.trim().split('\n').pop() || `reading it ends with ${error.signal ?? error.code}`
      resolve({ folder: stdout.trimEnd().split('\n').pop() ?? '', reason })
    })
  })

/** All that is wrong with the stores of a folder: at most one fault a store. Changes nothing. */
export const storeFaults = async (dataDir: string, stores = platformStores): Promise<FolderFault[]> => {
  const book = readBook(dataDir)
  const files = [tablesFile, ...stores.map(({ name }) => lmdbFile(name))]
  const faults = files.flatMap((file) => faultOf(dataDir, file, book) ?? [])
  if (faults.length > 0) return faults
  const readables = stores
    .map(({ name, named }) => ({ folder: join(dataDir, name), named }))
    .filter(
      ({ folder }) => existsSync(join(folder, 'data.mdb')) && statSync(join(folder, 'data.mdb')).size > 0,
    )
  const bad = readables.length > 0 ? await readThrough(readables) : undefined
  if (!bad) return []
  const file = relative(dataDir, join(bad.folder, 'data.mdb'))
  return [folderFault(dataDir, file, `is damaged (${bad.reason})`)]
}

const lmdbFiles = (dataDir: string, stores: LmdbStore[]) =>
  stores.map(({ name }) => lmdbFile(name)).filter((file) => existsSync(join(dataDir, file)))

/** Enters that the stores are there: one that is gone or emptied later is missed. */
export const enterStores = (dataDir: string, stores = platformStores): void => {
  const tables = existsSync(join(dataDir, tablesFile)) ? [tablesFile] : []
  const found = [...lmdbFiles(dataDir, stores), ...tables]
  changeBook(dataDir, (book) => ({ ...book, files: [...new Set([...book.files, ...found])].sort() }))
}

/**
 * Enters what the stores were last changed by, so that an older one is known later; and when. To be called while they
 * are closed: a change that is not yet on the disk may be lost with the machine's power.
 */
export const enterChanges = (dataDir: string, at: number, stores = platformStores): void => {
  const files = lmdbFiles(dataDir, stores)
  const changes = Object.fromEntries(files.map((file) => [file, lastChange(join(dataDir, file)) ?? 0]))
  changeBook(dataDir, (book) => ({
    ...book,
    changes: { ...book.changes, ...changes },
    at: Math.max(book.at, at),
  }))
}
