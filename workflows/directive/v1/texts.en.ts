import { officeNames } from '../../city/offices'
import type { ProcedureTexts } from '../../kernel/text'

export const en: ProcedureTexts = {
  name: "Tasks that follow from a conclusion or directive of the People's Committee",
  summary:
    "For the office of the People's Committee. Each task of a conclusion or directive is given to an agency, followed, appraised and reported on.",
  result: 'Report on the directive',
  searchWords: ['assign tasks', 'follow up a meeting', 'instructions'],
  steps: {
    tasks: 'Tasks',
    closing: 'Approval of the report',
    report: 'Report',
  },
  questions: {},
  documents: { conclusion: 'The conclusion or directive' },
  fields: {
    number: 'Number of the document',
    issuedOn: 'Date of issue',
    title: 'Subject',
    kind: 'Kind of document',
    'kind=conclusion': 'Notice of a conclusion',
    'kind=directive': 'Directive',
    'kind=instruction': 'Instruction',
    signedBy: 'Signed by',
    tasks: 'Tasks',
    'tasks.what': 'What is to be done',
    'tasks.owner': 'Who answers for it',
    ...officeNames('tasks.owner', 'en'),
    'tasks.with1': 'Who works with it (1)',
    ...officeNames('tasks.with1', 'en'),
    'tasks.with2': 'Who works with it (2)',
    ...officeNames('tasks.with2', 'en'),
    'tasks.with3': 'Who works with it (3)',
    ...officeNames('tasks.with3', 'en'),
    'tasks.by': 'Done by the end of',
    'tasks.workingDays': 'Or within so many working days of being taken up',
    'tasks.done': 'What shows that it is done',
  },
  hints: {
    number: 'As the document has it, for instance 512/TB-VP',
    'tasks.what': 'One thing, for one agency to answer for',
    'tasks.by': 'Give a day or a number of working days, not both',
    'tasks.done': 'The document, figure or work that will show it',
  },
  mustHold: {
    'issued-before-entry': 'The document can not have been issued after the day on which it is entered',
  },
  reasons: {
    repealed: 'The conclusion or directive was replaced or repealed',
    'wrongly-entered': 'The document was entered wrongly',
  },
}
