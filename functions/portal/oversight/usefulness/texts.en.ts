import type { UsefulnessTexts } from './texts.vi'

export const en: UsefulnessTexts = {
  heading: 'Which pages were useful',
  lead: 'Visitors press “Yes” or “No” at the end of a page, and may say why. Presses are counted, and nobody’s is recorded; one person may press several times.',
  caption: (month) => `${month}, by page`,
  none: (month) => `${month}: nobody has said anything.`,
  before: 'The month before',
  page: 'Page',
  answers: {
    yes: 'Useful',
    no: 'Not useful',
    'not-found': 'Did not find it',
    'not-clear': 'Hard to understand',
    'not-working': 'Did not work',
    other: 'Something else',
  },
  pages: {
    procedure: 'Procedure',
    'life-event': 'Life event',
    regulations: 'Regulations',
    filed: 'Dossier filed',
    help: 'Help',
    contact: 'Contact',
    privacy: 'Personal data',
    cookies: 'Cookies',
    accessibility: 'Accessibility',
    terms: 'Terms of use',
    agency: 'Agency',
    status: 'Service status',
  },
}
