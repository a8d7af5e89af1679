import { z } from 'zod'
import { Telling } from '../../workflows/kernel/telling'
import { keys } from './keys'
import { json, stored } from './stored'
import type { Table, Write } from './table'

const TellingItem = stored(z.object({ telling: json(Telling) }))

/** How people want to be told; nothing is kept of whoever never said so. */
export const tellingStore = (table: Table) => ({
  async of(person: string): Promise<Telling | undefined> {
    const item = await table.get(keys.telling(person))
    return item && TellingItem.read(item).telling
  },
  /** `also`: what stands or falls with it. */
  async keep(person: string, telling: Telling, also: readonly Write[] = []): Promise<void> {
    const put = { ...keys.telling(person), ...TellingItem.written({ telling }) }
    await table.write([{ name: 'telling', put }, ...also])
  },
})
export type TellingStore = ReturnType<typeof tellingStore>
