import { partitions } from './index-keys'
import type { Table } from './table'

/** Results by their numbers in agencies' registers. */
export const resultRegister = (table: Pick<Table, 'page'>) => ({
  /** The dossiers of a procedure's registered results, of all agencies, the newest first. */
  async registeredResults(
    procedure: string,
    limit: number,
    cursor?: string,
  ): Promise<{ items: string[]; cursor?: string }> {
    const list = partitions.results(procedure)
    const page = await table.page('byAgency', list, { limit, cursor, newestFirst: true })
    return { ...page, items: page.items.map(({ byAgencySk }) => String(byAgencySk).split('#')[1] ?? '') }
  },
})
