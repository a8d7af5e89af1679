import { z } from 'zod'
import { personalOf } from './dossier-items'
import { keys } from './keys'
import type { Table } from './table'

const WithAnswers = z.object({ answers: z.record(z.string(), z.unknown()) })

/** Those that lie beside an event; undefined of one that has none. */
export const answersIn = (personal: unknown): Record<string, unknown> | undefined =>
  WithAnswers.safeParse(personal).data?.answers

/** What was filed in each of several dossiers, for a line of a list: as it lies there, without a look at its event. */
export const filedAnswers =
  (table: Pick<Table, 'getMany'>) =>
  async (ids: readonly string[]): Promise<(id: string) => Record<string, unknown> | undefined> => {
    const items = await table.getMany([...new Set(ids)].map((id) => keys.personal(id, 1)))
    const byKey = new Map(items.map((item) => [item.pk, item]))
    return (id) => {
      const words = personalOf(byKey.get(keys.personal(id, 1).pk))
      return words && answersIn(JSON.parse(words.body))
    }
  }
