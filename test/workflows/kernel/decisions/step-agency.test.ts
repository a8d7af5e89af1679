import { known } from '../../../../lib/checks/check-procedures'
import { hoChiMinhCity } from '../../../../workflows/city/calendar'
import { spentOf } from '../../../../workflows/indicators/spent'
import type { Role } from '../../../../workflows/kernel/agency'
import { may, viewFor } from '../../../../workflows/kernel/authority'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import type { Document } from '../../../../workflows/kernel/dossier'
import { planOf } from '../../../../workflows/kernel/file-dossier'
import type { Person } from '../../../../workflows/kernel/person'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { agencyOfStep } from '../../../../workflows/kernel/step-agency'
import { fieldsFor, papersFor } from '../../../../workflows/kernel/views/shared'
import { changed } from '../../../fixtures/changed-procedure'
import { department, divided } from '../../../fixtures/divided-procedure'
import { aDossier, answers, tuesday } from '../../../fixtures/dossier'

const officer = (agency: string, role: Role): Person => ({
  id: `${agency}-${role}`,
  kind: 'officer',
  roles: [{ agency, role }],
  mandates: [],
})
const signer = officer(department, 'signer')
const drawing: Document = {
  id: '1',
  type: 'drawing',
  key: '1',
  sha256: 'f'.repeat(64),
  size: 1,
  contentType: 'application/pdf',
}
const shared = divided({ fields: ['storeys'], documents: ['drawing'] })

/** Everybody has agreed, and the ward's reviewer has it. */
const atReview = (procedure: Procedure, storeys = 8) => {
  const journey = aDossier({ storeys, river: false, free: true }, procedure)
  journey.completes('check', 'proceed', '2026-11-24T02:30:00.000Z')
  for (const { id } of Object.values(journey.dossier.questions))
    journey.completes('opinion', 'agree', '2026-11-24T03:00:00.000Z', {}, id)
  return journey
}
const atDecision = (procedure: Procedure, storeys = 8) => {
  const journey = atReview(procedure, storeys)
  journey.completes('review', 'proceed', '2026-11-24T04:00:00.000Z')
  return journey
}

test('a sound procedure may divide its steps among agencies', () => {
  expect(checkDefinition(divided(), known).faults).toEqual([])
  expect(checkDefinition(shared, known).faults).toEqual([])
})

test('whose a step is, is found at filing; the deciding agency has the others', () => {
  expect(planOf(divided(), answers).steps).toEqual({
    decision: { agency: department, shows: 'dossier' },
    issuance: { agency: department, shows: 'shared' },
  })
  expect(planOf(divided(), { ...answers, storeys: 3 })).not.toHaveProperty('steps')
  const { dossier } = aDossier({}, divided())
  expect(agencyOfStep(dossier, 'decision')).toBe(department)
  expect(agencyOfStep(dossier, 'review')).toBe('ward-ben-thanh')
})

test('the officers of that agency have its task, and its time is theirs', () => {
  const journey = atDecision(divided())
  const task = journey.task('decision')
  expect(task.owner).toEqual({ agency: department, role: 'signer' })
  expect(may(signer, { action: 'task.complete', dossier: journey.dossier, task })).toBe(true)
  const ward = officer('ward-ben-thanh', 'signer')
  expect(may(ward, { action: 'task.complete', dossier: journey.dossier, task })).toBe(false)
  expect(atDecision(divided(), 3).task('decision').owner).toMatchObject({ agency: 'ward-ben-thanh' })
  journey.completes('decision', 'approve', '2026-11-25T03:00:00.000Z')
  const spent = spentOf(journey.dossier, hoChiMinhCity)
  expect(spent.find(({ step }) => step === 'decision')).toMatchObject({ party: department })
  expect(spent.find(({ step }) => step === 'review')).toMatchObject({ party: 'ward-ben-thanh' })
})

test('a supplement goes back to the agency that asked for it', () => {
  const procedure = changed((it) =>
    Object.assign(it.route[3], { agency: department, shows: 'dossier' }),
  ) as Procedure
  const journey = atReview(procedure)
  journey.completes('review', 'supplement', '2026-11-24T04:00:00.000Z', { items: ['a drawing'] })
  journey.does({ kind: 'supplement', documents: [] }, '2026-11-25T02:00:00.000Z', 'lan')
  expect(journey.task('review').owner).toEqual({ agency: department, role: 'reviewer' })
})

