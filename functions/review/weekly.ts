import { dueAfter } from '../../workflows/kernel/calendar'
import { type Instant, instant } from '../../workflows/kernel/instant'
import { workingHours } from '../../workflows/kernel/period'
import type { BoardLine } from '../adapters/board-line'
import type { BoardStore } from '../adapters/board-store'
import type { Bookmarks } from '../adapters/bookmarks'
import { openBoard, type Pressed } from '../office/assignments/board'
import { type Week, weekAt } from '../office/assignments/week'
import { sendMail } from '../projections/send-mail'
import type { OfficerDesk } from '../projections/tell-officers'
import { weeklyMail } from '../projections/weekly-mail'
import { logger } from '../runtime/logger'
import type { TimeLeft } from './sweep'

export type WeeklyDesk = Pick<
  OfficerDesk,
  'registry' | 'agencies' | 'notifier' | 'astray' | 'publicUrl' | 'calendar'
> & {
  board: Pick<BoardStore, 'openKeys' | 'linesAt'>
  bookmarks: Bookmarks
}

/** One mail more is sent while so much is left. */
const reserve = 20_000

// Whether the week's list went out, and to whom of those that it is for: one mark each, which the next week replaces.
const everybody = 'weekly'
const one = (person: string) => `weekly ${person}`

/**
 * Once a week, an hour after its first opening: what agencies have to do for conclusions and directives. All of it to the
 * office that gives it and to the city's oversight, its own part to each agency's head. Gives how many mails were sent.
 */
export const sendWeekly = async (at: Instant, desk: WeeklyDesk, timeLeft: TimeLeft): Promise<number> => {
  const { bookmarks, calendar } = desk
  const week = weekAt(at, calendar)
  if (at < dueAfter(workingHours(1), startOf(week, calendar.timeZone.offset), calendar)) return 0
  if ((await bookmarks.of(everybody))?.page === week.name) return 0
  const board = await openBoard(at, desk)
  let sent = 0
  for (const { person, lines } of await recipientsOf(board.items, at, desk)) {
    if (timeLeft() < reserve) return sent
    if ((await bookmarks.of(one(person)))?.page === week.name) continue
    if (await tell(person, lines, week, desk)) sent += 1
    await bookmarks.set(one(person), { page: week.name, failed: 0 })
  }
  await bookmarks.set(everybody, { page: week.name, failed: board.leftOut })
  return sent
}

const startOf = ({ from }: Week, offset: string): Instant => instant(Date.parse(`${from}T00:00:00${offset}`))

type Lines = Pressed<BoardLine>[]

/** Nobody is told that there is nothing. Who is several of these has the longer list. */
const recipientsOf = async (
  lines: Lines,
  at: Instant,
  { registry, agencies }: Pick<WeeklyDesk, 'registry' | 'agencies'>,
): Promise<{ person: string; lines: Lines }[]> => {
  if (lines.length === 0) return []
  const told = new Map<string, Lines>()
  const add = async (agency: string, role: 'oversight' | 'staff' | 'agency-head', own: Lines) => {
    if (own.length === 0) return
    for (const { id } of await registry.holders(agency, role, at))
      if ((told.get(id)?.length ?? 0) < own.length) told.set(id, own)
  }
  for (const { id, kind } of agencies) {
    if (kind === 'peoples-committee') await add(id, 'oversight', lines)
    await add(
      id,
      'staff',
      lines.filter(({ by }) => by === id),
    )
    await add(
      id,
      'agency-head',
      lines.filter((line) => line.owner === id || line.with.includes(id)),
    )
  }
  return [...told].map(([person, own]) => ({ person, lines: own }))
}

const tell = async (person: string, lines: Lines, week: Week, desk: WeeklyDesk): Promise<boolean> => {
  const to = await desk.registry.addressOf(person)
  if (!to) {
    logger.info('an officer has no address', { officer: person })
    return false
  }
  return sendMail({ to, ...weeklyMail(lines, week, desk) }, { weekly: week.name }, desk)
}
