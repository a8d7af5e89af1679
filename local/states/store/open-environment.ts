import { open, type RootDatabase, type RootDatabaseOptions } from 'lmdb'

/** Opens LMDB on a folder, whatever its name: by default a dot in it would make it a file. */
export const openEnvironment = <V, K extends string | number | (string | number)[]>(
  folder: string,
  options: Omit<RootDatabaseOptions, 'path' | 'noSubdir'> = {},
): RootDatabase<V, K> => open<V, K>({ ...options, path: folder, noSubdir: false })
