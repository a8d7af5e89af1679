import type { AbsenceTexts } from './texts.vi'

export const en: AbsenceTexts = {
  heading: 'Absence',
  link: 'Absence and deputies',
  done: 'Recorded.',
  own: 'When I am away',
  lead: 'While you are away you are given no work. Whoever you choose gets your tasks; where you choose nobody, they go back to all who hold the role. No reason is asked for.',
  awayNow: (from, until) => `Recorded: you are away from ${from} to the end of ${until}.`,
  deputyIs: (name, role, agency) => `${name} stands in for you: ${role}, ${agency}.`,
  standsIn: (name, role, agency, until) =>
    `You stand in for ${name}: ${role}, ${agency}${until ? `, until the end of ${until}` : ''}.`,
  from: 'First day away',
  lastAway: 'Last day away',
  deputy: (role, agency) => `Who stands in: ${role}, ${agency}`,
  nobody: 'Nobody',
  nobodyElse: (role, agency) =>
    `${role}, ${agency}: nobody else is there. If somebody has to stand in, ask whoever keeps the registry of officers.`,
  save: 'Record',
  back: 'I am back',
  colleagues: (agency) => `Colleagues away at ${agency}`,
  allThere: 'Nobody.',
  columns: { name: 'Name', away: 'Away', deputy: 'Who stands in' },
  awayFromTo: (from, until) => `From ${from} to the end of ${until}`,
  faults: {
    from: 'Enter the first day away, one that the calendar has',
    lastAway: 'The last day away must be in the calendar, not before the first one, and not in the past',
    deputy: 'Choose somebody of the list, or nobody',
  },
}
