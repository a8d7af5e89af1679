import { waitsForGiver } from '../../../workflows/kernel/assignment'
import { may, viewFor } from '../../../workflows/kernel/authority'
import { type Calendar, dueAfter } from '../../../workflows/kernel/calendar'
import { Inconsistent, Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import { workingDays } from '../../../workflows/kernel/period'
import { holds } from '../../../workflows/kernel/roles-held'
import type { AccessLog } from '../../adapters/access-log'
import type { BoardLine } from '../../adapters/board-line'
import type { BoardStore, LineKey } from '../../adapters/board-store'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierRecord } from '../../adapters/dossier-store'
import { type Law, lawsOf } from '../../adapters/law-book'
import { textOf } from '../../adapters/personal-words'
import { leaveOut, type Readable } from '../../runtime/leave-out'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { wordsOf } from '../presented/present-assignment'
import { recordReadings } from '../record-reading'

export type BoardDesk = Pick<Desk, 'dossiers' | 'law' | 'calendar'> & {
  board: Pick<BoardStore, 'openKeys' | 'linesAt'>
}

/** How pressing an assignment is. `soon`: due within a working week. `waits`: for whoever gave it, to rule or to appraise. */
export type Pressing = 'overdue' | 'soon' | 'later' | 'waits'
export type Pressed<Line> = Line & { pressing: Pressing }

export interface Board {
  /** The soonest due first, each once: what is known of them without their being read. */
  keys: Pressed<LineKey>[]
  /** Where those begin that are due later. */
  next?: string
}

/** So many, soonest due first, are counted and filtered at once. */
export const mostOnBoard = 1_000

/**
 * What agencies have still to do for conclusions and directives: all of it for the city's oversight and for whoever gave
 * it, for others what their own agency does, alone or with others. Looked at from a place on; to its end with `whole`.
 */
export const readBoard = async (
  { agency, after, whole = false }: { agency?: string; after?: string | undefined; whole?: boolean },
  { person, at }: Pick<Caller, 'person' | 'at'>,
  { board, calendar }: Pick<BoardDesk, 'board' | 'calendar'>,
): Promise<Board> => {
  if (agency !== undefined && !may(person, { action: 'assignments.list', agency }))
    throw new Refusal('forbidden', `${person.id} is not shown what ${agency} was given to do`)
  const seesAll = agency !== undefined || may(person, { action: 'assignments.list' })
  const pressing = pressingAt(at, calendar)
  const { items, next } = await openKeys({ agency, after, whole }, board)
  const seen = items.filter(({ by }) => seesAll || holds(person, by, 'staff'))
  return { keys: seen.map((key) => ({ ...key, pressing: pressing(key) })), ...(next && { next }) }
}

const openKeys = async (
  { agency, after, whole }: { agency?: string; after?: string | undefined; whole: boolean },
  board: BoardDesk['board'],
): Promise<{ items: LineKey[]; next?: string }> => {
  const items: LineKey[] = []
  let next = after
  do {
    const page = await board.openKeys(agency, mostOnBoard, next)
    items.push(...page.items)
    next = page.cursor
  } while (next && whole)
  return { items, ...(next && { next }) }
}

/** What is still to be done, whoever asks: for the watch, which tells everybody of his part. */
export const openBoard = async (
  at: Instant,
  desk: Pick<BoardDesk, 'board' | 'calendar'>,
): Promise<Readable<Pressed<BoardLine>>> =>
  linesOfBoard((await openKeys({ whole: true }, desk.board)).items, at, desk)

/** The lines themselves, in their order. */
export const linesOfBoard = async (
  found: readonly LineKey[],
  at: Instant,
  { board, calendar }: Pick<BoardDesk, 'board' | 'calendar'>,
): Promise<Readable<Pressed<BoardLine>>> => {
  const pressing = pressingAt(at, calendar)
  const { items, leftOut } = await board.linesAt(found)
  return { items: items.map((line) => ({ ...line, pressing: pressing(line) })), leftOut }
}

/** How pressing they are to who looks now. */
export const pressingAt = (at: Instant, calendar: Calendar) => {
  const soon = dueAfter(workingDays(5), at, calendar)
  return (line: { dueAt: Instant } & (Pick<LineKey, 'waits'> | Pick<BoardLine, 'status'>)): Pressing => {
    if ('waits' in line ? line.waits : waitsForGiver(line)) return 'waits'
    return line.dueAt <= at ? 'overdue' : line.dueAt <= soon ? 'soon' : 'later'
  }
}

/** A line with its words, for whoever may read the conclusion. */
export interface SaidLine extends BoardLine {
  what?: string
  title?: string
  /** What is to be done now, and by whom. */
  task?: string
}

/**
 * The words of some lines: a page of them, since each conclusion is read whole. That it was read is on its record: of all of
 * them in one write, before any of it is shown.
 */
export const sayLinesOnRecord = async <Line extends BoardLine>(
  lines: readonly Line[],
  { person, at }: Pick<Caller, 'person' | 'at'>,
  { dossiers, law, accesses }: Pick<Desk, 'dossiers' | 'law'> & { accesses: AccessLog },
): Promise<Readable<Line & SaidLine>> => {
  const lawWith = lawsOf(law)
  const conclusions = [...new Map(lines.map((line) => [line.dossier, line])).values()]
  const read = await leaveOut(
    'the board',
    conclusions,
    ({ number }) => number,
    async ({ dossier: id }) => {
      const record = await dossiers.read(id)
      if (!record) throw new Inconsistent(`dossier ${id} is on the board, and is gone`)
      const what = viewFor(person, record.dossier, at)
      return { id, record, what, law: await lawWith(record.dossier) }
    },
  )
  const shown = read.items.flatMap(({ what, record }) => (what ? [{ what, dossier: record.dossier }] : []))
  await recordReadings(accesses, shown, person, at)
  const known = new Map(read.items.map((one) => [one.id, one]))
  const readable = lines.filter(({ dossier }) => known.has(dossier))
  const made = await leaveOut(
    'the board',
    readable,
    ({ number }) => number,
    (line) => {
      const found = known.get(line.dossier)
      return found?.what ? { ...line, ...said(line, found.record, found.law) } : line
    },
  )
  return { ...made, leftOut: made.leftOut + lines.length - readable.length }
}

/** A page of the board, with its words. */
export const sayBoardOnRecord = async (
  found: readonly LineKey[],
  caller: Pick<Caller, 'person' | 'at'>,
  desk: BoardDesk & { accesses: AccessLog },
): Promise<Readable<Pressed<SaidLine>>> => {
  const lines = await linesOfBoard(found, caller.at, desk)
  const { items, leftOut } = await sayLinesOnRecord(lines.items, caller, desk)
  return { items, leftOut: lines.leftOut + leftOut }
}

const said = ({ id }: BoardLine, record: DossierRecord, { procedure }: Law): Partial<SaidLine> => {
  const { assignments, tasks } = record.dossier
  const assignment = assignments?.[id]
  if (!assignment) return {}
  const answers = answersOf(record)
  const open = Object.values(tasks).find(
    ({ question, status, kind }) => question === id && status === 'open' && works.has(kind),
  )
  return {
    what: wordsOf(assignment, answers, procedure).what,
    title: textOf(answers.title),
    task: open?.id,
  }
}

const works = new Set<string>(['uptake', 'ruling', 'assignment', 'appraisal'])
