import type { Agency } from '../../../workflows/kernel/agency'
import type { AccessLog } from '../../adapters/access-log'
import type { WeekRow } from '../../papers/directive-week'
import { paperPdf } from '../../papers/paper-pdf'
import { writeDirectiveWeek } from '../../papers/write-paper'
import { agencyNames } from '../../wording/agency-names'
import { assignmentName, standsText, whoseText } from '../../wording/assignment-text'
import { dueText } from '../../wording/time-text'
import type { Caller } from '../asking'
import type { NamedFile } from '../named-file'
import { type BoardDesk, linesOfBoard, readBoard, type SaidLine, sayLinesOnRecord } from './board'
import { type Week, type Weekly, weeklyOf, weeklySections } from './week'

type WeeklyDesk = BoardDesk & { accesses: AccessLog }

/** A week's list as a paper, in the language of the law. */
export const getWeeklyOnRecord = async (
  week: Week,
  caller: Pick<Caller, 'person' | 'at'>,
  desk: WeeklyDesk & { agencies: readonly Agency[] },
): Promise<NamedFile> => {
  const agencyNamed = agencyNames(desk.agencies, 'vi')
  const { weekly, leftOut } = await sayWeeklyOnRecord(week, caller, desk)
  const rows = Object.fromEntries(
    weeklySections.map((name) => [name, weekly[name].map((line) => rowOf(line, agencyNamed))]),
  ) as Record<keyof Weekly, WeekRow[]>
  const office = desk.agencies.find(({ kind }) => kind === 'peoples-committee')
  const content = writeDirectiveWeek(
    { ...week, rows, leftOut },
    { agency: office?.name.vi ?? '', at: caller.at },
  )
  return {
    contentType: 'application/pdf',
    bytes: await paperPdf(content),
    name: `directive-week-${week.name}.pdf`,
  }
}

/** The week's lines with their words. */
export const sayWeeklyOnRecord = async (
  week: Week,
  caller: Pick<Caller, 'person' | 'at'>,
  desk: WeeklyDesk,
) => {
  const board = await readBoard({ whole: true }, caller, desk)
  const listed = weeklyOf(board.keys, week, desk.calendar)
  const found = weeklySections.flatMap((name) => listed[name])
  const lines = await linesOfBoard(found, caller.at, desk)
  const { items, leftOut } = await sayLinesOnRecord(lines.items, caller, desk)
  return { weekly: weeklyOf(items, week, desk.calendar), leftOut: lines.leftOut + leftOut }
}

const rowOf = (line: SaidLine, agencyNamed: (id: string) => string): WeekRow => ({
  due: dueText(line, 'vi'),
  what: [assignmentName(line.id, 'vi'), line.what].filter(Boolean).join(': '),
  conclusion: [line.number, line.title].filter(Boolean).join('\n'),
  owner: whoseText(line, 'vi', agencyNamed),
  stands: standsText(line, 'vi').join('\n'),
})
