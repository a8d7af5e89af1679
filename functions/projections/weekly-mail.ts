import type { Agency } from '../../workflows/kernel/agency'
import type { Calendar } from '../../workflows/kernel/calendar'
import type { Language } from '../../workflows/kernel/text'
import type { BoardLine } from '../adapters/board-line'
import type { Mail } from '../adapters/notifier'
import type { Pressed } from '../office/assignments/board'
import { type Week, type Weekly, weeklyOf, weeklySections, weeksOn } from '../office/assignments/week'
import { agencyNames } from '../wording/agency-names'
import { assignmentName, standsText, whoseText } from '../wording/assignment-text'
import { dueText } from '../wording/time-text'
import { en } from './texts.en'
import { vi } from './texts.vi'

const texts = { vi, en }
const mostListed = 100

interface Office {
  agencies: readonly Agency[]
  calendar: Calendar
  publicUrl: string
}

/** A week's list of what is to be done, in both languages. Its words stand in the conclusions, and not here. */
export const weeklyMail = (
  lines: readonly Pressed<BoardLine>[],
  week: Week,
  office: Office,
): Pick<Mail, 'subject' | 'text'> => {
  const listed = weeklyOf(lines, week, office.calendar)
  const subject = (language: Language) =>
    texts[language].weekly.subject(week.name, listed.overdue.length, listed.week.length)
  const body = (language: Language) => bodyOf(listed, week, language, office)
  return {
    subject: `${subject('vi')} / ${subject('en')}`,
    text: `${body('vi')}\n\n----------\n\n${body('en')}\n`,
  }
}

const bodyOf = (listed: Weekly, week: Week, language: Language, { agencies, publicUrl }: Office): string => {
  const { weekly: text, noReply } = texts[language]
  const agencyNamed = agencyNames(agencies, language)
  const lineOf = (line: Pressed<BoardLine>): string =>
    [
      `- ${line.number}, ${assignmentName(line.id, language)}: ${whoseText(line, language, agencyNamed)}`,
      `  ${text.due(dueText(line, language))}. ${standsText(line, language).join('; ')}.`,
      `  ${publicUrl}/agency/dossiers/${line.number}#${line.id}`,
    ].join('\n')
  const sections = weeklySections.filter((name) => listed[name].length > 0)
  return [
    text.lead,
    ...(sections.length === 0 ? [text.nothing] : []),
    ...sections.flatMap((name) => [
      text.sections[name](listed[name].length),
      ...listed[name].slice(0, mostListed).map(lineOf),
      ...(listed[name].length > mostListed ? [text.more(listed[name].length - mostListed)] : []),
    ]),
    text.all(`${publicUrl}/agency/assigned`),
    text.figures(`${publicUrl}/oversight/week?week=${weeksOn(week, -1).name}`),
    noReply,
  ].join('\n\n')
}
