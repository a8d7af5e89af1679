import { may, viewFor } from '../../../workflows/kernel/authority'
import { dueAfter } from '../../../workflows/kernel/calendar'
import { Inconsistent, Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import { workingDays } from '../../../workflows/kernel/period'
import { holds } from '../../../workflows/kernel/roles-held'
import type { AccessLog } from '../../adapters/access-log'
import type { BoardLine } from '../../adapters/board-line'
import type { BoardStore } from '../../adapters/board-store'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierRecord } from '../../adapters/dossier-store'
import { type Law, lawsOf } from '../../adapters/law-book'
import { textOf } from '../../adapters/personal-words'
import { leaveOut, type Readable } from '../../runtime/leave-out'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { wordsOf } from '../presented/present-assignment'
import { recordReading } from '../record-reading'

export type BoardDesk = Pick<Desk, 'dossiers' | 'law' | 'calendar'> & {
  board: Pick<BoardStore, 'open' | 'ofAgency'>
}

/** How pressing an assignment is. `soon`: due within a working week. `waits`: for whoever gave it, to rule or to appraise. */
export type Pressing = 'overdue' | 'soon' | 'later' | 'waits'

export interface Board {
  /** The soonest due first, each once. */
  lines: (BoardLine & { pressing: Pressing })[]
  /** There are more than are looked at. */
  more: boolean
  leftOut: number
}

/** So many, soonest due first, are counted and filtered. */
export const mostOnBoard = 1_000
const batch = 100

/**
 * What agencies have still to do for conclusions and directives: all of it for the city's oversight and for whoever gave
 * it, for others what their own agency does, alone or with others.
 */
export const readBoard = async (
  { agency }: { agency?: string },
  { person, at }: Pick<Caller, 'person' | 'at'>,
  desk: BoardDesk,
): Promise<Board> => {
  if (agency !== undefined && !may(person, { action: 'assignments.list', agency }))
    throw new Refusal('forbidden', `${person.id} is not shown what ${agency} was given to do`)
  const board = await openBoard({ agency }, at, desk)
  const sees = ({ by }: BoardLine) =>
    agency !== undefined || may(person, { action: 'assignments.list' }) || holds(person, by, 'staff')
  return { ...board, lines: board.lines.filter(sees) }
}

/** What is still to be done, whoever asks: for the watch too, which tells everybody of his part. */
export const openBoard = async (
  { agency }: { agency?: string },
  at: Instant,
  { board, calendar }: Pick<BoardDesk, 'board' | 'calendar'>,
): Promise<Board> => {
  const soon = dueAfter(workingDays(5), at, calendar)
  const lines: Board['lines'] = []
  let leftOut = 0
  let cursor: string | undefined
  do {
    const page = await (agency === undefined
      ? board.open(batch, cursor)
      : board.ofAgency(agency, 'open', batch, cursor))
    lines.push(...page.items.map((line) => ({ ...line, pressing: pressingOf(line, at, soon) })))
    leftOut += page.leftOut
    cursor = page.cursor
  } while (cursor && lines.length < mostOnBoard)
  return { lines, more: cursor !== undefined, leftOut }
}

export const pressingOf = (
  { status, dueAt }: Pick<BoardLine, 'status' | 'dueAt'>,
  at: Instant,
  soon: Instant,
): Pressing => {
  if (status === 'handed-in' || status === 'declined') return 'waits'
  return dueAt <= at ? 'overdue' : dueAt <= soon ? 'soon' : 'later'
}

/** A line with its words, for whoever may read the conclusion. */
export interface SaidLine extends BoardLine {
  what?: string
  title?: string
  /** What is to be done now, and by whom. */
  task?: string
}

/** The words of some lines: a page of them, since each conclusion is read whole. That it was read is on its record. */
export const sayLinesOnRecord = async <Line extends BoardLine>(
  lines: readonly Line[],
  { person, at }: Pick<Caller, 'person' | 'at'>,
  { dossiers, law, accesses }: Pick<Desk, 'dossiers' | 'law'> & { accesses: AccessLog },
): Promise<Readable<Line & SaidLine>> => {
  const lawWith = lawsOf(law)
  const known = new Map<string, Promise<DossierRecord | undefined>>()
  const read = async (id: string): Promise<DossierRecord | undefined> => {
    const record = await dossiers.read(id)
    if (!record) throw new Inconsistent(`dossier ${id} is on the board, and is gone`)
    const what = viewFor(person, record.dossier, at)
    if (what) await recordReading(accesses, record.dossier, person, { at, what })
    return what && record
  }
  const readOnce = (id: string) => {
    const found = known.get(id) ?? read(id)
    known.set(id, found)
    return found
  }
  return leaveOut(
    'the board',
    lines,
    ({ number }) => number,
    async (line) => {
      const record = await readOnce(line.dossier)
      return record ? { ...line, ...said(line, record, await lawWith(record.dossier)) } : line
    },
  )
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
