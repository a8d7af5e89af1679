import fc from 'fast-check'
import type { Role } from '../../../workflows/kernel/agency'
import { type Action, may, partsFor, type Request } from '../../../workflows/kernel/authority'
import type { Person } from '../../../workflows/kernel/person'
import { aDossier, atOpinions, tuesday } from '../../fixtures/dossier'
import { movingIn } from '../../fixtures/linked-procedure'

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  kind: 'citizen',
  roles: [],
  mandates: [],
  ...more,
})
const officer = (agency: string, role: Role) =>
  person(`${agency}-${role}`, { kind: 'officer', roles: [{ agency, role }] })

const anyPerson = fc.record({
  id: fc.constantFrom('lan', 'minh', 'hoa'),
  kind: fc.constantFrom('citizen' as const, 'officer' as const, 'operator' as const),
  roles: fc.array(
    fc.record({
      agency: fc.constantFrom('ward-ben-thanh', 'ward-sai-gon', 'fire-police', 'peoples-committee'),
      role: fc.constantFrom(
        'reception' as const,
        'reviewer' as const,
        'signer' as const,
        'oversight' as const,
        'unit-head' as const,
        'agency-head' as const,
        'registry' as const,
      ),
    }),
    { maxLength: 2 },
  ),
  mandates: fc.array(
    fc.record({
      from: fc.constantFrom('lan', 'minh'),
      procedures: fc.constantFrom<string[]>([], ['1.999999'], ['2.000635']),
      until: fc.constantFrom('2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'),
    }),
    { maxLength: 2 },
  ),
})

/** Dossiers in every phase of life. */
const escalated = () => {
  const journey = atOpinions()
  journey.staysSilent('opinion', journey.task('opinion', 'fire-police').dueAt, 'fire-police')
  return journey.dossier
}
const withdrawn = () => {
  const journey = aDossier()
  journey.does({ kind: 'withdraw', reason: '-' }, tuesday, 'lan')
  return journey.dossier
}
const states = [aDossier().dossier, atOpinions().dossier, escalated(), withdrawn()]
const anyDossier = fc.constantFrom(...states)
const everyRequest = (dossier: (typeof states)[number]): Request[] => [
  { action: 'dossier.file', applicant: dossier.applicant, procedure: dossier.procedure, at: tuesday },
  { action: 'dossiers.list', applicant: dossier.applicant, at: tuesday },
  { action: 'dossier.read', dossier, at: tuesday },
  { action: 'dossier.read-consultation', dossier },
  { action: 'dossier.act', dossier, at: tuesday },
  { action: 'dossier.supplement', dossier: { ...dossier, channel: 1 }, at: tuesday },
  { action: 'dossier.file-at-counter', agency: dossier.agency },
  { action: 'dossier.resume' },
  { action: 'tasks.list', agency: dossier.agency },
  { action: 'questions.change', dossier },
  { action: 'result.revoke', dossier },
  { action: 'mails.send-again' },
  { action: 'registry.read' },
  { action: 'registry.change', is: 'officer', roles: [] },
  { action: 'mandate.give', from: dossier.applicant },
  { action: 'mandate.end', from: dossier.applicant, to: 'minh' },
  { action: 'indicators.read-officers' },
  ...Object.values(dossier.tasks).flatMap((task): Request[] => [
    { action: 'task.complete', dossier, task },
    { action: 'task.assign', dossier, task },
  ]),
]

test('a stranger may do nothing at all', () => {
  for (const dossier of states)
    for (const request of everyRequest(dossier))
      expect([request.action, may(person('hoa'), request)]).toEqual([request.action, false])
})

test('an action nobody named is refused', () => {
  expect(
    may(person('operator', { kind: 'operator' }), { action: 'dossier.delete' as Action } as Request),
  ).toBe(false)
})

test('only whoever holds the role in the agency that owns a task may complete it', () => {
  fc.assert(
    fc.property(anyPerson, anyDossier, (who, dossier) => {
      for (const task of Object.values(dossier.tasks)) {
        const { owner } = task
        const holds =
          typeof owner === 'object' &&
          who.kind === 'officer' &&
          who.roles.some((held) => held.agency === owner.agency && held.role === owner.role)
        expect(may(who, { action: 'task.complete', dossier, task })).toBe(holds)
      }
    }),
  )
})

