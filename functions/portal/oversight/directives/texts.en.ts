import type { DirectiveTexts } from './texts.vi'

export const en: DirectiveTexts = {
  heading: 'Conclusions and directives',
  lead: 'What agencies have still to do, the soonest due first.',
  by: 'In the order of',
  byAgency: 'The agency that answers for it',
  owner: 'Agency that answers for it',
  everyAgency: 'Every agency',
  nothing: 'Nothing is left to do.',
  one: {
    tasks: 'Its tasks',
    whole: 'The whole dossier: the document, and what happened to each task',
    counted: (all, over, overdue) =>
      `${all === 1 ? '1 task' : `${all} tasks`}; ${over} done with; ${overdue} overdue.`,
  },
  weekly: {
    link: 'The week, to be printed',
    heading: (week) => `Conclusions and directives: week ${week}`,
    days: (from, to, at) => `From ${from} to ${to}, as of ${at}.`,
    before: 'The week before',
    after: 'The week after',
    pdf: 'Take it away (PDF)',
    sections: {
      overdue: 'Overdue',
      waiting: 'Waiting to be ruled on or appraised',
      week: 'Due this week',
      next: 'Due next week',
    },
    none: 'None.',
  },
}
