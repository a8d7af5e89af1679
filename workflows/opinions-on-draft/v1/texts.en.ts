import { officeNames } from '../../city/offices'
import { subjectNames } from '../../city/subjects'
import type { ProcedureTexts } from '../../kernel/text'

export const en: ProcedureTexts = {
  name: 'Opinions of other agencies on a draft',
  summary:
    'For the agency that writes the draft. It goes to the agencies that it concerns, they comment it by article, and a signed table tells what was taken up and what not, and why.',
  result: 'Table of opinions',
  searchWords: ['comments on a draft', 'consultation among agencies', 'inter-agency review'],
  steps: {
    opinions: 'Opinions',
    compiling: 'What is taken up, and why not the rest',
    approval: 'Approval of the table',
    table: 'Issuance of the table',
  },
  questions: {},
  documents: { draft: 'Draft', explanation: 'Explanation' },
  fields: {
    title: 'Title of the draft',
    draftKind: 'Kind of document',
    'draftKind=decision': 'Decision',
    'draftKind=plan': 'Plan or project',
    'draftKind=directive': 'Directive',
    'draftKind=report': 'Report',
    'draftKind=submission': 'Submission',
    subjects: 'What the draft is about',
    ...subjectNames('subjects', 'en'),
    asked: 'What you ask about',
    until: 'Answers are due by the end of',
    shortTimeReason: 'Why there is less than the minimum time',
    leftOut: 'Proposed agencies that are not asked',
    'leftOut.agency': 'Agency not asked',
    ...officeNames('leftOut.agency', 'en'),
    'leftOut.reason': 'Why it is not asked',
    others: 'Agencies asked beyond the proposal',
    'others.agency': 'Agency asked beyond the proposal',
    ...officeNames('others.agency', 'en'),
    'others.reason': 'Why it is asked',
    articles: 'The draft, article by article',
    'articles.heading': 'Heading',
    'articles.text': 'Wording',
  },
  hints: {
    subjects: 'They decide who is asked: look at the list before you send it',
    until: 'At least 7 working days and at most 20 from the day on which you send it',
    shortTimeReason: 'Only for less than 7 working days. All who are asked read it',
    articles: 'As in the file: agencies comment and compare it article by article',
    'documents.draft': 'The whole draft as a PDF file',
  },
  reasons: {
    'not-mature': 'The draft is not ready and has to be written anew',
    'opinions-unanswered': 'The opinions are not answered sufficiently',
  },
}
