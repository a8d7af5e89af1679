import type { OperatorTexts } from './texts.vi'

export const en: OperatorTexts = {
  heading: 'Operation',
  lead: 'What stands still because something of ours failed. Nothing about persons is shown here.',
  done: 'It was started again. What fails once more comes back to this page.',
  rebuildDue: (what) =>
    `Kept by another release: ${what}. Lists and reports may lack something until motcua rebuild is run.`,
  kept: {
    figures: 'figures',
    board: 'board of tasks',
    search: 'words to search by',
    tasks: 'lists of open tasks',
    mandates: 'who gave mandates',
  },
  notDone: (count) => `${count} could not be started again, and ${count === 1 ? 'is' : 'are'} still below.`,
  atOnce: {
    parked: (count, error) => `Start ${count} machines again that failed with ${error}`,
    aside: (count, error) => `Do ${count} pieces of work again that failed with ${error}`,
    send: 'Yes, start them again',
  },
  confirmLead: 'These are started again, one after the other, and nothing else:',
  reason: 'Why, or what was repaired',
  reasonHint: 'Kept in the dossier for good, for all who read it: name nobody',
  parked: 'Machines that failed',
  nothingParked: 'No machine waits for you.',
  resume: 'Start again',
  aside: 'Work about events that failed',
  asideLead: 'It holds up nothing else. It is tried again each hour for a day, and whenever you say so.',
  nothingAside: 'Nothing is set aside.',
  play: 'Do again',
  lanes: {
    machines: 'start or wake machines',
    board: 'board of tasks',
    search: 'search',
    figures: 'figures',
    mail: 'mail',
    dates: 'count dates again',
  },
  columns: { dossier: 'Dossier', what: 'What', error: 'Error', since: 'Since', act: 'To do' },
  event: (sequence) => `event ${sequence}`,
  attempts: (count) => `given up ${count} ${count === 1 ? 'time' : 'times'}`,
  more: 'The next ones',
  shown: (count) => `${count} are shown, the longest waiting first; there are more.`,
  registry: 'Officers, roles and mandates',
  people: 'Officers of each agency: roles, absence, deputies',
  city: {
    heading: 'Calendar, office hours and addresses of agencies',
    changed:
      'These are data of the city in its source (the folder workflows/city), reviewed and changed by a new release. They can’t be changed here.',
    hours: 'Office hours',
    everyWeekday: (hours) => `${hours}, Monday to Friday`,
    cutOff: 'Cut-off',
    cutOffSays: (time) => `${time}; what is received later counts as received on the next working day`,
    agencies: 'Addresses of agencies',
    addresses: (all, known, confirmed) =>
      `Of ${all} agencies the addresses of ${known} are known, and ${confirmed} of them are confirmed.`,
    each: 'See each agency',
    year: (year) => `Days off and working Saturdays of ${year}`,
    columns: { day: 'Day', what: 'What', source: 'Source' },
    worked: 'Saturday that is worked',
    undecided: (year) =>
      `After ${year} nothing is decided: only the fixed holidays count, and deadlines are shown as provisional.`,
  },
  registryLead:
    'Operators give the role of who keeps the registry, to somebody of the People’s Committee’s office. Mandates of citizens are registered through the interface, at POST /api/v1/registry/commands.',
}
