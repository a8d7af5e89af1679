import { defineProcedure } from '../../city/define-procedure'
import { toPeoplesCommittee } from '../../city/to-peoples-committee'
import { step } from '../../kernel/known'
import { toReviewer } from '../../kernel/objections'
import { calendarDays, workingDays, workingHours } from '../../kernel/period'
import { block, deemConsent, lapse } from '../../kernel/silence'
import { example } from './example'
import { form } from './form'
import { result } from './result'
import * as rules from './rules'
import { en } from './texts.en'
import { vi } from './texts.vi'

// Text [C] of the portal's record of 1.013225; that Article 102 is its place in the law is recalled [R].
const lawOnConstruction = '50/2014/QH13, Điều 102'
const noAnswerIsConsent = deemConsent(lawOnConstruction)
const consultation = calendarDays(12)

const oneStopShop = '118/2025/NĐ-CP, Điều 17, Điều 18'
const coordination = '1750/QĐ-UBND (20/5/2024), Thành phố Hồ Chí Minh'
const committeeHas = workingDays(2)

const megabyte = 1_000_000
const scans = ['application/pdf', 'image/png', 'image/jpeg']

const review = step({
  kind: 'review',
  id: 'review',
  by: 'reviewer',
  within: workingDays(3),
  // One written notice; guidance within five working days of what comes back (portal text of 1.013225).
  supplement: {
    within: calendarDays(30),
    onSilence: lapse('118/2025/NĐ-CP'),
    times: 1,
    thenWithin: workingDays(5),
  },
  onSilence: toPeoplesCommittee(committeeHas, oneStopShop),
})

/** Building permit for a new detached house. What is confirmed and what is not: README.md beside this folder. */
export const buildingPermit = defineProcedure({
  code: '1.013225',
  version: 1,
  field: 'G17-XD11',
  onlineLevel: 'full',
  legalBasis: [
    '50/2014/QH13',
    '62/2020/QH14',
    '175/2024/NĐ-CP',
    '105/2025/NĐ-CP',
    '140/2025/NĐ-CP',
    '144/2025/NĐ-CP',
    '14/2026/NĐ-CP',
    '66.18/2026/NQ-CP',
  ],
  texts: { vi, en },
  lifeEvents: ['building'],
  form,
  examples: [example],
  prefill: {
    'owner.fullName': 'person.fullName',
    'owner.identityNumber': 'person.identityNumber',
    'owner.address': 'person.address',
    'owner.phone': 'person.phone',
    'owner.email': 'person.email',
  },
  offers: [
    { fills: { 'site.address': 'owner.address' } },
    { fills: { 'designer.name': 'owner.fullName' }, when: rules.mayBeDesignedByOwner },
  ],
  decidedBy: { field: 'site.ward' },
  // Detached houses; other works have 10 (portal text of 1.013225).
  limit: workingDays(7),
  // The 12 days of consultation do not fit in it: README.md, "The law does not fit itself".
  overLimit: { legalBasis: lawOnConstruction },
  documents: [
    {
      type: 'land-paper',
      required: rules.mustShowLandPaper,
      accepts: scans,
      maxBytes: 10 * megabyte,
      nationalCode: 'G17-KQ003215',
    },
    {
      type: 'drawings',
      required: true,
      accepts: ['application/pdf'],
      maxBytes: 25 * megabyte,
      nationalCode: '000.00.00.G17-KQ002712',
    },
    {
      type: 'neighbour-commitment',
      required: rules.mustCommitToNeighbours,
      accepts: scans,
      maxBytes: 10 * megabyte,
    },
    {
      type: 'design-appraisal',
      required: rules.mustHaveDesignAppraised,
      accepts: ['application/pdf'],
      maxBytes: 25 * megabyte,
    },
    { type: 'fire-safety-result', required: false, accepts: scans, maxBytes: 10 * megabyte },
  ],
  fee: () => rules.permitFeeVnd,
  route: [
    {
      kind: 'check',
      id: 'completeness',
      by: 'reception',
      // 45/2020/NĐ-CP, Điều 11 [R]: missing parts of an online dossier are told within eight working hours.
      within: workingHours(8),
      supplement: {
        within: calendarDays(30),
        onSilence: lapse('118/2025/NĐ-CP'),
        times: 1,
        thenWithin: workingHours(8),
      },
      onSilence: toPeoplesCommittee(committeeHas, oneStopShop),
    },
    {
      kind: 'pay',
      id: 'fee',
      within: calendarDays(10),
      pausesClock: true,
      onSilence: lapse('01/2023/TT-VPCP'),
    },
    {
      kind: 'consult',
      id: 'opinions',
      // The lead agency decides (portal text of 1.013225); that it gives reasons is ours.
      objections: toReviewer(review, lawOnConstruction),
      ask: [
        {
          agency: 'fire-police',
          when: rules.concernsFireSafety,
          shares: ['drawings', 'design-appraisal', 'fire-safety-result'],
          within: workingDays(5),
          onSilence: toPeoplesCommittee(committeeHas, coordination),
        },
        {
          agency: 'department-planning-architecture',
          when: rules.lacksDetailedPlan,
          shares: ['drawings', 'land-paper'],
          within: consultation,
          onSilence: noAnswerIsConsent,
          insteadOf: 'city-coordination',
        },
        {
          agency: 'department-natural-resources',
          when: rules.touchesWaterway,
          shares: ['drawings'],
          within: consultation,
          onSilence: noAnswerIsConsent,
          insteadOf: 'city-coordination',
        },
        {
          agency: 'department-construction',
          when: rules.endangersStructures,
          shares: ['drawings', 'design-appraisal', 'neighbour-commitment'],
          within: consultation,
          onSilence: noAnswerIsConsent,
          insteadOf: 'city-coordination',
        },
        {
          agency: 'department-culture-sports',
          when: rules.touchesHeritage,
          shares: ['drawings'],
          within: consultation,
          onSilence: noAnswerIsConsent,
          insteadOf: 'city-coordination',
        },
      ],
    },
    review,
    {
      kind: 'decide',
      id: 'decision',
      by: 'signer',
      within: workingDays(1),
      onSilence: toPeoplesCommittee(committeeHas, oneStopShop),
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
