import type { Facts } from '../../workflows/indicators/facts'
import { fold } from '../../workflows/kernel/fold'
import { again } from '../adapters/again'
import type { BoardLine } from '../adapters/board-line'
import { type BoardStore, linesOf } from '../adapters/board-store'
import { type CountsStore, type Generations, newestIn } from '../adapters/counts-store'
import type { DossierStore } from '../adapters/dossier-store'
import { type FactsStore, generationIn, placesOf } from '../adapters/facts-store'
import { dossierOfFacts, type Scanned } from '../adapters/scan-dossiers'
import type { FoundBy, SearchStore } from '../adapters/search-store'
import { type CountersDesk, wrongCounters } from './check-counters'
import { type FactsDesk, factsOf } from './facts-of'
import { foundBy } from './keep-search'

export interface RebuildDesk extends FactsDesk, Omit<CountersDesk, 'calendar'> {
  dossiers: Pick<DossierStore, 'read'>
  facts: Pick<FactsStore, 'keep' | 'holds'>
  board: Pick<BoardStore, 'keep' | 'holds'>
  search: Pick<SearchStore, 'keep' | 'kept'>
  counts: CountsStore
  /** Which dossiers, facts and counters there are, from end to end of the table. */
  all: () => AsyncIterable<Scanned>
}

export interface Rebuilt {
  dossiers: number
  /** Numbers of those whose facts are not what their events say: only when they are compared. */
  different: string[]
  /** Identifiers of those that can't be measured, each with the reason. */
  failed: string[]
  /** Facts, and words to be found by, that belong to no dossier. */
  strays: number
  /** Counters that are not what the facts add up to: only when they are compared. */
  counters?: number
}
type Tell = (so: Rebuilt) => void

interface Measured {
  id: string
  number: string
  facts: Facts
  lines: BoardLine[]
  found: FoundBy
  sequence: number
}

const tries = 4
const atOnce = 8
const nothing = (): Rebuilt => ({ dossiers: 0, different: [], failed: [], strays: 0 })

const portions = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) => all.slice(at * atOnce, (at + 1) * atOnce))

/**
 * Every dossier's facts, its lines of the board, its words and all counters, from its events alone. Counters are made beside those that are read:
 * a dossier goes from the ones into the others as it is counted, by this or by the feed, and reports add up both until the old ones
 * are empty, and forgotten.
 */
export const rebuildIndicators = async (desk: RebuildDesk, tell: Tell): Promise<Rebuilt> => {
  const rebuilt = nothing()
  const generations = await desk.counts.begin()
  const rewriteAll = async (ids: readonly string[]) => {
    for (const some of portions(ids)) {
      const failed = await rewrite(some, desk)
      rebuilt.failed.push(...failed)
      rebuilt.dossiers += some.length
    }
  }
  for await (const { dossiers } of desk.all()) {
    await rewriteAll(dossiers)
    tell(rebuilt)
  }
  await countStragglers(generations, rebuilt, desk)
  await desk.counts.conclude(generations)
  for await (const { counts } of desk.all())
    for (const some of portions(
      counts.filter(({ pk }) => Number(pk.split('#')[1]) !== newestIn(generations)),
    ))
      await desk.counts.remove(some)
  return rebuilt
}

/** What the feed had begun to count into the old counters as they were still the only ones. */
const countStragglers = async (
  generations: Generations,
  { failed }: Rebuilt,
  desk: RebuildDesk,
): Promise<void> => {
  const past = new Set(failed.map((reason) => reason.split(':')[0]))
  for await (const { facts } of desk.all()) {
    const left = facts.filter((item) => generationIn(item) !== newestIn(generations)).map(dossierOfFacts)
    for (const some of portions([...new Set(left)].filter((id) => !past.has(id)))) await rewrite(some, desk)
  }
}

/** Those that can't be measured, each with the reason. */
const rewrite = async (ids: readonly string[], desk: RebuildDesk): Promise<string[]> => {
  const failed: string[] = []
  const attempt = async <T>(id: string, work: Promise<T>): Promise<T[]> => {
    try {
      return [await work]
    } catch (error) {
      failed.push(`${id}: ${(error as Error).message}`)
      return []
    }
  }
  const made = (await Promise.all(ids.map((id) => attempt(id, measured(id, desk))))).flat()
  try {
    await desk.facts.keep(made, true)
  } catch {
    for (const one of made) await attempt(one.id, desk.facts.keep([one], true))
  }
  for (const { id, lines, sequence, found } of made) {
    if (lines.length > 0) await attempt(id, desk.board.keep(id, lines, sequence, true))
    const standings = [found]
    const standing = async () => standings.pop() ?? (await measured(id, desk)).found
    await attempt(id, desk.search.keep(id, sequence, standing, true))
  }
  return failed
}

/** Compares what the feed kept with what the events say, and the counters with the facts. */
export const compareIndicators = async (desk: RebuildDesk, tell: Tell): Promise<Rebuilt> => {
  const compared = nothing()
  let [places, facts] = [0, 0]
  const compareOne = async (id: string) => {
    try {
      const made = await compare(id, desk)
      places += placesOf(made.facts).length + made.words
      if (!made.same) compared.different.push(made.number)
    } catch (error) {
      compared.failed.push(`${id}: ${(error as Error).message}`)
    }
    compared.dossiers += 1
  }
  for await (const stretch of desk.all()) {
    facts += stretch.facts.length + stretch.found.length
    for (const some of portions(stretch.dossiers)) await Promise.all(some.map(compareOne))
    tell(compared)
  }
  if (compared.failed.length === 0) compared.strays = Math.max(0, facts - places)
  return { ...compared, counters: await wrongCounters(desk) }
}

const measured = async (id: string, desk: RebuildDesk): Promise<Measured> => {
  const record = await desk.dossiers.read(id)
  if (!record) throw new Error('it is gone')
  const events = record.events.map(({ event }) => event)
  const dossier = fold(events)
  const facts = await factsOf(dossier, events, desk)
  const found = await foundBy(record, desk)
  return { id, number: dossier.number, facts, lines: linesOf(dossier), found, sequence: dossier.sequence }
}

interface Compared extends Measured {
  same: boolean
  /** Items that it is found by. */
  words: number
}

/** What is kept is not this: the feed may still be on its way. */
class Behind extends Error {
  constructor(readonly made: Compared) {
    super('other facts are kept')
  }
}
const isBehind = (error: unknown): boolean => error instanceof Behind

const compare = (id: string, desk: RebuildDesk): Promise<Compared> =>
  again({ tries, pause: desk.pause, when: isBehind }, async () => {
    const made = await measured(id, desk)
    const { right, items: words } = await desk.search.kept(id, made.found)
    if (!right || !(await desk.facts.holds(made.facts)) || !(await desk.board.holds(id, made.lines)))
      throw new Behind({ ...made, same: false, words })
    return { ...made, same: true, words }
  }).catch((error) => {
    if (error instanceof Behind) return error.made
    throw error
  })
