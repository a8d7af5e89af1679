import { z } from 'zod'
import { Instant, millis } from '../../workflows/kernel/instant'
import { leaveOut } from '../runtime/leave-out'
import { DigestEntry, digestItems } from './digest-store'
import { WriteRefused } from './errors'
import { indexKeys, partitions } from './index-keys'
import { type Key, keys, ranges } from './keys'
import { mergedPage } from './merged-page'
import { json, stored } from './stored'
import type { Item, Table, Write } from './table'
import { timeToLive } from './time-to-live'

/** Whose mail about which event: the applicant's, or an officer's about one of its tasks, or his list of a day. */
export const AstrayPlace = z.object({
  dossier: z.string(),
  sequence: z.number().int().positive(),
  officer: z.object({ task: z.string(), person: z.string() }).optional(),
})
export type AstrayPlace = z.infer<typeof AstrayPlace>

/** A mail that reached nobody. Neither its address nor its words are kept: it is written anew when it is sent again. */
export const Astray = AstrayPlace.extend({
  /** The dossier's, as people know it. */
  number: z.string(),
  /** Not taken at all, or taken and sent back. */
  why: z.enum(['refused', 'bounced']),
  since: Instant,
  attempts: z.number().int().positive(),
  /** What stood in an officer's list. */
  entries: z.array(DigestEntry).optional(),
  /** Sent again since. */
  again: z.object({ at: Instant, by: z.string(), reason: z.string() }).optional(),
})
export type Astray = z.infer<typeof Astray>
type Failure = Pick<Astray, 'why' | 'entries'> & { at: Instant }

const AstrayItem = stored(z.object({ mail: json(Astray), standing: z.enum(['astray', 'again']) }))
const Numbered = z.object({ number: z.string() })
const Event = z.object({ event: z.string() })

const readAstray = (item: Item): Astray => AstrayItem.read(item).mail
// After it was sent again it is told for so long by whom and why.
const days = 60

/** Mails that their addresses did not take, until an operator sends them again. */
export const astrayStore = (table: Table) => {
  const find = async (place: AstrayPlace): Promise<Astray | undefined> => {
    const item = await table.get(keys.astray(place))
    return item && readAstray(item)
  }
  const numberOf = async (dossier: string): Promise<string> =>
    Numbered.safeParse(await table.get(keys.head(dossier))).data?.number ?? dossier
  const page = async (lists: readonly string[], limit: number, cursor?: string) => {
    const { items, cursor: next } = await mergedPage(table, 'byDue', lists, { limit, cursor })
    const whole = await table.getMany(items.map(({ pk, sk }) => ({ pk, sk })))
    const byKey = new Map(whole.map((item) => [keyText(item), item]))
    const found = await leaveOut(
      'mails',
      items.flatMap((item) => byKey.get(keyText(item)) ?? []),
      keyText,
      async (item) => readAstray(item),
    )
    return { ...found, ...(next && { next }) }
  }
  return {
    find,
    /** The longest astray first. */
    page: (limit: number, cursor?: string) => page(partitions.allAstray, limit, cursor),
    /** What was sent again last. */
    async sentAgain(limit: number): Promise<Astray[]> {
      const { items } = await table.page('byDue', partitions.sentAgain, { limit, newestFirst: true })
      return (await table.getMany(items.map(({ pk, sk }) => ({ pk, sk }))))
        .map(readAstray)
        .sort((a, b) => ((a.again?.at ?? '') < (b.again?.at ?? '') ? 1 : -1))
    },
    async keep(place: AstrayPlace, { at, why, entries }: Failure): Promise<void> {
      const before = await find(place)
      const mail: Astray = {
        ...place,
        number: before?.number ?? (await numberOf(place.dossier)),
        why,
        since: before && !before.again ? before.since : at,
        attempts: (before?.attempts ?? 0) + 1,
        ...(entries && { entries: [...entries] }),
      }
      const key = keys.astray(place)
      const listed = indexKeys('byDue', partitions.astray(place.dossier), `${mail.since}#${keyText(key)}`)
      const standing = 'astray' as const
      await table.write([
        { name: 'astray', put: { ...key, ...AstrayItem.written({ mail, standing }), ...listed } },
      ])
    },
    /** Has it written and sent once more. False when that was done, or nothing is there. */
    async sendAgain(place: AstrayPlace, again: NonNullable<Astray['again']>): Promise<boolean> {
      const mail = await find(place)
      if (!mail || mail.again) return false
      const key = keys.astray(place)
      const listed = indexKeys('byDue', partitions.sentAgain, `${again.at}#${keyText(key)}`)
      const standing = 'again' as const
      const kept = {
        ...AstrayItem.written({ mail: { ...mail, again }, standing }),
        ...timeToLive(again.at, days),
      }
      try {
        await table.write([
          {
            name: 'astray',
            put: { ...key, ...kept, ...listed },
            if: { attribute: 'standing', is: 'astray' },
          },
          ...(await sendingOf(mail, again.at)),
        ])
        return true
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error
        return false
      }
    },
  }

  /** A list goes with those that are due. Any other mail is sent by the feed, to whom it is no longer marked as told. */
  async function sendingOf({ dossier, sequence, officer, entries }: Astray, at: Instant): Promise<Write[]> {
    if (officer && entries) {
      // May be more than a transaction takes, and goes by itself where nothing leads to it.
      const { lines, list } = digestItems({ person: officer.person, sendAt: at }, entries)
      await table.writeEach(lines.map((put) => ({ put })))
      return [{ name: 'digest', put: list }]
    }
    const told = keys.notice(dossier, sequence, officer)
    // What he is told later has a mark in his own name.
    const later = officer ? [] : await table.range(told.pk, ranges.toldLater(told.sk))
    const event = Event.parse(await table.get(keys.event(dossier, sequence)))
    // Its own name, beside those of what was set aside.
    const again = keys.again({ dossier, sequence, lane: 'mail' }, millis(at))
    return [
      { name: 'mark', delete: told },
      ...later.map(({ pk, sk }): Write => ({ name: 'mark', delete: { pk, sk } })),
      { name: 'again', put: { ...again, ...event, ...timeToLive(at) } },
    ]
  }
}
export type AstrayStore = ReturnType<typeof astrayStore>

const keyText = ({ pk, sk }: Key): string => `${pk}#${sk}`
