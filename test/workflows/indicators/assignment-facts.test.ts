import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { assignmentOf } from '../../../workflows/indicators/assignment-facts'
import { measure } from '../../../workflows/indicators/measure'
import type { Assignment } from '../../../workflows/kernel/assignment'
import type { Task } from '../../../workflows/kernel/task'
import { aDossier, tuesday } from '../../fixtures/dossier'
import { shedPermit } from '../../fixtures/procedure'

const dueAt = '2026-12-01T10:00:00.000Z'
const given = (more: Partial<Assignment> = {}): Assignment => ({
  id: 'task-1',
  step: 'tasks',
  owner: 'department-finance',
  with: ['department-justice'],
  round: 1,
  askedAt: tuesday,
  dueAt,
  status: 'working',
  ...more,
})
const task = (kind: Task['kind'], more: Partial<Task> = {}): Task => ({
  id: 'D1_5',
  kind,
  step: 'tasks',
  question: 'task-1',
  owner: { agency: 'department-finance', role: 'reviewer' },
  round: 1,
  openedAt: tuesday,
  dueAt,
  status: 'done',
  silences: 0,
  ...more,
})
const factsOf = (one: Assignment, ...tasks: Task[]) => assignmentOf(one, tasks, hoChiMinhCity)

test('an assignment is its owner’s, and open until it is handed in', () => {
  const open = { id: 'task-1', agency: 'department-finance', end: 'open', dueAt }
  expect(factsOf(given({ status: 'put' }))).toEqual(open)
  expect(factsOf(given({ status: 'declined', refused: 1 }))).toEqual({ ...open, declined: true })
  expect(factsOf(given(), task('assignment', { status: 'open' }))).toEqual(open)
})

test('one that was handed in is in time or late, accepted or not', () => {
  for (const status of ['handed-in', 'accepted'] as const) {
    expect(factsOf(given({ status }), task('assignment')).end).toBe('in-time')
    expect(factsOf(given({ status }), task('assignment', { late: true })).end).toBe('late')
  }
})

test('one that was late is late, though it came again in time after its return', () => {
  const rounds = [task('assignment', { late: true }), task('assignment', { round: 2 })]
  expect(factsOf(given({ status: 'accepted' }), ...rounds).end).toBe('late')
})

test('a silent uptake is silent, and a late appraisal is not the owner’s', () => {
  expect(factsOf(given(), task('uptake', { silences: 1, outcome: 'deemed' })).silent).toBe(true)
  const appraised = factsOf(given({ status: 'accepted' }), task('appraisal', { silences: 1, late: true }))
  expect([appraised.silent, appraised.end]).toEqual([undefined, 'in-time'])
})

test('what another assignment did counts for none but that one', () => {
  const other = task('assignment', { question: 'task-2', late: true, silences: 2 })
  expect(factsOf(given({ status: 'accepted' }), other)).toMatchObject({ end: 'in-time' })
  expect(factsOf(given({ status: 'accepted' }), other).silent).toBeUndefined()
})

test('one that was dropped, or withdrawn with the conclusion, is dropped; more time is on record', () => {
  for (const status of ['dropped', 'withdrawn'] as const)
    expect(factsOf(given({ status })).end).toBe('dropped')
  expect(factsOf(given({ extended: { to: dueAt, at: tuesday } })).extended).toBe(true)
})

test('the facts of a dossier have its assignments, and of one without, nothing', () => {
  const { dossier } = aDossier()
  const law = { procedure: shedPermit, calendar: hoChiMinhCity }
  expect(measure(dossier, law)).not.toHaveProperty('assignments')
  const assigned = measure({ ...dossier, assignments: { 'task-1': given() } }, law)
  expect(assigned.assignments).toEqual([{ id: 'task-1', agency: 'department-finance', end: 'open', dueAt }])
})
