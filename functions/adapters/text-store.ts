import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'
import { keys } from './keys'
import { json, stored } from './stored'
import type { Table } from './table'
import { outlived, timeToLive } from './time-to-live'

const kept = 30
const Fields = z.record(z.string(), z.array(z.string()))
const TextItem = stored(z.object({ fields: json(Fields), savedAt: Instant }))

/** What officers wrote about a task and have not sent yet: each his own, for thirty days. */
export const textStore = (table: Table) => ({
  async find(person: string, task: string, at: Instant): Promise<z.infer<typeof Fields> | undefined> {
    const item = await table.get(keys.text(person, task))
    const found = item && TextItem.read(item)
    return found && !outlived(found.savedAt, at, kept) ? found.fields : undefined
  },
  save: (person: string, task: string, fields: z.infer<typeof Fields>, at: Instant): Promise<void> =>
    table.write([
      {
        name: 'text',
        put: {
          ...keys.text(person, task),
          ...TextItem.written({ fields, savedAt: at }),
          ...timeToLive(at, kept),
        },
      },
    ]),
  delete: (person: string, task: string): Promise<void> =>
    table.write([{ name: 'text', delete: keys.text(person, task) }]),
})
export type TextStore = ReturnType<typeof textStore>
