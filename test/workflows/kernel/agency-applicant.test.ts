import { HeadRole, Role } from '../../../workflows/kernel/agency'
import { may } from '../../../workflows/kernel/authority'
import { agencyApplicant, applicantAgency, type Person, PersonId } from '../../../workflows/kernel/person'
import { aDossier, tuesday } from '../../fixtures/dossier'

const applicant = agencyApplicant('department-finance')
const dossier = { ...aDossier().dossier, applicant, agency: 'department-finance' }
const officer = (agency: string, role: Role): Person => ({
  id: `${agency}-${role}`,
  kind: 'officer',
  roles: [{ agency, role }],
  mandates: [],
})
const of = (person: Person) => ({
  files: may(person, { action: 'dossier.file', applicant, procedure: '9.000001', at: tuesday }),
  acts: may(person, { action: 'dossier.act', dossier, at: tuesday }),
  supplies: may(person, { action: 'dossier.supplement', dossier, at: tuesday }),
  lists: may(person, { action: 'dossiers.list', applicant, at: tuesday }),
  reads: may(person, { action: 'dossier.read', dossier, at: tuesday }),
})
const nothing = { files: false, acts: false, supplies: false, lists: false, reads: false }

test('an agency that applies is told apart from every person', () => {
  expect(applicantAgency(applicant)).toBe('department-finance')
  expect(applicantAgency('lan')).toBeUndefined()
  expect(PersonId.safeParse(applicant).success).toBe(false)
})

test('an agency’s staff act for it, its other officers read, and whoever keeps the registry does neither', () => {
  for (const role of Role.options) {
    const acts = role === 'staff'
    const reads = role !== 'registry'
    expect(of(officer('department-finance', role))).toEqual({
      files: acts,
      acts,
      supplies: acts,
      lists: reads,
      reads,
    })
  }
})

test('nobody else acts for an agency; the city’s oversight reads what agencies apply for', () => {
  expect(of(officer('department-justice', 'staff'))).toEqual(nothing)
  for (const role of HeadRole.options) expect(of(officer('department-justice', role))).toEqual(nothing)
  expect(of({ id: applicant, kind: 'citizen', roles: [], mandates: [] })).toEqual(nothing)
  expect(of({ ...officer('department-finance', 'staff'), kind: 'citizen' })).toEqual(nothing)
  expect(of(officer('peoples-committee', 'oversight'))).toEqual({ ...nothing, reads: true })
})
