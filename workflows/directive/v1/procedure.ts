import { defineProcedure } from '../../city/define-procedure'
import { toPeoplesCommittee } from '../../city/to-peoples-committee'
import { calendarDays, workingDays, workingHours } from '../../kernel/period'
import { block, deemConsent } from '../../kernel/silence'
import { conditions } from './conditions'
import { example } from './example'
import { form } from './form'
import { result } from './result'
import { en } from './texts.en'
import { vi } from './texts.vi'

const localGovernment = '72/2025/QH15'
const megabyte = 1_000_000
// Nobody stands above the office that gives the tasks: its own silence is on record each working day.
const onRecord = block(workingDays(1), localGovernment)

/** Tasks that follow from a conclusion or directive. What is confirmed and what is ours: README.md beside this folder. */
export const directive = defineProcedure({
  code: '9.000002',
  version: 1,
  field: 'H29-PH02',
  onlineLevel: 'full',
  legalBasis: [localGovernment, '30/2020/NĐ-CP'],
  texts: { vi, en },
  form,
  examples: [example],
  mustHold: conditions,
  alike: [{ fields: ['number', 'issuedOn'], concerns: [] }],
  applicants: { agencies: ['peoples-committee'] },
  decidedBy: { applicant: true },
  // The longest task, taken up, done again once, appraised and reported on.
  limit: workingDays(240),
  documents: [{ type: 'conclusion', required: true, accepts: ['application/pdf'], maxBytes: 20 * megabyte }],
  fee: () => 0,
  route: [
    {
      kind: 'assign',
      id: 'tasks',
      tasks: 'tasks',
      uptake: { within: workingDays(1), onSilence: deemConsent(localGovernment) },
      declined: { to: 'peoples-committee', within: workingDays(2), onSilence: onRecord },
      work: {
        most: calendarDays(300),
        onSilence: toPeoplesCommittee(workingDays(2), localGovernment),
      },
      appraisal: { by: 'staff', within: workingDays(3), again: workingDays(5), onSilence: onRecord },
      moreTime: { by: 'staff', within: workingDays(2), legalBasis: localGovernment },
    },
    { kind: 'decide', id: 'closing', by: 'signer', within: workingDays(2), onSilence: onRecord },
    {
      kind: 'issue',
      id: 'report',
      within: workingHours(4),
      onSilence: block(workingHours(4), localGovernment),
    },
  ],
  result,
  resultShows: 'assignments',
})
