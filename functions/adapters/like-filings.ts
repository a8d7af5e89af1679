import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Inconsistent } from '../../workflows/kernel/errors'
import { WriteRefused } from './errors'
import { canonical } from './event-chain'
import { keys } from './keys'
import { stored } from './stored'
import type { Table, Write } from './table'

const Secret = stored(z.object({ secret: z.string().regex(/^[0-9a-f]{64}$/) }))

/**
 * Dossiers that say the same, found by what makes two filings one. The keys are those values under a secret of the table:
 * whoever sees a key, in a log or a copy, can't find out whose number is in it by trying them all. Each filing has an item
 * of its own, so that two at once do not meet.
 */
export const likeFilings = (table: Table) => {
  let secret: Promise<string> | undefined
  const ensureSecret = async (): Promise<string> => {
    const found = await table.get(keys.likenessSecret)
    if (found) return Secret.read(found).secret
    const secret = randomBytes(32).toString('hex')
    const put = { ...keys.likenessSecret, ...Secret.written({ secret }) }
    try {
      await table.write([{ name: 'secret', put, if: { absent: true } }])
    } catch (error) {
      // Another function was first.
      if (!(error instanceof WriteRefused)) throw error
    }
    const kept = await table.get(keys.likenessSecret)
    if (!kept) throw new Inconsistent('the secret of the likenesses is not there')
    return Secret.read(kept).secret
  }
  const keyOf = async (likeness: readonly string[]): Promise<string> => {
    secret ??= ensureSecret().catch((error) => {
      secret = undefined
      throw error
    })
    return createHmac('sha256', await secret)
      .update(canonical(likeness))
      .digest('hex')
  }

  return {
    async writes(likenesses: readonly (readonly string[])[], dossier: string): Promise<Write[]> {
      const found = await Promise.all(likenesses.map(keyOf))
      return found.map((key) => ({ name: 'likeness', put: { ...keys.likeness(key, dossier) } }))
    },
    /** Others that say the same, the newest first; of each likeness so many at most, in one read. */
    async find(likenesses: readonly (readonly string[])[], most: number, except = ''): Promise<string[]> {
      const found = await Promise.all(
        likenesses.map(async (likeness) => {
          const { pk } = keys.likeness(await keyOf(likeness), '')
          return table.newest(pk, { from: '0', to: '~' }, most + 1)
        }),
      )
      const others = new Set(found.flat().map(({ sk }) => sk))
      others.delete(except)
      return [...others].sort().reverse().slice(0, most)
    },
  }
}
export type LikeFilings = ReturnType<typeof likeFilings>