test('nobody acts for an applicant without being him or holding a mandate in force', () => {
  fc.assert(
    fc.property(anyPerson, anyDossier, (who, dossier) => {
      const mandated = who.mandates.some(
        (mandate) =>
          mandate.from === dossier.applicant &&
          (mandate.procedures.length === 0 || mandate.procedures.includes(dossier.procedure)) &&
          mandate.until > tuesday,
      )
      const expected = who.kind === 'citizen' && (who.id === dossier.applicant || mandated)
      expect(may(who, { action: 'dossier.act', dossier, at: tuesday })).toBe(expected)
    }),
  )
})

test('whoever may act for an applicant supplements; of what was filed at the counter, its reception too', () => {
  fc.assert(
    fc.property(
      anyPerson,
      anyDossier,
      fc.constantFrom(1 as const, 2 as const, 3 as const),
      (who, filed, channel) => {
        const dossier = { ...filed, channel }
        const receives = (at: string) =>
          who.kind === 'officer' &&
          who.roles.some(({ agency, role }) => agency === at && role === 'reception')
        for (const counter of [undefined, 'department-construction']) {
          const there = { ...dossier, ...(counter && { counter }) }
          const atCounter = channel === 1 && receives(counter ?? dossier.agency)
          expect(may(who, { action: 'dossier.supplement', dossier: there, at: tuesday })).toBe(
            may(who, { action: 'dossier.act', dossier, at: tuesday }) || atCounter,
          )
          if (atCounter) expect(may(who, { action: 'dossier.read', dossier: there, at: tuesday })).toBe(true)
        }
        expect(may(who, { action: 'dossier.file-at-counter', agency: dossier.agency })).toBe(
          receives(dossier.agency),
        )
      },
    ),
  )
})

test('who lists an applicant’s dossiers is the applicant, or holds any mandate in force', () => {
  fc.assert(
    fc.property(anyPerson, (who) => {
      const mandated = who.mandates.some(({ from, until }) => from === 'lan' && until > tuesday)
      expect(may(who, { action: 'dossiers.list', applicant: 'lan', at: tuesday })).toBe(
        who.kind === 'citizen' && (who.id === 'lan' || mandated),
      )
    }),
  )
})

test('a consulted agency does not see the whole dossier', () => {
  const { dossier } = atOpinions()
  const fire = officer('fire-police', 'reviewer')
  expect(may(fire, { action: 'dossier.read', dossier, at: tuesday })).toBe(false)
  expect(may(fire, { action: 'dossier.read-consultation', dossier })).toBe(true)
  expect(
    may(officer('department-justice', 'reviewer'), { action: 'dossier.read-consultation', dossier }),
  ).toBe(false)
  for (const role of ['reception', 'signer', 'records'] as const)
    expect(may(officer('fire-police', role), { action: 'dossier.read-consultation', dossier })).toBe(false)
})

describe('the agency of a part', () => {
  const joined = aDossier({ river: false }, movingIn)
  joined.completes('check', 'proceed', tuesday)
  const before = joined.dossier
  const data = { number: '1', issuedOn: '2026-11-24' }
  joined.completes('part', 'done', tuesday, { data }, 'shed')
  const { dossier } = joined

  test('sees of the dossier what is shared with it, from when its part begins', () => {
    const fire = officer('fire-police', 'reviewer')
    expect(may(fire, { action: 'dossier.read-consultation', dossier: before })).toBe(false)
    expect(may(fire, { action: 'dossier.read-consultation', dossier })).toBe(true)
    expect(may(fire, { action: 'dossier.read', dossier, at: tuesday })).toBe(false)
    expect(partsFor(fire, dossier).map(({ id }) => id)).toEqual(['address'])
  })

  test('sees it in the role that does the part, and as a head', () => {
    for (const role of ['unit-head', 'agency-head'] as const)
      expect(partsFor(officer('fire-police', role), dossier)).toHaveLength(1)
    for (const role of ['reception', 'signer', 'records', 'oversight'] as const)
      expect(partsFor(officer('fire-police', role), dossier)).toEqual([])
    expect(partsFor(person('fire-police-reviewer'), dossier)).toEqual([])
  })

  test('may do its part, and no other', () => {
    for (const task of Object.values(dossier.tasks))
      expect(may(officer('fire-police', 'reviewer'), { action: 'task.complete', dossier, task })).toBe(
        task.question === 'address',
      )
  })
})

