import { fileTypeNames, sizeText } from '../layout/file-size'
import type { CitizenTexts } from './texts.vi'

export const en: CitizenTexts = {
  home: {
    heading: 'What do you want to do?',
    lead: 'Find a procedure, file it here, and see at each moment who has your dossier and until when.',
    search: 'Search for a procedure',
    searchHint: 'For example: building permit. Vietnamese without marks works too: giay phep xay dung',
    find: 'Search',
    found: (count, words) => `${count} procedure${count === 1 ? '' : 's'} for “${words}”`,
    all: 'All procedures',
    nothing: 'Nothing was found. Try fewer or other words.',
    showAll: 'Show all procedures',
    code: 'Code',
    takes: 'takes at most',
  },
  procedure: {
    code: 'Procedure',
    result: 'What you receive',
    takes: 'How long it takes',
    takesFrom: (period) =>
      `At most ${period}, counted from when your dossier is found complete. The clock stands still while something is asked of you.`,
    costs: 'What it costs',
    free: 'Nothing',
    feeDepends: 'It depends on your answers. You see the amount before you file',
    decides: 'Who decides',
    decidedByApplicant: 'The agency that applies',
    decidedAt: (field) => `It depends on your answer to “${field}”`,
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
    ifNeeded: 'Only where it is needed',
    ifWanted: 'Only if you ask for it',
  },
}
