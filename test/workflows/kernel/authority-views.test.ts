import fc from 'fast-check'
import type { Role } from '../../../workflows/kernel/agency'
import { may, viewFor } from '../../../workflows/kernel/authority'
import type { Document } from '../../../workflows/kernel/dossier'
import type { Person } from '../../../workflows/kernel/person'
import { tellsApplicant } from '../../../workflows/kernel/views/enclosures'
import { fieldsFor, papersFor, partsBehind } from '../../../workflows/kernel/views/shared'
import { aDossier, atOpinions, tuesday } from '../../fixtures/dossier'
import { movingIn } from '../../fixtures/linked-procedure'
import { shedPermit } from '../../fixtures/procedure'

const officer = (agency: string, role: Role): Person => ({
  id: `${agency}-${role}`,
  kind: 'officer',
  roles: [{ agency, role }],
  mandates: [],
})
const stranger: Person = { id: 'hoa', kind: 'citizen', roles: [], mandates: [] }
const paper = (id: string, type: string): Document => ({
  id,
  type,
  key: id,
  sha256: 'f'.repeat(64),
  size: 1,
  contentType: 'application/pdf',
})
const typesShown = (documents: Document[]) => documents.map(({ type }) => type)
const fire = officer('fire-police', 'reviewer')

test('whoever reads a dossier sees all of it, whoever is asked his own, and anybody else nothing', () => {
  const { dossier } = atOpinions()
  expect(viewFor(officer(dossier.agency, 'reviewer'), dossier, tuesday)).toBe('dossier')
  expect(viewFor({ ...stranger, id: dossier.applicant }, dossier, tuesday)).toBe('dossier')
  expect(viewFor(fire, dossier, tuesday)).toBe('consultation')
  expect(viewFor(officer('fire-police', 'signer'), dossier, tuesday)).toBeUndefined()
  expect(viewFor(stranger, dossier, tuesday)).toBeUndefined()
})

test('a register is shown to who keeps it and to who oversees, of that agency alone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Role>('reception', 'reviewer', 'signer', 'records', 'oversight', 'unit-head'),
      fc.constantFrom('ward-ben-thanh', 'fire-police'),
      fc.constantFrom('citizen' as const, 'officer' as const, 'operator' as const),
      (role, agency, kind) => {
        const who = { ...officer(agency, role), kind }
        const keeps =
          kind === 'officer' && agency === 'fire-police' && (role === 'records' || role === 'oversight')
        expect(may(who, { action: 'register.read', agency: 'fire-police' })).toBe(keeps)
      },
    ),
  )
})

describe('of the papers', () => {
  const journey = atOpinions()
  const documents = [paper('1', 'drawing'), paper('2', 'enclosure')]
  const dossier = { ...journey.dossier, documents }
  const about = { dossier, procedure: shedPermit }

  test('whoever sees the dossier is shown all', () => {
    expect(papersFor(officer(dossier.agency, 'reviewer'), 'dossier', about)).toEqual(documents)
  })

  test('an asked agency is shown the applicant’s while its question waits, and none of the officers’', () => {
    expect(typesShown(papersFor(fire, 'consultation', about))).toEqual(['drawing'])
    const answered = atOpinions()
    answered.completes('opinion', 'agree', tuesday, {}, 'fire-police')
    const then = { dossier: { ...answered.dossier, documents }, procedure: shedPermit }
    expect(papersFor(fire, 'consultation', then)).toEqual([])
  })

  test('a stranger is shown none, whatever he says that he sees', () => {
    expect(papersFor(stranger, 'consultation', about)).toEqual([])
  })
})

