import { z } from 'zod'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Inconsistent, Refusal } from '../../workflows/kernel/errors'
import type { Decision, DossierEvent, Personal } from '../../workflows/kernel/event'
import { apply } from '../../workflows/kernel/fold'
import type { Instant } from '../../workflows/kernel/instant'
import {
  DossierSummary,
  dossierOf,
  personalOf,
  pointedOf,
  type StoredTask,
  sealedOf,
  taskOf,
  writesOf,
} from './dossier-items'
import { KeyTaken, LostRace, WriteRefused } from './errors'
import { canonical, eventOf, genesis, type Sealed, seal, verifyChain, verifyPersonal } from './event-chain'
import { keys, partitions, ranges } from './keys'
import type { Item, Table, Write } from './table'

/** A dossier with all that happened to it. `personal` lies beside the event with the same sequence. */
export interface DossierRecord {
  dossier: Dossier
  events: { event: DossierEvent; personal?: Personal }[]
}
export interface Listed<T> {
  items: T[]
  cursor?: string
}

/** An entry of a long list, with where its page begins: whoever stops at it can go on from there. */
export type Placed<T> = T & { page: string | undefined }

/** Writes of the caller that stand or fall with the command's own. */
export type Also = (after: Dossier) => Write[]
const nothingElse: Also = () => []

const mostFound = 10_000
const dossierPrefix = keys.head('').pk

/** The dossiers of a table. */
export const dossierStore = (table: Table) => {
  const found = new Map<string, string>()
  const load = async (id: string): Promise<Dossier | undefined> => {
    const item = await table.get(keys.head(id))
    return item && dossierOf(item)
  }

  async function* before(
    partition: string,
    instant: Instant,
    from?: string,
  ): AsyncGenerator<Placed<{ item: Item }>> {
    let cursor = from
    do {
      const { items, cursor: next } = await table.page('byDue', partition, {
        before: instant,
        limit: 100,
        cursor,
      })
      for (const item of items) yield { item, page: cursor }
      cursor = next
    } while (cursor)
  }

  const commit = async (before: Dossier | undefined, decision: Decision, also: Also): Promise<Dossier> => {
    const { sealed, personal } = seal(decision, before?.lastHash ?? genesis)
    const after = { ...apply(before, decision.event), lastHash: sealed.hash }
    try {
      await table.write([...writesOf(decision.event, after, sealed, personal), ...also(after)])
    } catch (error) {
      throw error instanceof WriteRefused ? reactionTo(error) : error
    }
    return after
  }

  return {
    load,

    /** The opaque id behind a number. A pointer never changes: it is read once. */
    async find(number: string): Promise<string | undefined> {
      const id = found.get(number) ?? pointedOf(await table.get(keys.number(number)))
      if (found.size >= mostFound) found.clear()
      if (id) found.set(number, id)
      return id
    },
    /** The dossier that a result came from, by its identifier or its printed number. */
    async findResult(result: string): Promise<string | undefined> {
      return pointedOf(await table.get(keys.result(result)))
    },

    /** The whole collection but for the access log, in one query; chain and fold are checked on the way. */
    async read(id: string): Promise<DossierRecord | undefined> {
      for (let tries = 1; ; tries += 1) {
        const items = await table.range(keys.head(id).pk, ranges.dossier)
        const head = items.find((item) => item.sk === 'HEAD')
        if (!head) return undefined
        const dossier = dossierOf(head)
        const sealed = items.filter((item) => item.sk.startsWith(ranges.events.from)).map(sealedOf)
        // A query is not isolated from a transaction: it may meet a new HEAD without its event.
        if (sealed.length !== dossier.sequence && tries < 3) continue
        return recordOf(dossier, sealed, new Map(items.map((item) => [item.sk, item])))
      }
    },

    /** A new dossier with its number. */
    file(decision: Decision, also: Also = nothingElse): Promise<Dossier> {
      const { filing, dossier } = decision.event
      if (!filing) throw new Inconsistent('a dossier begins with its filed event')
      const number: Write = {
        name: 'number',
        put: { ...keys.number(filing.number), dossier },
        if: { absent: true },
      }
      return commit(undefined, decision, (after) => [number, ...also(after)])
    },
    /** One more event. LostRace when the dossier is no longer the one that was decided on. */
    append: (before: Dossier, decision: Decision, also: Also = nothingElse): Promise<Dossier> =>
      commit(before, decision, also),

    /** `H29.16-261124-0001`: increasing in an agency's day, never twice; a filing that fails leaves a gap. */
    async nextNumber(agencyCode: string, day: string): Promise<string> {
      const counted = await table.count(keys.counter(agencyCode, day))
      return `${agencyCode}-${day}-${String(counted).padStart(4, '0')}`
    },
    /** `0001/2026/KQ-H29.16`: increasing in an agency's year, never twice; an issuance that fails leaves a gap. */
    async nextResultNumber(agencyCode: string, year: string): Promise<string> {
      const counted = await table.count(keys.resultCounter(agencyCode, year))
      return `${String(counted).padStart(4, '0')}/${year}/KQ-${agencyCode}`
    },

    async task(dossier: string, task: string): Promise<StoredTask | undefined> {
      const item = await table.get(keys.task(dossier, task))
      return item && taskOf(item)
    },
    /** Keeps who waits on a task; the newest token wins. Undefined when there is no such task. */
    async keepToken(dossier: string, task: string, token: string): Promise<StoredTask | undefined> {
      const item = await table.update(keys.task(dossier, task), { token })
      return item && taskOf(item)
    },

    /** An agency's open tasks, soonest due first. */
    async openTasks(agency: string, limit: number, cursor?: string): Promise<Listed<StoredTask>> {
      const page = await table.page('byAgency', partitions.agency(agency), { limit, cursor })
      return { ...page, items: page.items.map(taskOf) }
    },
    /** An applicant's dossiers, newest first. */
    async dossiersOf(applicant: string, limit: number, cursor?: string): Promise<Listed<DossierSummary>> {
      const list = partitions.applicant(applicant)
      const page = await table.page('byApplicant', list, { limit, cursor, newestFirst: true })
      return { ...page, items: page.items.map(summaryIn) }
    },
    /** Identifiers of what an agency received within a time, the earliest first. `to` itself lies outside. */
    async receivedBy(
      agency: string,
      { from, to }: { from: Instant; to: Instant },
      limit: number,
      cursor?: string,
    ): Promise<Listed<string>> {
      // Each sort key goes on with an identifier behind its instant.
      const within = { between: { from, to }, limit, cursor }
      const page = await table.page('byAgency', partitions.register(agency), within)
      return { ...page, items: page.items.map(({ pk }) => pk.slice(dossierPrefix.length)) }
    },
    /** A shard's open tasks, and dossiers whose appointment came, to be looked at before an instant. Oldest first. */
    async *toLookAt(
      instant: Instant,
      shard: number,
      from?: string,
    ): AsyncGenerator<Placed<{ dossier: string; task?: string }>> {
      for await (const { item, page } of before(partitions.due(shard), instant, from)) {
        const { pk, sk } = item
        yield {
          page,
          dossier: pk.slice(dossierPrefix.length),
          ...(sk !== 'HEAD' && { task: sk.slice('TASK#'.length) }),
        }
      }
    },
    /** Dossiers parked before an instant, the longest parked first. */
    async *parkedBefore(instant: Instant, from?: string): AsyncGenerator<Placed<{ dossier: string }>> {
      for await (const { item, page } of before(partitions.parked, instant, from))
        yield { page, dossier: item.pk.slice(dossierPrefix.length) }
    },
    /** Parked dossiers as they are now, the longest parked first. A page may be short and yet have a next one. */
    async parked(limit: number, cursor?: string): Promise<Listed<Dossier>> {
      const page = await table.page('byDue', partitions.parked, { limit, cursor })
      const loaded = await Promise.all(page.items.map(({ pk }) => load(pk.slice(dossierPrefix.length))))
      return { ...page, items: loaded.flatMap((dossier) => dossier ?? []) }
    },
  }
}
export type DossierStore = ReturnType<typeof dossierStore>

