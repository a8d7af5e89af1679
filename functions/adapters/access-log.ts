import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'
import { LostRace, WriteRefused } from './errors'
import { canonical, genesis, type Sealed, sha256, verifyChain } from './event-chain'
import { keys, ranges } from './keys'
import { jitteredPause } from './pause'
import type { Item, Table } from './table'

/** Who read what of a dossier, or of a person. Whom it concerns can see it; what was read is never touched by it. */
export const Access = z.object({
  at: Instant,
  by: z.string(),
  /** The reader's agencies at that moment. */
  agencies: z.array(z.string()),
  what: z.enum([
    'dossier',
    'consultation',
    'document',
    'result',
    'office-paper',
    'register',
    'national-registers',
  ]),
  /** Which one, of the dossier's papers, or of those that the office wrote. */
  document: z.string().optional(),
})
export type Access = z.infer<typeof Access>

const AccessItem = z.object({ sk: z.string(), access: z.string(), hash: z.string() })
const sealedOf = (item: Item): Sealed => {
  const { sk, access, hash } = AccessItem.parse(item)
  return { sequence: Number(sk.slice(ranges.access.from.length)), text: access, hash }
}

// Every reader of a dossier at one moment wants the same next place, and one of them gets it each time: as many may come
// at once as there are tries.
const tries = 20

/** The log of each dossier is a chain of its own: `prev` is the SHA-256 of the entry before. So, by `keys.lookup`, a person's. */
export const accessLog = (table: Table, pause = jitteredPause, keyOf = keys.access) => ({
  /** To be called before the answer goes out: what can't be recorded is not shown. */
  async record(dossier: string, access: Access): Promise<void> {
    for (let tried = 1; tried <= tries; tried += 1) {
      const last = await table.last(keyOf(dossier, 0).pk, ranges.access)
      const before = last ? sealedOf(last) : { sequence: 0, hash: genesis }
      const text = canonical({ ...access, prev: before.hash })
      const put = { ...keyOf(dossier, before.sequence + 1), access: text, hash: sha256(text) }
      try {
        await table.write([{ name: 'access', put, if: { absent: true } }])
        return
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error
        if (tried < tries) await pause(tried)
      }
    }
    throw new LostRace(`the access log of dossier ${dossier} is too busy`)
  },

  /** The newest, oldest of them first, and how many there are in all. */
  async read(dossier: string, most: number): Promise<{ accesses: Access[]; total: number }> {
    const { pk } = keyOf(dossier, 0)
    const last = await table.last(pk, ranges.access)
    const total = last ? sealedOf(last).sequence : 0
    const skipped = Math.max(0, total - most)
    const within = { from: keyOf(dossier, skipped).sk, to: keyOf(dossier, total).sk }
    const sealed = (await table.range(pk, within)).map(sealedOf)
    // The last one that is skipped is read too: the first one that is shown has its hash.
    const before = skipped > 0 ? sealed.shift() : undefined
    verifyChain(sealed, before)
    return { accesses: sealed.map(({ text }) => Access.parse(JSON.parse(text))), total }
  },
})
/** Officers who asked the national registers about a person who stood at their counter. */
export const lookupLog = (table: Table): AccessLog => accessLog(table, jitteredPause, keys.lookup)
export type AccessLog = ReturnType<typeof accessLog>
