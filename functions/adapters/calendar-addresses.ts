import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Conflict } from '../../workflows/kernel/errors'
import { Instant } from '../../workflows/kernel/instant'
import { Language } from '../../workflows/kernel/text'
import { WriteRefused } from './errors'
import { sha256 } from './event-chain'
import { keys } from './keys'
import { stored } from './stored'
import type { Condition, Table } from './table'

const Address = stored(z.object({ person: z.string(), language: Language }))
const Own = stored(z.object({ fingerprint: z.string(), madeAt: Instant }))

/** Secret addresses of people's dates: one a person, kept as the SHA-256 of its secret alone. */
export const calendarAddresses = (table: Table) => {
  const ownOf = async (person: string) => {
    const item = await table.get(keys.ownCalendar(person))
    return item && Own.read(item)
  }
  const goneOf = (own: Awaited<ReturnType<typeof ownOf>>) =>
    own ? [{ name: 'before', delete: keys.calendarAddress(own.fingerprint) }] : []
  /** As it was when it was read: no address is left behind that nobody can withdraw. */
  const unchanged = (own: Awaited<ReturnType<typeof ownOf>>): Condition =>
    own ? { attribute: 'fingerprint', is: own.fingerprint } : { absent: true }
  const write = async (...[writes]: Parameters<Table['write']>): Promise<void> => {
    try {
      await table.write(writes)
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error
      throw new Conflict('concurrent-change', 'the address is being changed elsewhere')
    }
  }
  return {
    /** Since when somebody has one. */
    madeAt: async (person: string): Promise<Instant | undefined> => (await ownOf(person))?.madeAt,
    async find(secret: string): Promise<{ person: string; language: Language } | undefined> {
      const item = await table.get(keys.calendarAddress(sha256(secret)))
      return item && Address.read(item)
    },
    /** Another one in place of what somebody had; its secret is told this once. */
    async make(person: string, language: Language, at: Instant): Promise<string> {
      const own = await ownOf(person)
      const secret = randomBytes(32).toString('base64url')
      const fingerprint = sha256(secret)
      await write([
        {
          name: 'address',
          put: { ...keys.calendarAddress(fingerprint), ...Address.written({ person, language }) },
        },
        {
          name: 'own',
          put: { ...keys.ownCalendar(person), ...Own.written({ fingerprint, madeAt: at }) },
          if: unchanged(own),
        },
        ...goneOf(own),
      ])
      return secret
    },
    async withdraw(person: string): Promise<void> {
      const own = await ownOf(person)
      if (!own) return
      await write([{ name: 'own', delete: keys.ownCalendar(person), if: unchanged(own) }, ...goneOf(own)])
    },
  }
}
export type CalendarAddresses = ReturnType<typeof calendarAddresses>