const SummaryItem = z.object({ summary: z.string() })
const summaryIn = (item: Item) => DossierSummary.parse(JSON.parse(SummaryItem.parse(item).summary))

// Whose condition failed tells what happened; a lost race and a number given twice both mean: decide again.
const reactionTo = (error: WriteRefused): Error => {
  if (error.names.includes('idempotency')) return new KeyTaken(error.message)
  if (error.names.includes('opinion-link')) return new Refusal('link-used', 'a link is used once')
  if (error.names.includes('upload'))
    return new Refusal('unknown-upload', 'an upload is used once', [
      { pointer: '/documents', message: 'upload-used' },
    ])
  return new LostRace(error.message)
}

const recordOf = (dossier: Dossier, sealed: readonly Sealed[], items: Map<string, Item>): DossierRecord => {
  verifyChain(sealed)
  const events = sealed.map((one) => {
    const event = eventOf(one)
    const item = items.get(keys.personal(dossier.id, one.sequence).sk)
    const personal = verifyPersonal(event, personalOf(item))
    return { event, ...(personal && { personal }) }
  })
  verifyFold(dossier, events, sealed)
  return { dossier, events }
}

const verifyFold = (
  dossier: Dossier,
  events: readonly { event: DossierEvent }[],
  sealed: readonly Sealed[],
): void => {
  let folded: Dossier | undefined
  for (const { event } of events) folded = apply(folded, event)
  const expected = folded && { ...folded, lastHash: sealed.at(-1)?.hash ?? genesis }
  if (!expected || canonical(expected) !== canonical(dossier))
    throw new Inconsistent(`HEAD of dossier ${dossier.id} is not the fold of its events`)
}
