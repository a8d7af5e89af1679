import { known } from '../../../../lib/checks/check-procedures'
import { city } from '../../../../workflows/city/city'
import { entryOf } from '../../../../workflows/kernel/catalogue'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { fileDossier, filingFaults, planOf } from '../../../../workflows/kernel/file-dossier'
import { agencyApplicant } from '../../../../workflows/kernel/person'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Anything } from '../../../fixtures/changed-procedure'
import { answers, tuesday } from '../../../fixtures/dossier'
import { planOpinions } from '../../../fixtures/internal-procedure'
import { internalShed } from '../../../fixtures/internal-shed'
import { shedPermit } from '../../../fixtures/procedure'

const finance = agencyApplicant('department-finance')
const faultsOf = (change: (it: Anything) => void) => {
  const it: Anything = { ...internalShed, route: internalShed.route.map((step) => ({ ...step })) }
  change(it)
  return checkDefinition(it, known).faults.map(({ pointer, message }) => `${pointer}: ${message}`)
}

test('a procedure that agencies apply for is sound, and the catalogue says for which it is', () => {
  expect(faultsOf(() => {})).toEqual([])
  expect(checkDefinition(planOpinions, known).faults).toEqual([])
  expect(entryOf(internalShed)).toMatchObject({
    applicants: { agencies: ['department', 'peoples-committee'] },
    decidedBy: { applicant: true },
  })
  expect(entryOf(shedPermit)).not.toHaveProperty('applicants')
})

test.each<[string, (it: Anything) => void, RegExp]>([
  ['a national code', (it) => Object.assign(it, { code: '1.999999' }), /^code: must be 9, a point and six/],
  ['nobody who applies', (it) => Object.assign(it, { applicants: { agencies: [] } }), /lets nobody apply/],
  [
    'a kind of agency that there is not',
    (it) => Object.assign(it, { applicants: { agencies: ['department', 'ministry'] } }),
    /^applicants.agencies\[1\]: unknown kind of agency, given "ministry"; allowed: ward/,
  ],
  [
    'what a register knows of a person',
    (it) => Object.assign(it, { prefill: { name: 'person.fullName' } }),
    /^prefill: is about a person, and agencies apply; leave it out/,
  ],
  [
    'a fee',
    (it) => {
      it.route.splice(1, 0, shedPermit.route[1])
      it.fee = shedPermit.fee
      it.texts = shedPermit.texts
    },
    /^route\[1\]: asks for a fee, and agencies pay none; leave it out/,
  ],
  [
    'a supplement in its first check',
    (it) => Object.assign(it.route[0], { supplement: (shedPermit.route[0] as Anything).supplement }),
    /^route\[0\].supplement: asks an agency for what its own staff hand in/,
  ],
  [
    'a table that no result has',
    (it) => Object.assign(it, { resultShows: 'all' }),
    /^resultShows: unknown table/,
  ],
  [
    'an applicant that is silent and reported to itself',
    (it) => Object.assign(it.route[0], { onSilence: (shedPermit.route[0] as Anything).onSilence }),
    /^route\[0\].onSilence.to: is the silent agency itself: .*given "peoples-committee"/,
  ],
])('its check tells of %s', (_what, change, says) => {
  const faults = faultsOf(change)
  expect(faults).toContainEqual(expect.stringMatching(says))
  expect(faults.length).toBeLessThan(3)
})

test('people can’t decide on themselves, and have no internal code', () => {
  const people = ({ applicants: _applicants, ...rest }: Procedure) => rest
  const faults = checkDefinition(people(internalShed), known).faults.map(({ pointer }) => pointer)
  expect(faults).toEqual(expect.arrayContaining(['code', 'decidedBy.applicant']))
})

test('the agency that applies decides', () => {
  expect(planOf(internalShed, answers, finance).agency).toBe('department-finance')
  const filing = {
    id: 'D1',
    number: 'N1',
    procedure: internalShed,
    applicant: finance,
    filedBy: 'department-finance-staff',
    channel: 2,
    answers,
    documents: [],
    at: tuesday,
  } as const
  const { event } = fileDossier({ ...filing, documents: [] }, city)
  expect(event.filing).toMatchObject({ applicant: finance, plan: { agency: 'department-finance' } })
  expect(event.changes).toContainEqual({
    change: 'task',
    task: expect.objectContaining({ owner: { agency: 'department-finance', role: 'staff' } }),
  })
})

test('what a step refuses of a filing is told with its place in the application', () => {
  const own = { pointer: '/answers/name', message: 'own-agency' }
  const kinds = {
    ...internalShed.kinds,
    consult: {
      ...internalShed.kinds.consult!,
      refuses: (_step: unknown, { applicant }: { applicant: string }) => (applicant === finance ? [own] : []),
    },
  }
  const filing = { procedure: { ...internalShed, kinds }, answers, at: tuesday, ...city }
  expect(filingFaults({ ...filing, applicant: finance })).toEqual([own])
  expect(filingFaults({ ...filing, applicant: agencyApplicant('department-justice') })).toEqual([])
})
