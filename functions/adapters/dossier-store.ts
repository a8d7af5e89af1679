import type { Dossier } from '../../workflows/kernel/dossier'
import { Altered, Inconsistent } from '../../workflows/kernel/errors'
import type { Decision } from '../../workflows/kernel/event'
import { apply } from '../../workflows/kernel/fold'
import type { Instant } from '../../workflows/kernel/instant'
import { leaveOut } from '../runtime/leave-out'
import { logger } from '../runtime/logger'
import { again } from './again'
import {
  besideEvents,
  dossierOf,
  isHeadKnown,
  pointedOf,
  pointerTo,
  sealedOf,
  stateOf,
  summaryIn,
  writesOf,
} from './dossier-items'
import { dossierNotes } from './dossier-notes'
import { asLeftBy, type DossierRecord, recordOf } from './dossier-record'
import type { DossierSummary } from './dossier-summary'
import { dueBefore, type Placed } from './due-list'
import { WriteRefused } from './errors'
import { type Beside, genesis, type Sealed, seal, sha256, torn } from './event-chain'
import { filedAnswers } from './filed-answers'
import { givenNumbers } from './given-numbers'
import { partitions } from './index-keys'
import { isBesideEvent, type Key, keys, ranges } from './keys'
import { lastArrivals } from './last-arrivals'
import { likeFilings } from './like-filings'
import type { Listed } from './listed'
import { mergedPage } from './merged-page'
import { owedCounts, withCounts } from './owed-counts'
import { reactionTo } from './reaction-to'
import { readAlongWith, readingsAfter } from './readings'
import { resultRegister } from './result-register'
import { successions } from './successions'
import type { Item, Table, Write } from './table'
import { otherWays, type StoredTask, taskOf, taskWrites, unlistedIn } from './task-items'
import { taskLists } from './task-lists'

export type { DossierRecord }

/** A decision, with the hashes of the law that it goes by. */
export type LawfulDecision = Decision & Pick<Beside, 'law'>

/** Writes of the caller that stand or fall with the command's own. */
export type AlsoWrite = (after: Dossier) => Write[]
const nothingElse: AlsoWrite = () => []

const mostFound = 10_000
const dossierPrefix = keys.head('').pk

