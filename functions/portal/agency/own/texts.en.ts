import type { OwnTexts } from './texts.vi'

export const en: OwnTexts = {
  heading: 'Asked by my agency',
  lead: 'Whoever works in the agency sees it; its staff files, supplements and withdraws.',
  agency: 'Agency',
  show: 'Show',
  start: 'Ask something new',
  drafts: 'Being filled in',
  draft: (procedure, at) => `${procedure}, last changed at ${at}`,
  dossiers: 'Filed',
  none: 'The agency has filed nothing yet.',
  dossier: (procedure, number) => `${procedure}, dossier ${number}`,
  filed: (at) => `filed at ${at}`,
  running: 'under way',
  todo: 'Waits for the agency',
  endings: {
    issued: 'has its result',
    refused: 'was refused',
    withdrawn: 'was withdrawn',
    lapsed: 'was closed: the time to supplement it ran out',
  },
  begin: {
    heading: 'Before you begin',
    lead: 'Each answer is saved at once. You can stop, and go on within 30 days.',
    halfWay: 'You have begun this form before:',
    takeUp: (at) => `Go on with the form last changed at ${at}`,
    agency: 'In the name of which agency?',
    choose: 'Choose the agency',
    send: 'Begin',
  },
}
