import type { Instant } from '../../../../workflows/kernel/instant'

export interface CalendarDay {
  /** The same for the same matter, each time that it is asked for. */
  id: string
  at: Instant
  summary: string
  url: string
}

/** RFC 5545: what its readers take of it, an instant and a line each. */
export const calendarFile = (name: string, days: readonly CalendarDay[], asked: Instant): string => {
  const events = days.flatMap(({ id, at, summary, url }) => [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stampOf(asked)}`,
    `DTSTART:${stampOf(at)}`,
    `SUMMARY:${escaped(summary)}`,
    `URL:${url}`,
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Motcua//Dates//VI',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20261203T100000Z` */
const stampOf = (at: Instant): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n')

/** No line is longer than 75 octets, and no letter is cut. */
const folded = (line: string): string => {
  let [text, octets] = ['', 0]
  for (const letter of line) {
    const more = Buffer.byteLength(letter)
    if (octets + more > 74) [text, octets] = [`${text}\r\n `, 1]
    text += letter
    octets += more
  }
  return text
}
