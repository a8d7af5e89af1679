import type { Facts } from '../../workflows/indicators/facts'
import { fold } from '../../workflows/kernel/fold'
import { again } from '../adapters/again'
import type { BoardLine } from '../adapters/board-line'
import { type BoardStore, linesOf } from '../adapters/board-store'
import type { DossierStore } from '../adapters/dossier-store'
import { type FactsStore, placesOf } from '../adapters/facts-store'
import type { Pause } from '../adapters/pause'
import type { Scanned } from '../adapters/scan-dossiers'
import { type FactsDesk, factsOf } from './facts-of'

export interface RebuildDesk extends FactsDesk {
  dossiers: Pick<DossierStore, 'read'>
  facts: Pick<FactsStore, 'keep' | 'holds'>
  board: Pick<BoardStore, 'keep' | 'holds'>
  /** While the feed may still be on its way. */
  pause: Pause
}

export interface Rebuilt {
  dossiers: number
  /** Numbers of those whose facts are not what their events say: only when they are compared. */
  different: string[]
  /** Identifiers of those that can't be measured, each with the reason. */
  failed: string[]
  /** Facts that belong to no dossier. */
  strays: number
}

interface Measured {
  number: string
  facts: Facts
  lines: BoardLine[]
  sequence: number
}

const tries = 4
const atOnce = 8

/** Every dossier's facts, and its lines of the board, from its events alone: written anew, or compared with those that the feed kept. */
export const rebuildIndicators = async (
  stretches: AsyncIterable<Scanned>,
  desk: RebuildDesk,
  { check, tell }: { check: boolean; tell: (so: Rebuilt) => void },
): Promise<Rebuilt> => {
  const rebuilt: Rebuilt = { dossiers: 0, different: [], failed: [], strays: 0 }
  let places = 0
  const rewriteOrCompare = async (id: string) => {
    try {
      const { number, facts, same } = check ? await compare(id, desk) : await rewrite(id, desk)
      places += placesOf(facts).length
      if (!same) rebuilt.different.push(number)
    } catch (error) {
      rebuilt.failed.push(`${id}: ${(error as Error).message}`)
    }
    rebuilt.dossiers += 1
  }
  let facts = 0
  for await (const stretch of stretches) {
    facts += stretch.facts
    for (let first = 0; first < stretch.dossiers.length; first += atOnce)
      await Promise.all(stretch.dossiers.slice(first, first + atOnce).map(rewriteOrCompare))
    tell(rebuilt)
  }
  if (check && rebuilt.failed.length === 0) rebuilt.strays = Math.max(0, facts - places)
  return rebuilt
}

const measured = async (id: string, desk: RebuildDesk): Promise<Measured> => {
  const record = await desk.dossiers.read(id)
  if (!record) throw new Error('it is gone')
  const events = record.events.map(({ event }) => event)
  const dossier = fold(events)
  const facts = await factsOf(dossier, events, desk)
  return { number: dossier.number, facts, lines: linesOf(dossier), sequence: dossier.sequence }
}

const rewrite = async (id: string, desk: RebuildDesk): Promise<Measured & { same: true }> => {
  const made = await measured(id, desk)
  await desk.facts.keep(made.facts, made.sequence, true)
  if (made.lines.length > 0) await desk.board.keep(id, made.lines, made.sequence, true)
  return { ...made, same: true }
}

/** The facts that are kept are not these: the feed may still be on its way. */
class Behind extends Error {
  constructor(readonly made: Measured) {
    super('other facts are kept')
  }
}
const isBehind = (error: unknown): boolean => error instanceof Behind

const compare = (id: string, desk: RebuildDesk): Promise<Measured & { same: boolean }> =>
  again({ tries, pause: desk.pause, when: isBehind }, async () => {
    const made = await measured(id, desk)
    if (!(await desk.facts.holds(made.facts)) || !(await desk.board.holds(id, made.lines)))
      throw new Behind(made)
    return { ...made, same: true }
  }).catch((error) => {
    if (error instanceof Behind) return { ...error.made, same: false }
    throw error
  })
