import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'
import { keys } from './keys'
import { json, stored } from './stored'
import type { Table } from './table'
import { outlived, timeToLive } from './time-to-live'
import { WaitingPaper } from './waiting-paper'

export const textsKept = 30
const Fields = z.record(z.string(), z.array(z.string()))
/** Each lies in an attribute of its own: to write one leaves the other as it is. */
const Parts = z.object({ fields: json(Fields).optional(), enclosed: json(z.array(WaitingPaper)).optional() })
const TextItem = stored(Parts.extend({ savedAt: Instant }))

/** What an officer wrote about a task and has not sent yet, and the files that are to go with it. */
export type Text = z.output<typeof Parts>

/** Each his own, for thirty days. */
export const textStore = (table: Table) => ({
  async find(person: string, task: string, at: Instant): Promise<Text | undefined> {
    const item = await table.get(keys.text(person, task))
    const found = item && TextItem.read(item)
    return found && !outlived(found.savedAt, at, textsKept) ? found : undefined
  },
  save: (person: string, task: string, parts: Text, at: Instant): Promise<void> =>
    table.write([
      {
        name: 'text',
        update: keys.text(person, task),
        set: { ...TextItem.written({ ...parts, savedAt: at }), ...timeToLive(at, textsKept) },
      },
    ]),
  delete: (person: string, task: string): Promise<void> =>
    table.write([{ name: 'text', delete: keys.text(person, task) }]),
})
export type TextStore = ReturnType<typeof textStore>