test('the higher authority sees a dossier once something in it was reported', () => {
  const office = officer('peoples-committee', 'oversight')
  expect(may(office, { action: 'dossier.read', dossier: atOpinions().dossier, at: tuesday })).toBe(false)
  expect(may(office, { action: 'dossier.read', dossier: escalated(), at: tuesday })).toBe(true)
})

test('whom else to ask is for the reviewers of the deciding agency alone', () => {
  const { dossier } = atOpinions()
  const change = { action: 'questions.change', dossier } as const
  expect(may(officer(dossier.agency, 'reviewer'), change)).toBe(true)
  for (const role of ['reception', 'signer', 'records', 'oversight'] as const)
    expect(may(officer(dossier.agency, role), change)).toBe(false)
  expect(may(officer('fire-police', 'reviewer'), change)).toBe(false)
})

test('who keeps the registry changes officers who do not keep it, and nothing of any dossier', () => {
  const keeper = officer('ward-ben-thanh', 'registry')
  for (const dossier of states)
    for (const request of everyRequest(dossier))
      expect([request.action, may(keeper, request)]).toEqual([
        request.action,
        request.action === 'registry.read' || request.action === 'registry.change',
      ])
  const change = { action: 'registry.change', is: 'officer', roles: ['reviewer'] } as const
  for (const wrong of [{ is: 'citizen' }, { is: 'operator' }, { roles: ['reviewer', 'registry'] }] as const)
    expect([wrong, may(keeper, { ...change, ...wrong })]).toEqual([wrong, false])
})

test('the registry is read and changed by operators and who keeps it alone', () => {
  fc.assert(
    fc.property(anyPerson, (who) => {
      const keeps = who.kind === 'officer' && who.roles.some(({ role }) => role === 'registry')
      for (const change of [
        { action: 'registry.read' },
        { action: 'registry.change', is: 'officer', roles: [] },
      ] as const)
        expect(may(who, change)).toBe(who.kind === 'operator' || keeps)
    }),
  )
})

test('a head reads what his officers read, and does none of their tasks', () => {
  for (const role of ['unit-head', 'agency-head'] as const) {
    const dossier = escalated()
    const [ward, fire, above] = ['ward-ben-thanh', 'fire-police', 'peoples-committee'].map((agency) =>
      officer(agency, role),
    )
    expect(may(ward!, { action: 'dossier.read', dossier, at: tuesday })).toBe(true)
    expect(may(ward!, { action: 'tasks.list', agency: 'ward-ben-thanh' })).toBe(true)
    expect(may(fire!, { action: 'dossier.read-consultation', dossier })).toBe(true)
    expect(may(fire!, { action: 'dossier.read', dossier, at: tuesday })).toBe(false)
    expect(may(above!, { action: 'dossier.read', dossier, at: tuesday })).toBe(true)
    expect(may(above!, { action: 'dossier.read', dossier: atOpinions().dossier, at: tuesday })).toBe(false)
    for (const head of [ward!, fire!, above!])
      for (const task of Object.values(dossier.tasks))
        for (const action of ['task.complete', 'task.assign'] as const)
          expect(may(head, { action, dossier, task })).toBe(false)
  }
})

test('how each officer works is for oversight alone', () => {
  fc.assert(
    fc.property(anyPerson, (who) => {
      const oversees = who.kind === 'officer' && who.roles.some(({ role }) => role === 'oversight')
      expect(may(who, { action: 'indicators.read-officers' })).toBe(oversees)
    }),
  )
})