test('an agency that asks back is answered by the agency whose step it is', () => {
  const procedure = changed((it) =>
    Object.assign(it.route[2], { agency: 'ward-sai-gon', shows: 'dossier' }),
  ) as Procedure
  const journey = aDossier({ free: true }, procedure)
  journey.completes('check', 'proceed', tuesday)
  journey.completes('opinion', 'need-more', '2026-11-24T03:00:00.000Z', { reason: 'which?' }, 'fire-police')
  expect(journey.task('clarification').owner).toEqual({ agency: 'ward-sai-gon', role: 'reviewer' })
  const { dossier } = journey
  expect(may(officer('ward-sai-gon', 'reviewer'), { action: 'questions.change', dossier })).toBe(true)
  expect(may(officer('ward-ben-thanh', 'reviewer'), { action: 'questions.change', dossier })).toBe(false)
})

test('the result is of the agency that issued it, which alone may revoke it', () => {
  const issued = (storeys: number) => {
    const journey = atDecision(divided(), storeys)
    journey.completes('decision', 'approve', '2026-11-24T06:00:00.000Z')
    const result = { id: 'R1', number: '1', key: 'R1', sha256: 'f'.repeat(64), size: 1 }
    journey.does(
      { kind: 'issue', task: journey.task('issue').id, result },
      '2026-11-24T06:30:00.000Z',
      'system',
    )
    return journey.dossier
  }
  expect(issued(8).result?.by).toBe(department)
  expect(issued(3).result).not.toHaveProperty('by')
  const revoke = (person: Person, dossier = issued(8)) => may(person, { action: 'result.revoke', dossier })
  expect(revoke(signer)).toBe(true)
  expect(revoke(officer('ward-ben-thanh', 'signer'))).toBe(false)
  expect(revoke(officer('ward-ben-thanh', 'signer'), issued(3))).toBe(true)
})

describe('of the dossier, an agency whose step it is', () => {
  const seenBy = (person: Person, { dossier }: ReturnType<typeof aDossier>, procedure: Procedure) => {
    const whole = { ...dossier, documents: [drawing] }
    const view = viewFor(person, whole, tuesday)
    return {
      view,
      fields: fieldsFor(person, whole, procedure),
      papers: papersFor(person, view ?? 'consultation', { dossier: whole, procedure }).map(
        ({ type }) => type,
      ),
    }
  }
  const nothing = { view: undefined, fields: [], papers: [] }

  test('sees nothing before it comes to it', () => {
    expect(seenBy(signer, atReview(divided()), divided())).toEqual(nothing)
    expect(viewFor(officer(department, 'signer'), atReview(shared).dossier, tuesday)).toBeUndefined()
  })

  test('sees all from then on, where the step shows the dossier', () => {
    const all = { view: 'dossier', fields: [], papers: ['drawing'] }
    const journey = atDecision(divided())
    expect(seenBy(signer, journey, divided())).toEqual(all)
    expect(seenBy(officer(department, 'reception'), journey, divided())).toEqual(all)
    journey.completes('decision', 'approve', '2026-11-24T06:00:00.000Z')
    expect(seenBy(signer, journey, divided())).toEqual(all)
  })

  test('sees what the step shares while it has its task, and that it had it afterwards', () => {
    const journey = atDecision(shared)
    const part = { view: 'consultation', fields: ['storeys'], papers: ['drawing'] }
    expect(seenBy(signer, journey, shared)).toEqual(part)
    expect(seenBy(officer(department, 'agency-head'), journey, shared)).toEqual(part)
    expect(seenBy(officer(department, 'records'), journey, shared)).toEqual(nothing)
    expect(seenBy(officer('ward-sai-gon', 'signer'), journey, shared)).toEqual(nothing)
    journey.completes('decision', 'approve', '2026-11-24T06:00:00.000Z')
    expect(seenBy(signer, journey, shared)).toEqual({ view: 'consultation', fields: [], papers: [] })
  })
})
