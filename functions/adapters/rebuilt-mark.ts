import { z } from 'zod'
import { keys } from './keys'
import { stored } from './stored'
import type { Table } from './table'

/**
 * The way in which this release keeps what it keeps beside the events of dossiers. Whoever changes one of these ways
 * raises its number: `motcua rebuild` is due then.
 */
export const keptAs = { figures: 2, board: 1, search: 1, tasks: 2, mandates: 1 }
export type Kept = keyof typeof keptAs
const kinds = Object.keys(keptAs) as Kept[]

const Mark = stored(z.object({ kept: z.record(z.string(), z.number()) }))

/** In which way all of it was kept when it was made anew last, or when there was none of it yet. */
export const rebuiltMark = (table: Table) => ({
  /** What another release kept, or may have. */
  async due(): Promise<Kept[]> {
    const item = await table.get(keys.rebuiltMark)
    const kept = item && Mark.read(item).kept
    return kinds.filter((kind) => kept?.[kind] !== keptAs[kind])
  },
  async set(): Promise<void> {
    await table.write([{ name: 'mark', put: { ...keys.rebuiltMark, ...Mark.written({ kept: keptAs }) } }])
  },
})
export type RebuiltMark = ReturnType<typeof rebuiltMark>
