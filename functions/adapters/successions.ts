import { pointedOf, pointerTo } from './dossier-items'
import { keys } from './keys'
import type { Table, Write } from './table'

export const successionWrite = 'succession'

/** Which dossier is to give the result that takes the place of another: one at a time. */
export const successions = (table: Pick<Table, 'get'>) => ({
  /** The last one that began from it, whatever came of that. */
  async successorOf(result: string): Promise<string | undefined> {
    return pointedOf(await table.get(keys.successor(result)))
  },
  /** `before`: the last one, which is over. Refused when another began meanwhile. */
  succession: (result: string, dossier: string, before: string | undefined): Write => ({
    name: successionWrite,
    put: { ...keys.successor(result), ...pointerTo(dossier) },
    if: before === undefined ? { absent: true } : { attribute: 'dossier', is: before },
  }),
})
