import type { Procedure } from './procedure'

/** By their numbers: where a version stands in the list says nothing. */
export const newestVersion = <P extends Pick<Procedure, 'code' | 'version'>>(
  procedures: readonly P[],
  code: string,
): P | undefined =>
  procedures.reduce<P | undefined>(
    (newest, one) => (one.code === code && (!newest || one.version > newest.version) ? one : newest),
    undefined,
  )
