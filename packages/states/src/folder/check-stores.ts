import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compileEntry } from '../compile-entry.mjs'
import { changeBook, type FolderBook, readBook } from './folder-book'
import { type FolderFault, folderFault } from './folder-fault'
import { lastChange } from './lmdb-file'
import type { Readable } from './read-lmdb'

/** An LMDB store by its folder, below the data folder. */
export interface LmdbStore {
  name: string
  /** Its rows are in databases with names. */
  named?: boolean
}

/** A store of another kind. */
export interface OtherStore {
  file: string
  /** What is wrong with the file at `path`, as far as that can be told without opening it. */
  faultOf(path: string): string | undefined
}

/** Every store that a data folder may have. */
export interface FolderStores {
  lmdb: LmdbStore[]
  others?: OtherStore[]
}

const lmdbFile = ({ name }: LmdbStore) => join(name, 'data.mdb')

const changeFault = (path: string, known: number): string | undefined => {
  const change = lastChange(path)
  if (change === undefined) return 'is no LMDB store any more'
  return change < known ? `is an older one: it ends with change ${change}, and had ${known}` : undefined
}

/** What is wrong with a store's file, as far as that can be told without opening the store. */
const fileFault = (dataDir: string, { file, faultOf }: OtherStore, { files }: FolderBook) => {
  const path = join(dataDir, file)
  const isKnown = files.includes(file)
  const fault = () => {
    if (!existsSync(path)) return isKnown ? 'is missing' : undefined
    if (statSync(path).size === 0) return isKnown ? 'is empty' : undefined
    return faultOf(path)
  }
  const what = fault()
  return what === undefined ? undefined : folderFault(dataDir, file, what)
}

/** Reads stores from end to end in a process of their own. Resolves with what is wrong with the first bad one. */
const readThrough = async (
  readables: Readable[],
): Promise<{ folder: string; reason: string } | undefined> => {
  const entry = await compileEntry(join(import.meta.dirname, 'read-lmdb.ts'))
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, JSON.stringify(readables)], (error, stdout, stderr) => {
      if (!error) return resolve(undefined)
      const reason = stderr.trim().split('\n').pop() || `reading it ends with ${error.signal ?? error.code}`
      resolve({ folder: stdout.trimEnd().split('\n').pop() ?? '', reason })
    })
  })
}

/** All that is wrong with the stores of a folder: at most one fault a store. Changes nothing. */
export const storeFaults = async (
  dataDir: string,
  { lmdb, others = [] }: FolderStores,
): Promise<FolderFault[]> => {
  const book = readBook(dataDir)
  const stores = lmdb.map((store): OtherStore => {
    const file = lmdbFile(store)
    return { file, faultOf: (path) => changeFault(path, book.changes[file] ?? 0) }
  })
  const faults = [...others, ...stores].flatMap((store) => fileFault(dataDir, store, book) ?? [])
  if (faults.length > 0) return faults
  const readables = lmdb
    .map(({ name, named }) => ({ folder: join(dataDir, name), named }))
    .filter(
      ({ folder }) => existsSync(join(folder, 'data.mdb')) && statSync(join(folder, 'data.mdb')).size > 0,
    )
  const bad = readables.length > 0 ? await readThrough(readables) : undefined
  if (!bad) return []
  const file = relative(dataDir, join(bad.folder, 'data.mdb'))
  return [folderFault(dataDir, file, `is damaged (${bad.reason})`)]
}

const existing = (dataDir: string, files: string[]) => files.filter((file) => existsSync(join(dataDir, file)))

/** Enters that the stores are there: one that is gone or emptied later is missed. */
export const enterStores = (dataDir: string, { lmdb, others = [] }: FolderStores): void => {
  const found = existing(dataDir, [...lmdb.map(lmdbFile), ...others.map(({ file }) => file)])
  changeBook(dataDir, (book) => ({ ...book, files: [...new Set([...book.files, ...found])].sort() }))
}

/**
 * Enters what the stores were last changed by, so that an older one is known later; and when. To be called while they
 * are closed: a change that is not yet on the disk may be lost with the machine's power.
 */
export const enterChanges = (dataDir: string, at: number, { lmdb }: FolderStores): void => {
  const files = existing(dataDir, lmdb.map(lmdbFile))
  const changes = Object.fromEntries(files.map((file) => [file, lastChange(join(dataDir, file)) ?? 0]))
  changeBook(dataDir, (book) => ({
    ...book,
    changes: { ...book.changes, ...changes },
    at: Math.max(book.at, at),
  }))
}