describe('what an officer encloses', () => {
  const reads = (who: Person, view: 'dossier' | 'consultation', { dossier }: ReturnType<typeof atOpinions>) =>
    papersFor(who, view, { dossier, procedure: shedPermit }).map(({ id }) => id)
  const lan = { ...stranger, id: 'lan' }
  const lead = officer('ward-ben-thanh', 'reviewer')
  const river = officer('department-natural-resources', 'reviewer')
  const reason = 'See the file'

  test.each(['decision', 'complaint', 'message', 'review', 'check'] as const)(
    'with the answer to a %s is the applicant’s to read',
    (kind) => {
      expect(tellsApplicant(kind)).toBe(true)
    },
  )

  test('with a request to the applicant is his and the deciding agency’s, and no asked agency’s', () => {
    const journey = aDossier()
    const asks = { items: ['Drawing'], reason, documents: [paper('list', 'enclosure')] }
    const { event } = journey.completes('check', 'supplement', tuesday, asks)
    expect(Object.values(journey.dossier.tasks)[0]?.enclosed).toEqual(['list'])
    expect(event.changes.filter(({ change }) => change === 'documents')).toHaveLength(1)
    for (const who of [lan, lead]) expect(reads(who, 'dossier', journey)).toEqual(['list'])
    for (const who of [fire, river]) expect(reads(who, 'consultation', journey)).toEqual([])
  })

  test('for an asked agency is read there while it is asked, and never by the applicant', () => {
    const journey = atOpinions()
    journey.completes('opinion', 'need-more', tuesday, { reason }, 'fire-police')
    const documents = [paper('plan', 'enclosure')]
    journey.completes('clarification', 'clarified', tuesday, { reason, documents })
    expect(reads(fire, 'consultation', journey)).toEqual(['plan'])
    for (const who of [lan, river])
      expect(reads(who, who === lan ? 'dossier' : 'consultation', journey)).toEqual([])
    expect(reads(lead, 'dossier', journey)).toEqual(['plan'])
    // As an earlier release kept it.
    for (const task of Object.values(journey.dossier.tasks)) delete task.enclosed
    expect(reads(lan, 'dossier', journey)).toEqual([])
  })

  test('with a direction is read by the agency that is directed, also once its question is over', () => {
    const journey = atOpinions()
    const { dueAt } = journey.task('opinion', 'fire-police')
    journey.staysSilent('opinion', dueAt, 'fire-police')
    const documents = [paper('order', 'enclosure')]
    journey.completes('direction', 'without', dueAt, { reason, documents })
    expect(reads(fire, 'consultation', journey)).toEqual(['order'])
    expect(reads(river, 'consultation', journey)).toEqual([])
    expect(reads(lan, 'dossier', journey)).toEqual([])
    for (const who of [lead, officer('peoples-committee', 'oversight')])
      expect(reads(who, 'dossier', journey)).toEqual(['order'])
  })
})

describe('the agency of a part that shares something', () => {
  const journey = aDossier({ river: false }, movingIn)
  journey.completes('check', 'proceed', tuesday)
  const early = { dossier: journey.dossier, procedure: movingIn }
  const data = { number: '1', issuedOn: '2026-11-24' }
  const deed = paper('9', 'result')
  journey.completes('part', 'done', tuesday, { data, documents: [deed] }, 'shed')
  const about = { dossier: journey.dossier, procedure: movingIn }
  const land = officer('land-registry-office', 'reviewer')

  test('is shown nothing before its part begins', () => {
    for (const who of [fire, land]) {
      expect(fieldsFor(who, early.dossier, movingIn)).toEqual([])
      expect(partsBehind(who, early.dossier, movingIn)).toEqual([])
      expect(papersFor(who, 'consultation', early)).toEqual([])
    }
  })

  test('is shown the fields and papers that its part shares, and what it builds on', () => {
    const documents = [paper('1', 'drawing'), ...about.dossier.documents]
    const whole = { ...about, dossier: { ...about.dossier, documents } }
    expect(fieldsFor(fire, about.dossier, movingIn)).toEqual(['name'])
    expect(fieldsFor(land, about.dossier, movingIn)).toEqual([])
    expect(partsBehind(fire, about.dossier, movingIn)).toEqual(['shed'])
    expect(typesShown(papersFor(fire, 'consultation', whole))).toEqual(['result'])
    expect(typesShown(papersFor(land, 'consultation', whole))).toEqual(['drawing', 'result'])
  })

  test('is shown nothing any more once its part is done', () => {
    const after = aDossier({ river: false }, movingIn)
    after.completes('check', 'proceed', tuesday)
    after.completes('part', 'done', tuesday, { data }, 'shed')
    after.completes('part', 'done', tuesday, { data }, 'address')
    expect(fieldsFor(fire, after.dossier, movingIn)).toEqual([])
    expect(partsBehind(fire, after.dossier, movingIn)).toEqual([])
  })
})
