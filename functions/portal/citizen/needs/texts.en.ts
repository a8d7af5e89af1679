import type { NeedsTexts } from './texts.vi'

export const en: NeedsTexts = {
  link: 'What do I need?',
  linkLead:
    'Answer a few questions for a list of papers, the fee and the time in your case. You need not sign in.',
  heading: 'What do you need?',
  lead: 'A few answers decide which papers you need and what you pay. Nothing is kept.',
  more: 'With these answers a little more has to be known:',
  show: 'Show the list',
  yours: 'Your list',
  answers: 'As you answered',
  change: 'Answer again',
  papers: 'Papers to hand in',
  possible: 'If you have them',
  asked: (agency, because, within) => `${agency} is asked, and has ${within}. ${because}`,
  print: 'You can print this page, or keep its address: your answers are in it.',
}
