import type { WeekTexts } from './texts.vi'

export const en: WeekTexts = {
  link: 'The week, to be printed',
  heading: (week) => `Week ${week}: came in, handled, late`,
  lead: 'The week’s dossiers and questions by agency; in brackets, how many more or fewer than the week before. A dossier belongs to the week in which it was received; handled is what was handled by now, of the week before too.',
  days: (from, to, at) => `From ${from} to ${to}, as of ${at}.`,
  before: 'The week before',
  after: 'The week after',
  caption: 'By agency, the most late first',
  name: 'Agency',
  columns: {
    received: 'Received',
    handled: 'Handled',
    late: 'Late',
    asked: 'Was asked',
    unanswered: 'Unanswered, overdue',
    tasks: 'Tasks overdue',
  },
  same: '±0',
  none: 'There was nothing in this week or the one before.',
}
