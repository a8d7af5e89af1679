import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Where a version of a procedure is defined: `<procedure>/v<n>/procedure.ts`. */
export interface ProcedureSource {
  path: string
  /** Of its procedure, of whatever version. */
  folder: string
  version: number
}

const fileName = 'procedure.ts'

const sourceIn = (directory: string): ProcedureSource[] => {
  const [, version] = /^v([1-9]\d{0,3})$/.exec(basename(directory)) ?? []
  const path = join(directory, fileName)
  return version && existsSync(path) ? [{ path, folder: dirname(directory), version: Number(version) }] : []
}

const foldersIn = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => join(directory, name))
    .sort()

/**
 * Every version of every procedure in a folder, or the one whose file is named. Which procedures there are is nowhere
 * else: nobody edits a list.
 *
 * @throws Error when there is none
 */
export const findProcedures = (place: string): ProcedureSource[] => {
  const path = resolve(place)
  if (!existsSync(path)) throw new Error(`${place}: no such file or folder`)
  const found = statSync(path).isDirectory()
    ? foldersIn(path).flatMap(foldersIn).flatMap(sourceIn)
    : basename(path) === fileName
      ? sourceIn(dirname(path))
      : []
  if (found.length > 0) return found
  throw new Error(`${place}: holds no procedure; one is defined in <procedure>/v<version>/${fileName}`)
}
