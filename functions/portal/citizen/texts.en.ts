import { fileTypeNames, sizeText } from '../layout/file-size'
import type { CitizenTexts } from './texts.vi'

export const en: CitizenTexts = {
  home: {
    heading: 'What do you want to do?',
    lead: 'Find a procedure, file it here, and see at each moment who has your dossier and until when.',
    search: 'Search for a procedure',
    searchHint:
      'In words of your own: build a house, lost birth certificate. Vietnamese works too, also without marks.',
    find: 'Search',
    events: 'What is happening?',
    follows: 'Procedures',
    followsNone: 'There is none yet that can be filed here.',
    meant: (typed, meant) =>
      `No procedure has a word as you typed it (“${typed}”). This is what was found for “${meant}”.`,
    found: (count, words) => `${count} procedure${count === 1 ? '' : 's'} for “${words}”`,
    all: 'All procedures',
    nothing: 'Nothing was found. Try other words, or choose from below.',
    showAll: 'Show all procedures',
    code: 'Code',
    takes: 'takes at most',
    taken: (days) => `9 of 10 done in ${days} working day${days === 1 ? '' : 's'}`,
    regulations: 'What agencies agreed about asking each other',
  },
  procedure: {
    code: 'Procedure',
    result: 'What you receive',
    takes: 'How long it takes',
    takesFrom: (period) =>
      `At most ${period}, counted from when your dossier is found complete. The clock stands still while something is asked of you.`,
    reallyTakes: 'What it really took',
    takenFrom: (days) =>
      `In the last six months 9 of 10 finished dossiers took at most ${days} working day${days === 1 ? '' : 's'}, not counting the time in which the applicant was asked for something.`,
    costs: 'What it costs',
    free: 'Nothing',
    feeDepends: 'It depends on your answers. You see the amount before you file',
    decides: 'Who decides',
    receives: 'Who receives the notice',
    notified: (law) =>
      `You give notice and ask for no permission: by ${law} nobody has to decide. The agency receives it, or objects within its time.`,
    decidedByApplicant: 'The agency that applies',
    decidedAt: (field) => `It depends on your answer to “${field}”`,
    forAgencies: 'This is an internal procedure: only agencies of the city apply for it.',
    notOpen: {
      ahead: (day) => `Not taken yet: this procedure is in force from ${day}.`,
      ended: (day) => `No longer taken: this procedure ended after ${day}.`,
      between: (day) => `Filings are not taken at present. They are again from ${day}.`,
    },
    replacedBy: (code) => `See the procedure that replaces it (${code})`,
    changesOn: (day) =>
      `From ${day} new rules hold for this procedure. What is filed before that day goes by what is said below.`,
    start: 'Start now',
    saved:
      'Each answer is saved at once. You can stop at any time and go on within 30 days, also on another device.',
    bring: 'What you need',
    bringNothing: 'No papers. What the state knows already is not asked of you.',
    required: {
      true: 'needed',
      false: 'if you have it',
      conditional: 'only where your answers make it needed',
    },
    fileOf: (types, bytes) => `${fileTypeNames(types, 'or')}, at most ${sizeText(bytes, 'en')}`,
    way: 'What happens after you file',
    wayLead:
      'Each step has a deadline. When somebody lets one pass, it is reported to the next higher authority or goes on without them, and your dossier does not lie still.',
    law: 'Legal basis',
  },
  route: {
    roles: {
      reception: 'Reception officer',
      reviewer: 'Reviewing officer',
      signer: 'Whoever signs',
      records: 'Records office',
      staff: 'Staff officer',
      oversight: 'The People’s Committee’s office',
      'unit-head': 'Head of unit',
      'agency-head': 'Head of agency',
      registry: 'Keeper of the registry',
    },
    kinds: {
      check: 'Check',
      review: 'Review',
      pay: 'You',
      consult: 'Only the agencies that your building concerns, all at the same time',
      circulate: 'The agencies that the draft concerns, all at the same time',
      compile: 'What is taken up of the opinions, and why not the rest',
      link: 'One filing for all of these',
      assign: 'Tasks that agencies are given',
      decide: 'Decision',
      issue: 'The system',
    },
    within: 'within',
    onlyIf: 'Asked only if:',
    stands: (law) => `The clock stands still meanwhile: ${law}`,
    ifNeeded: 'Only where it is needed',
    found: 'An agency that your answers name',
    ifWanted: 'Only if you ask for it',
    objections: {
      reasons: ({ by }) =>
        `If an agency objects, it goes on all the same; the officer in “${by?.name}” has to say why.`,
      applicant: ({ by }) =>
        `If an agency objects, you may answer, and it is asked again; if it still objects, the officer in “${by?.name}” has to say why it goes on.`,
      refuse: () => 'If an agency objects, the dossier is refused, with that agency’s reasons.',
      report: ({ to }) => `If an agency objects, ${to?.name} rules on it, with reasons.`,
    },
  },
  regulations: {
    heading: 'How agencies ask each other',
    lead: 'When one agency asks another for its opinion: how long that has, what its silence means, and by which decision. A procedure’s own law comes first.',
    on: 'Asked about',
    about: { dossiers: 'dossiers of procedures', drafts: 'drafts' },
    asking: 'Who asks',
    asked: 'Who is asked',
    kinds: {
      ward: 'People’s Committees of wards',
      commune: 'People’s Committees of communes',
      'special-zone': 'People’s Committee of the special zone',
      department: 'departments',
      'peoples-committee': 'the city’s People’s Committee',
      'outside-body': 'bodies outside the city’s administration',
    },
    within: 'Time to answer',
    minimum: 'Time due at least',
    minimumOf: (period) => `${period}; whoever asks with less has to say why`,
    onSilence: 'If it does not answer',
    silence: {
      'deem-consent': () => 'It counts as having agreed, and answers for its field.',
      'deem-approved': (to, within) =>
        `The application counts as approved; the silence is reported to ${to}, which looks into it within ${within}.`,
      lapse: () => 'The dossier is closed.',
      block: () => 'The wait goes on; each time it is overdue is put on record and reported.',
      escalate: (to, within) => `It is reported to ${to}, which directs within ${within}.`,
    },
    afterwards: {
      'deem-consent': 'Silent still, it counts as having agreed, and answers for its field.',
      block: 'Then the wait goes on; each time it is overdue is put on record and reported.',
    },
    tells: 'Who in the agency is told',
    levels: {
      officer: 'the officer',
      'unit-head': 'the head of unit',
      'agency-head': 'the head of the agency',
    },
    law: 'Legal basis',
    confirmed: 'What of it was read',
    uses: 'Procedures that ask under it',
    usedByNone: 'None yet. It governs when an officer asks one more agency.',
    insteadOf: 'Procedures whose own law comes before it',
    ungoverned: 'Questions that no regulation is about',
    ungovernedLead:
      'They are put to bodies that none of these binds; their time is that of the procedure’s own law.',
  },
}
