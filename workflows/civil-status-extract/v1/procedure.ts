import { defineProcedure } from '../../city/define-procedure'
import { toPeoplesCommittee } from '../../city/to-peoples-committee'
import { calendarDays, workingDays, workingHours } from '../../kernel/period'
import { block, lapse } from '../../kernel/silence'
import { conditions } from './conditions'
import { example } from './example'
import { form } from './form'
import { result } from './result'
import * as rules from './rules'
import { en } from './texts.en'
import { vi } from './texts.vi'

const oneStopShop = '118/2025/NĐ-CP, Điều 17, Điều 18'
const reported = toPeoplesCommittee(workingDays(1), oneStopShop)
const megabyte = 1_000_000
const scans = ['application/pdf', 'image/png', 'image/jpeg']

/** A copy from the civil-status register, on the same day. What is confirmed and what is not: README.md beside this folder. */
export const civilStatusExtract = defineProcedure({
  code: '2.000635',
  version: 1,
  field: 'G15-TP07',
  onlineLevel: 'full',
  legalBasis: [
    '60/2014/QH13',
    '123/2015/NĐ-CP',
    '87/2020/NĐ-CP',
    '04/2020/TT-BTP',
    '01/2022/TT-BTP',
    '281/2016/TT-BTC',
    '120/2025/NĐ-CP',
    '18/2026/NĐ-CP',
  ],
  texts: { vi, en },
  lifeEvents: ['papers', 'birth', 'marriage', 'death'],
  form,
  examples: [example],
  prefill: {
    'requester.fullName': 'person.fullName',
    'requester.birthDate': 'person.birthDate',
    'requester.identityNumber': 'person.identityNumber',
    'requester.residence': 'person.address',
    'requester.phone': 'person.phone',
    'requester.email': 'person.email',
  },
  // Only organisations state why they ask (the e-form of 2.000635).
  asksOnlyIf: { purpose: ({ requester }) => requester?.relation === 'organisation' },
  offers: [
    {
      fills: { 'entry.subjectName': 'requester.fullName' },
      when: ({ requester }) => requester?.relation === 'self',
      filledIn: true,
    },
  ],
  mustHold: conditions,
  decidedBy: 'department-justice',
  // The same day; received after 15:00, the next working day (portal text of 2.000635).
  limit: workingDays(0),
  documents: [
    {
      type: 'mandate-paper',
      required: rules.mustShowMandate,
      accepts: scans,
      maxBytes: 10 * megabyte,
      nationalCode: '000.00.00.G15-KQ003040',
    },
    {
      type: 'organisation-request',
      required: rules.mustShowRequest,
      accepts: scans,
      maxBytes: 10 * megabyte,
      nationalCode: '000.00.00.G15-KQ003037',
    },
  ],
  fee: rules.feeVnd,
  route: [
    {
      kind: 'check',
      id: 'completeness',
      by: 'reception',
      within: workingHours(2),
      supplement: {
        within: calendarDays(30),
        onSilence: lapse('118/2025/NĐ-CP'),
        times: 1,
        thenWithin: workingHours(2),
      },
      onSilence: reported,
    },
    {
      kind: 'pay',
      id: 'fee',
      within: calendarDays(10),
      pausesClock: true,
      onSilence: lapse('01/2023/TT-VPCP'),
    },
    { kind: 'decide', id: 'decision', by: 'signer', within: workingHours(3), onSilence: reported },
    {
      kind: 'issue',
      id: 'issuance',
      within: workingHours(1),
      onSilence: block(workingHours(1), oneStopShop),
    },
  ],
  result,
})
