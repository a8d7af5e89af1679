import { defineProcedure } from '../../city/define-procedure'
import { toPeoplesCommittee } from '../../city/to-peoples-committee'
import { step } from '../../kernel/known'
import { toReviewer } from '../../kernel/objections'
import { workingDays, workingHours } from '../../kernel/period'
import { block } from '../../kernel/silence'
import { example } from './example'
import { form } from './form'
import { result } from './result'
import * as rules from './rules'
import { en } from './texts.en'
import { vi } from './texts.vi'

const coordination = '1750/QĐ-UBND (20/5/2024), Thành phố Hồ Chí Minh'
const committeeHas = workingDays(2)
const reported = toPeoplesCommittee(committeeHas, coordination)
const megabyte = 1_000_000

const compiling = step({
  kind: 'compile',
  id: 'compiling',
  of: 'opinions',
  by: 'staff',
  within: workingDays(5),
  again: 1,
  onSilence: reported,
})

/** An agency asks others about its draft. What is confirmed and what is ours: README.md beside this folder. */
export const opinionsOnDraft = defineProcedure({
  code: '9.000001',
  version: 1,
  field: 'H29-PH01',
  onlineLevel: 'full',
  legalBasis: ['1750/QĐ-UBND', '30/2020/NĐ-CP'],
  texts: { vi, en },
  form,
  examples: [example],
  alike: [{ fields: ['title'], concerns: [] }],
  // The People's Committee has its departments ask: a silence of its own could be reported to nobody above it.
  applicants: { agencies: ['department', 'ward', 'commune', 'special-zone'] },
  decidedBy: { applicant: true },
  limit: workingDays(45),
  documents: [
    { type: 'draft', required: true, accepts: ['application/pdf'], maxBytes: 20 * megabyte },
    { type: 'explanation', required: false, accepts: ['application/pdf'], maxBytes: 20 * megabyte },
  ],
  fee: () => 0,
  route: [
    {
      kind: 'circulate',
      id: 'opinions',
      proposes: rules.concerned,
      fields: {
        until: 'until',
        shortTimeReason: 'shortTimeReason',
        subjects: 'subjects',
        leftOut: 'leftOut',
        others: 'others',
      },
      atMost: workingDays(20),
      secondRound: workingDays(5),
      onSilence: reported,
      objections: toReviewer(compiling, coordination),
    },
    compiling,
    { kind: 'decide', id: 'approval', by: 'signer', within: workingDays(2), onSilence: reported },
    {
      kind: 'issue',
      id: 'table',
      within: workingHours(4),
      onSilence: block(workingHours(4), coordination),
    },
  ],
  result,
  resultShows: 'opinions',
})
