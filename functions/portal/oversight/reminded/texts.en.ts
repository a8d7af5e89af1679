import type { RemindedTexts } from './texts.vi'

export const en: RemindedTexts = {
  heading: 'Who was reminded',
  of: (name) => `Who was reminded: ${name}`,
  lead: 'What agencies were reminded of when it was due or overdue, and whether it was done since. The newest first; kept for 400 days.',
  caption: (month) => `Month ${month}`,
  none: (month) => `${month}: nobody was reminded.`,
  before: 'The month before',
  ofAll: 'Of all agencies',
  at: 'Reminded',
  who: 'Agency, who was reminded',
  what: 'Task',
  dossier: 'Dossier',
  since: 'Since then',
  levels: { officer: 'the officer', 'unit-head': 'the head of unit', 'agency-head': 'the head of agency' },
  says: { due: 'due', overdue: 'overdue' },
  open: 'Not done yet',
  closed: (at, after) => `Done ${at}, after ${after}`,
  atOnce: 'less than a working minute',
}