/** The dossiers of a table. */
export const dossierStore = (table: Table) => {
  const found = new Map<string, string>()
  const tellOf = lastArrivals(table)
  /** The dossier as its last event knew it, which lies beside HEAD. */
  const load = (id: string): Promise<Dossier | undefined> =>
    again(torn, async () => {
      const { pk, sk } = keys.head(id)
      const [head, ...before] = await table.newest(pk, ranges.headAndEvents, 3)
      if (!head) return undefined
      const [last, beside] = eventAndReadings(before)
      if (head.sk !== sk || !last)
        throw new Altered(`dossier ${id} has events and no HEAD, or the other way round`)
      if (!isHeadKnown(head, sealedOf(last))) return (await read(id))?.dossier
      return withReadings(head, beside)
    })

  const read = (id: string): Promise<DossierRecord | undefined> =>
    again(torn, async () => {
      const items = await table.range(keys.head(id).pk, ranges.dossier)
      const head = items.find((item) => item.sk === 'HEAD')
      const ofEvents = items.filter((item) => item.sk.startsWith(ranges.events.from))
      const sealed = ofEvents.filter(({ sk }) => !isBesideEvent(sk)).map(sealedOf)
      const readings = ofEvents.filter(({ sk }) => isBesideEvent(sk))
      const last = sealed.at(-1)
      if (!head && !last) return undefined
      if (!head || !last) throw new Altered(`dossier ${id} has events and no HEAD, or the other way round`)
      isHeadKnown(head, last)
      const dossier = withReadings(head, eventAndReadings(ofEvents.slice(-2).reverse())[1])
      return { ...recordOf(dossier, sealed, new Map(items.map((item) => [item.sk, item]))), readings }
    })

  /**
   * Many at once, for lists: as HEAD has them, without a look at their events. Each is parsed when it is asked for, so
   * that one which can't be read is nobody else's trouble.
   */
  const loadMany = async (ids: readonly string[]): Promise<(id: string) => Dossier | undefined> => {
    const items = await table.getMany([...new Set(ids)].map(keys.head))
    const byKey = new Map(items.map((item) => [item.pk, item]))
    return (id) => {
      const item = byKey.get(keys.head(id).pk)
      return item && dossierOf(item)
    }
  }

  const commit = async (
    before: Dossier | undefined,
    { law, ...decision }: LawfulDecision,
    alsoWrite: AlsoWrite,
  ): Promise<Dossier> => {
    const folded = apply(before, decision.event)
    const readings = before && (await readingsAfter(table, before))
    const state = stateOf(folded)
    const beside = { folded: sha256(state), ...(readings && { readings }), ...(law && { law }) }
    const { sealed, personal } = seal(decision, before?.lastHash ?? genesis, beside)
    const after = { ...folded, lastHash: sealed.hash }
    const own = [...writesOf(decision.event, { after, state }, sealed, personal), ...alsoWrite(after)]
    const write = async (unlisted: readonly string[], ways = otherWays): Promise<Key | undefined> => {
      const { tasks, counts } = taskWrites(decision.event, { before, after }, unlisted)
      const { writes, owed } = withCounts([...own, ...tasks], counts, decision.event)
      try {
        await table.write(writes)
        return owed
      } catch (error) {
        const more = ways > 0 && error instanceof WriteRefused && unlistedIn(error)
        if (!more) throw error
        return write([...unlisted, ...more], ways - 1)
      }
    }
    if (decision.event.type === 'parked') await tellOf('parked', decision.event.at)
    try {
      const owed = await write([])
      if (owed) await settle(owed)
    } catch (error) {
      throw error instanceof WriteRefused ? reactionTo(error) : error
    }
    return after
  }
  // The command is written: what fails here is left to the watch.
  const settle = (owed: Key): Promise<void> =>
    owedCounts(table)
      .settle(owed)
      .catch((error) => logger.error('counts are still owed', { sk: owed.sk, error: error as Error }))

  return {
    load,
    loadMany,
    filedAnswers: filedAnswers(table),
    like: likeFilings(table),

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
    read,

    /** A new dossier with its number. */
    file(decision: LawfulDecision, alsoWrite: AlsoWrite = nothingElse): Promise<Dossier> {
      const { filing, dossier } = decision.event
      if (!filing) throw new Inconsistent('a dossier begins with its filed event')
      const number: Write = {
        name: 'number',
        put: { ...keys.number(filing.number), ...pointerTo(dossier) },
        if: { absent: true },
      }
      return commit(undefined, decision, (after) => [number, ...alsoWrite(after)])
    },
    /** One more event. LostRace when the dossier is no longer the one that was decided on. */
    append: (
      before: Dossier,
      decision: LawfulDecision,
      alsoWrite: AlsoWrite = nothingElse,
    ): Promise<Dossier> => commit(before, decision, alsoWrite),

    ...givenNumbers(table),
    ...successions(table),
    ...resultRegister(table),

    /**
     * As it stands now, with some of its tasks: in one request where `last` still is its last event.
     * @throws Inconsistent when that is ahead of its HEAD
     */
    async loadWithTasks(
      dossier: string,
      tasks: readonly string[],
      last: Sealed,
    ): Promise<{ dossier: Dossier; tasks: StoredTask[] }> {
      const key = keys.head(dossier)
      const items = await table.getMany([key, ...tasks.map((task) => keys.task(dossier, task))])
      const head = items.find(({ sk }) => sk === key.sk)
      const now = asLeftBy(last, head) ?? (await load(dossier))
      if (!now || now.sequence < last.sequence)
        throw new Inconsistent(`event ${last.sequence} of dossier ${dossier} is ahead of its HEAD`)
      return { dossier: now, tasks: items.filter((item) => item !== head).map(taskOf) }
    },
    /** In no order; without those that are not there. */
    async tasks(dossier: string, tasks: readonly string[]): Promise<StoredTask[]> {
      const items = await table.getMany(tasks.map((task) => keys.task(dossier, task)))
      return items.map(taskOf)
    },
    /** Keeps who waits on a task; the newest token wins. Undefined when there is no such task. */
    async keepToken(dossier: string, task: string, token: string): Promise<StoredTask | undefined> {
      const item = await table.update(keys.task(dossier, task), { token })
      return item && taskOf(item)
    },

    /** An applicant's dossiers, newest first. */
    async dossiersOf(applicant: string, limit: number, cursor?: string): Promise<Listed<DossierSummary>> {
      const list = partitions.applicant(applicant)
      const page = await table.page('byApplicant', list, { limit, cursor, newestFirst: true })
      return {
        ...page,
        ...(await leaveOut('an applicant’s dossiers', page.items, ({ pk }) => pk, summaryIn)),
      }
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
      return { ...page, items: page.items.map(({ pk }) => pk.slice(dossierPrefix.length)), leftOut: 0 }
    },
    ...dossierNotes(table),
    ...taskLists(table),
    /** Dossiers parked before an instant, the longest parked first. */
    async *parkedBefore(instant: Instant, from?: string): AsyncGenerator<Placed<{ dossier: string }>> {
      for await (const { item, page } of dueBefore(table, partitions.allParked, instant, from))
        yield { page, dossier: item.pk.slice(dossierPrefix.length) }
    },
    /** Parked dossiers as they are now, the longest parked first. A page may be short and yet have a next one. */
    async parked(limit: number, cursor?: string): Promise<Listed<Dossier>> {
      const page = await mergedPage(table, 'byDue', partitions.allParked, { limit, cursor })
      const ids = page.items.map(({ pk }) => pk.slice(dossierPrefix.length))
      const dossierWith = await loadMany(ids)
      const { items, leftOut } = await leaveOut('parked dossiers', ids, String, dossierWith)
      return { ...page, items: items.flatMap((dossier) => dossier ?? []), leftOut }
    },
  }
}
export type DossierStore = ReturnType<typeof dossierStore>

/** Of the newest two before HEAD: the last event, and the readings since. */
const eventAndReadings = ([newest, before]: readonly Item[]): [last?: Item, beside?: Item] =>
  newest && isBesideEvent(newest.sk) ? [before, newest] : [newest]

// Who wrote a HEAD of before may have put readings into the log alone.
const withReadings = (head: Item, beside: Item | undefined): Dossier =>
  head.log === besideEvents ? readAlongWith(dossierOf(head), beside) : dossierOf(head)
