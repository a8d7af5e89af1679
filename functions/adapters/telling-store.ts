import { z } from 'zod'
import { Conflict } from '../../workflows/kernel/errors'
import { Instant } from '../../workflows/kernel/instant'
import { Contact, type KnownTelling, Telling, toldAtOnce } from '../../workflows/kernel/telling'
import { WriteRefused } from './errors'
import { type Key, keys } from './keys'
import { json, stored } from './stored'
import type { Table, Write } from './table'
import { timeToLive } from './time-to-live'

const TellingItem = stored(z.object({ telling: json(Telling) }))
const ContactItem = stored(z.object({ contact: json(Contact) }))
const Code = z.object({ contact: json(Contact), code: z.string(), until: Instant, tries: z.number().int() })
const CodeItem = stored(Code)
/** A number that waits for the code that was sent to it. `code`: never the code itself. */
export type SentCode = z.output<typeof Code>

/** All that is kept of how somebody is told. */
export const keysOfTelling = (person: string): [how: Key, at: Key] => [
  keys.telling(person),
  keys.contact(person),
]

/** How people want to be told; nothing is kept of whoever never said so. */
export const tellingStore = (table: Table) => {
  const write = async (writes: readonly Write[]): Promise<void> => {
    try {
      await table.write(writes)
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error
      throw new Conflict('concurrent-change', 'how somebody is told is being changed elsewhere')
    }
  }
  return {
    async of(person: string): Promise<KnownTelling | undefined> {
      const [how, at] = keysOfTelling(person)
      const items = await table.getMany([how, at])
      const said = items.find(({ sk }) => sk === how.sk)
      const reached = items.find(({ sk }) => sk === at.sk)
      if (!said && !reached) return undefined
      return {
        ...(said ? TellingItem.read(said).telling : toldAtOnce),
        ...(reached && { contact: ContactItem.read(reached).contact }),
      }
    },
    /** `also`: what stands or falls with it. */
    async keep(person: string, telling: Telling, also: readonly Write[] = []): Promise<void> {
      const put = { ...keys.telling(person), ...TellingItem.written({ telling }) }
      await write([{ name: 'telling', put }, ...also])
    },
    /** The one before is of no use any more. */
    async sent(person: string, sent: SentCode, also: readonly Write[] = []): Promise<void> {
      const put = { ...keys.contactCode(person), ...CodeItem.written(sent), ...timeToLive(sent.until, 1) }
      await write([{ name: 'code', put }, ...also])
    },
    async sentTo(person: string): Promise<SentCode | undefined> {
      const item = await table.get(keys.contactCode(person))
      return item && CodeItem.read(item)
    },
    /** Before it is looked at, so that no two are tried as one. */
    tried: (person: string, { tries }: SentCode): Promise<void> =>
      write([
        {
          name: 'code',
          update: keys.contactCode(person),
          set: { tries: tries + 1 },
          if: { attribute: 'tries', is: tries },
        },
      ]),
    reached: (person: string, contact: Contact, also: readonly Write[] = []): Promise<void> =>
      write([
        { name: 'contact', put: { ...keys.contact(person), ...ContactItem.written({ contact }) } },
        { name: 'code', delete: keys.contactCode(person) },
        ...also,
      ]),
    forget: (person: string, also: readonly Write[] = []): Promise<void> =>
      write([
        { name: 'contact', delete: keys.contact(person) },
        { name: 'code', delete: keys.contactCode(person) },
        ...also,
      ]),
  }
}
export type TellingStore = ReturnType<typeof tellingStore>
