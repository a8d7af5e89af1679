import type { DirectingTexts } from './texts.vi'

export const en: DirectingTexts = {
  heading: (count) => (count === 1 ? 'Direct about 1 dossier' : `Direct about ${count} dossiers`),
  of: (agency) => `Who lets them lie: ${agency}.`,
  listed: 'The dossiers',
  outcome: 'What do you direct?',
  reason: 'Reason',
  reasonHint: 'Written into each dossier, where agency and applicant can read it.',
  days: 'How many more working days? Left empty: 2',
  chooseOutcome: 'Choose what you direct',
  noDays: 'Write a number of days from 1 to 30',
  goOn: 'Go on',
  confirm: {
    heading: (count) => (count === 1 ? 'Confirm for 1 dossier' : `Confirm for ${count} dossiers`),
    lead: 'It is written into each dossier by itself, and can’t be taken back.',
    send: 'Confirm',
    change: 'Change it',
    days: (count) => (count === 1 ? '1 working day' : `${count} working days`),
  },
  done: {
    heading: (count) => (count === 1 ? '1 dossier directed' : `${count} dossiers directed`),
    failed: 'Not directed',
    not: (number, why) => `${number}: ${why}`,
    back: 'Back to the first page',
  },
}
