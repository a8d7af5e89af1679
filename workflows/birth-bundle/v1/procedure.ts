import { defineProcedure } from '../../city/define-procedure'
import { toPeoplesCommittee } from '../../city/to-peoples-committee'
import { calendarDays, workingDays, workingHours } from '../../kernel/period'
import { block, lapse } from '../../kernel/silence'
import { conditions } from './conditions'
import { example } from './example'
import { form } from './form'
import { offers } from './offers'
import { result } from './result'
import * as rules from './rules'
import { en } from './texts.en'
import { vi } from './texts.vi'

const oneStopShop = '118/2025/NĐ-CP, Điều 17, Điều 18'
const together = '63/2024/NĐ-CP'
const committeeHas = workingDays(1)
const supplement = {
  within: calendarDays(30),
  onSilence: lapse('118/2025/NĐ-CP'),
  times: 1,
  thenWithin: workingHours(4),
}
const megabyte = 1_000_000
const scans = ['application/pdf', 'image/png', 'image/jpeg']

/** A birth, and what follows from it, filed once. What is confirmed and what is not: README.md beside this folder. */
export const birthBundle = defineProcedure({
  code: '3.000722',
  version: 1,
  field: 'G15-TP07',
  onlineLevel: 'full',
  legalBasis: ['60/2014/QH13', '68/2020/QH14', '25/2008/QH12', '26/2023/QH15', '63/2024/NĐ-CP'],
  texts: { vi, en },
  lifeEvents: ['birth', 'moving'],
  form,
  examples: [example],
  prefill: {
    'declarant.fullName': 'person.fullName',
    'declarant.identityNumber': 'person.identityNumber',
    'declarant.phone': 'person.phone',
    'declarant.email': 'person.email',
  },
  offers,
  mustHold: conditions,
  // One child, whichever parent files, and by whatever name: a parent of twins says that it is another.
  alike: [
    {
      fields: ['mother.identityNumber', 'child.birthDate'],
      concerns: ['mother.identityNumber', 'father.identityNumber'],
    },
    {
      fields: ['father.identityNumber', 'child.birthDate'],
      concerns: ['mother.identityNumber', 'father.identityNumber'],
    },
  ],
  decidedBy: { field: 'registration.ward' },
  limit: workingDays(4),
  // 7 working days for the identity card, after the residence.
  overLimit: { legalBasis: '26/2023/QH15, Điều 26' },
  documents: [
    {
      type: 'birth-proof',
      required: true,
      accepts: scans,
      maxBytes: 10 * megabyte,
      nationalCode: '000.00.00.G15-KQ1123',
    },
    { type: 'marriage-certificate', required: false, accepts: scans, maxBytes: 10 * megabyte },
    {
      type: 'household-consent',
      required: rules.mustShowConsent,
      accepts: scans,
      maxBytes: 10 * megabyte,
      nationalCode: '000.00.00.G15-KQ1125',
    },
  ],
  fee: () => 0,
  route: [
    {
      kind: 'check',
      id: 'completeness',
      by: 'reception',
      within: workingHours(4),
      supplement,
      onSilence: toPeoplesCommittee(committeeHas, oneStopShop),
    },
    {
      kind: 'link',
      id: 'bundle',
      parts: [
        {
          id: 'birth',
          by: 'signer',
          // Case 01 of 1.001193.
          within: workingDays(1),
          onSilence: toPeoplesCommittee(committeeHas, oneStopShop),
        },
        {
          id: 'residence',
          agency: rules.residencePolice,
          by: 'reviewer',
          after: ['birth'],
          shares: {
            fields: ['declarant', 'child', 'mother', 'father', 'residence'],
            documents: ['household-consent'],
          },
          within: workingDays(2),
          supplement,
          onSilence: toPeoplesCommittee(committeeHas, together),
        },
        {
          id: 'insurance',
          agency: 'social-insurance',
          by: 'reviewer',
          after: ['birth'],
          shares: { fields: ['child', 'mother.fullName', 'residence.address', 'insurance'] },
          within: workingDays(2),
          supplement,
          onSilence: toPeoplesCommittee(committeeHas, together),
        },
        {
          id: 'identity-card',
          agency: rules.residencePolice,
          by: 'reviewer',
          when: rules.wantsIdentityCard,
          after: ['residence'],
          shares: { fields: ['declarant', 'child', 'residence.address'] },
          // 26/2023/QH15, Điều 26.
          within: workingDays(7),
          onSilence: toPeoplesCommittee(committeeHas, '26/2023/QH15'),
        },
      ],
    },
    {
      kind: 'issue',
      id: 'issuance',
      within: workingHours(4),
      onSilence: block(workingHours(4), oneStopShop),
    },
  ],
  result,
})
