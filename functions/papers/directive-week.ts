import type { Instant } from '../../workflows/kernel/instant'
import { type WeeklySection, weeklySections } from '../office/assignments/week'
import { dayText } from '../wording/time-text'
import type { Part, Written } from './paper-content'
import { clockTime } from './say'
import { vi } from './texts.vi'

/** A line of it, in words. */
export interface WeekRow {
  due: string
  what: string
  conclusion: string
  owner: string
  stands: string
}

export interface ListedWeek {
  name: string
  from: string
  to: string
  rows: Readonly<Record<WeeklySection, readonly WeekRow[]>>
  leftOut: number
}

/** What is late, what waits, and what falls due: a table each. */
export const directiveWeek = ({ name, from, to, rows, leftOut }: ListedWeek, at: Instant): Written => {
  const { columns, sections: titles, none, days, asOf, leftOut: unread } = vi.week
  const head = (section: WeeklySection): Part => ({
    is: 'paragraph',
    text: `${titles[section]} (${rows[section].length})`,
    face: 'bold',
  })
  const body = (section: WeeklySection): Part =>
    rows[section].length === 0
      ? { is: 'paragraph', text: none, face: 'italic' }
      : {
          is: 'table',
          columns: [
            { title: columns.due, share: 0.12 },
            { title: columns.what, share: 0.33 },
            { title: columns.conclusion, share: 0.22 },
            { title: columns.owner, share: 0.2 },
            { title: columns.stands, share: 0.13 },
          ],
          rows: rows[section].map((row) => [row.due, row.what, row.conclusion, row.owner, row.stands]),
        }
  return {
    parts: [
      {
        is: 'paragraph',
        text: days(name, dayText(from, 'vi'), dayText(to, 'vi')),
        face: 'italic',
        align: 'center',
      },
      ...weeklySections.flatMap((section) => [head(section), body(section)]),
      { is: 'paragraph', text: asOf(clockTime(at)), face: 'italic' },
      ...(leftOut > 0 ? [{ is: 'paragraph', text: unread(leftOut), face: 'italic' } as const] : []),
    ],
    signatures: [undefined, undefined],
  }
}
