import { open, type RootDatabase, type RootDatabaseOptions } from 'lmdb'

/** As the system numbers them: a page written in part, larger than a file may be, no space left, over the quota. */
const numbers = new Set<unknown>([5, 27, 28, 122])

/** Whether LMDB could not write a group of changes: what there was before still stands. */
export const isCommitFailure = (error: unknown): boolean =>
  error instanceof Error && ('commitError' in error || numbers.has((error as { code?: unknown }).code))

// LMDB rejects promises of its own, which nobody can listen to, beside the one of the change that failed.
const survive = (error: unknown): void => {
  if (!isCommitFailure(error)) throw error
}

/** Opens LMDB on a folder, whatever its name: by default a dot in it would make it a file. */
export const openEnvironment = <V, K extends string | number | (string | number)[]>(
  folder: string,
  options: Omit<RootDatabaseOptions, 'path' | 'noSubdir'> = {},
): RootDatabase<V, K> => {
  if (!process.listeners('unhandledRejection').includes(survive)) process.on('unhandledRejection', survive)
  return open<V, K>({ ...options, path: folder, noSubdir: false })
}
