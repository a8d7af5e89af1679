import type { Role } from '../../../workflows/kernel/agency'
import type { Assignment } from '../../../workflows/kernel/assignment'
import { may } from '../../../workflows/kernel/authority'
import type { Change, NewEvent } from '../../../workflows/kernel/event'
import { apply } from '../../../workflows/kernel/fold'
import type { Person } from '../../../workflows/kernel/person'
import { aDossier, tuesday } from '../../fixtures/dossier'

const officer = (agency: string, role: Role): Person => ({
  id: `${agency}-${role}`,
  kind: 'officer',
  roles: [{ agency, role }],
  mandates: [],
})
const assignment: Assignment = {
  id: 'task-1',
  step: 'review',
  owner: 'department-finance',
  with: ['department-justice'],
  round: 1,
  askedAt: tuesday,
  dueAt: '2026-11-25T02:00:00.000Z',
  status: 'put',
}
const after = (...changes: Change[]) => {
  const { dossier } = aDossier()
  const event: NewEvent = {
    v: 1,
    type: 'assigned',
    dossier: dossier.id,
    sequence: dossier.sequence + 1,
    at: tuesday,
    by: 'system',
    changes,
  }
  return apply({ ...dossier, parked: { 'task-1': { at: tuesday, error: 'x', attempt: 2 } } }, event)
}
const given = (one: Assignment): Change => ({ change: 'assignment', assignment: one })

test('each round of an assignment has a machine of its own that nothing happened to', () => {
  const first = after(given(assignment))
  expect(first.assignments).toEqual({ 'task-1': assignment })
  expect(first.attempts['task-1']).toBe(1)
  expect(first.parked).toEqual({})
})

test('what was passed by is remembered in its order', () => {
  const changes: Change[] = ['review', 'opinions.fire-police'].map((step) => ({ change: 'passed-by', step }))
  expect(after(...changes).passedBy).toEqual(['review', 'opinions.fire-police'])
})

test('who owns an assignment and who works with it see it and report; nobody else does', () => {
  const dossier = after(given(assignment))
  const task = { ...Object.values(dossier.tasks)[0]!, kind: 'assignment' as const, question: 'task-1' }
  const mayOf = (person: Person) => [
    may(person, { action: 'dossier.read-consultation', dossier }),
    may(person, { action: 'assignment.report', dossier, task }),
    may(person, { action: 'dossier.read', dossier, at: tuesday }),
  ]
  expect(mayOf(officer('department-finance', 'reviewer'))).toEqual([true, true, false])
  expect(mayOf(officer('department-justice', 'reviewer'))).toEqual([true, true, false])
  expect(mayOf(officer('department-justice', 'agency-head'))).toEqual([true, false, false])
  expect(mayOf(officer('department-justice', 'reception'))).toEqual([false, false, false])
  expect(mayOf(officer('fire-police', 'reviewer'))).toEqual([false, false, false])
})

test('nothing is reported on a task that is no assignment, and no more time is asked for it', () => {
  const journey = aDossier()
  const task = journey.task('check').id
  const refused = expect.objectContaining({ code: 'outcome-not-allowed' })
  expect(() => journey.does({ kind: 'report-progress', task, percent: 50, text: 'half' }, tuesday)).toThrow(
    refused,
  )
  expect(() =>
    journey.does({ kind: 'ask-more-time', task, until: '2026-12-24', reason: 'flood' }, tuesday),
  ).toThrow(refused)
})
