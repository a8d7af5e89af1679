import { z } from 'zod'
import type { Instant } from '../../workflows/kernel/instant'
import { keys } from './keys'
import type { Table } from './table'
import { outlived, timeToLive } from './time-to-live'

const kept = 30
const Stored = z.object({ fields: z.string(), savedAt: z.string() })
const Fields = z.record(z.string(), z.array(z.string()))

/** What officers wrote about a task and have not sent yet: each his own, for thirty days. */
export const textStore = (table: Table) => ({
  async find(person: string, task: string, at: Instant): Promise<z.infer<typeof Fields> | undefined> {
    const item = await table.get(keys.text(person, task))
    const found = item && Stored.parse(item)
    return found && !outlived(found.savedAt, at, kept) ? Fields.parse(JSON.parse(found.fields)) : undefined
  },
  save: (person: string, task: string, fields: z.infer<typeof Fields>, at: Instant): Promise<void> =>
    table.write([
      {
        name: 'text',
        put: {
          ...keys.text(person, task),
          fields: JSON.stringify(fields),
          savedAt: at,
          ...timeToLive(at, kept),
        },
      },
    ]),
  delete: (person: string, task: string): Promise<void> =>
    table.write([{ name: 'text', delete: keys.text(person, task) }]),
})
export type TextStore = ReturnType<typeof textStore>
