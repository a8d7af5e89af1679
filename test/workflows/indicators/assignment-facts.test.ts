import { hoChiMinhCity } from '../../../workflows/city/calendar'
import type { AssignmentFacts } from '../../../workflows/indicators/facts'
import { measure } from '../../../workflows/indicators/measure'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { instant } from '../../../workflows/kernel/instant'
import type { TaskKind } from '../../../workflows/kernel/task'
import { directing, tasks } from '../../fixtures/assigning-procedure'
import { aDossier, type Journey } from '../../fixtures/dossier'
import { shedPermit } from '../../fixtures/procedure'

const at = (local: string) => instant(Date.parse(`${local}:00+07:00`))
const law = { procedure: directing as never, calendar: hoChiMinhCity }
const given = () => aDossier(tasks as never, directing)
const measured = ({ dossier }: { dossier: Dossier }) => measure(dossier, law)
const first = (journey: Journey): AssignmentFacts | undefined => measured(journey).assignments?.[0]
const says = (journey: Journey, kind: TaskKind, outcome: string, when: string, more = {}) =>
  journey.completes(kind, outcome, at(when), { reason: 'because', ...more }, 'task-1')
/** Due on 1 December at 17:00. */
const taken = () => {
  const journey = given()
  says(journey, 'uptake', 'accept', '2026-11-24T10:00')
  return journey
}
/** Not handed in by its day, and reported. */
const overdue = () => {
  const journey = taken()
  journey.staysSilent('assignment', at('2026-12-01T17:00'), 'task-1')
  return journey
}

test('an assignment is its owner’s, and open until it is handed in', () => {
  const open = { id: 'task-1', agency: 'department-finance', end: 'open' }
  expect(first(given())).toMatchObject(open)
  expect(first(taken())).toEqual({ ...open, dueAt: at('2026-12-01T17:00') })
})

test('one that was handed in by its day is in time, accepted or not', () => {
  const journey = taken()
  says(journey, 'assignment', 'hand-in', '2026-12-01T16:00')
  expect(first(journey)).toEqual({
    id: 'task-1',
    agency: 'department-finance',
    end: 'in-time',
    dueAt: at('2026-12-01T17:00'),
  })
  says(journey, 'appraisal', 'accept', '2026-12-02T10:00')
  expect(first(journey)?.end).toBe('in-time')
})

test('one that was handed in late is late, though it came again in time after its return', () => {
  const journey = overdue()
  expect(first(journey)).toMatchObject({ end: 'open', silent: true, dueAt: at('2026-12-01T17:00') })
  says(journey, 'assignment', 'hand-in', '2026-12-02T10:00')
  expect(first(journey)).toMatchObject({ end: 'late', silent: true })
  says(journey, 'appraisal', 'return', '2026-12-02T11:00')
  expect(first(journey)?.end).toBe('open')
  says(journey, 'assignment', 'hand-in', '2026-12-03T10:00')
  expect(first(journey)?.end).toBe('late')
})

test('what a direction adds puts no day off', () => {
  const journey = overdue()
  says(journey, 'direction', 'extend', '2026-12-02T09:00', { extendWorkingDays: 2 })
  expect(first(journey)).toMatchObject({ end: 'open', dueAt: at('2026-12-01T17:00'), silent: true })
})

test('more time that was asked for puts its day off, also where it was granted after the day', () => {
  const journey = taken()
  const { id: task } = journey.task('assignment', 'task-1')
  journey.does({ kind: 'ask-more-time', task, until: '2026-12-08', reason: 'rain' }, at('2026-12-01T16:00'))
  journey.staysSilent('assignment', at('2026-12-01T17:00'), 'task-1')
  says(journey, 'time-request', 'grant', '2026-12-02T10:00')
  expect(first(journey)).toMatchObject({ extended: true, dueAt: at('2026-12-08T17:00') })
  says(journey, 'assignment', 'hand-in', '2026-12-07T10:00')
  expect(first(journey)).toEqual({
    id: 'task-1',
    agency: 'department-finance',
    end: 'in-time',
    dueAt: at('2026-12-08T17:00'),
    extended: true,
  })
})

test('a silent uptake is silent, and a late appraisal is not the owner’s', () => {
  const silent = given()
  silent.staysSilent('uptake', at('2026-11-25T17:00'), 'task-1')
  expect(first(silent)?.silent).toBe(true)
  const journey = taken()
  says(journey, 'assignment', 'hand-in', '2026-11-26T10:00')
  journey.staysSilent('appraisal', journey.task('appraisal', 'task-1').dueAt, 'task-1')
  expect(first(journey)).toMatchObject({ end: 'in-time' })
  expect(first(journey)?.silent).toBeUndefined()
})

test('one that was declined has no day until it is ruled on, and is no longer the decliner’s once another has it', () => {
  const journey = given()
  says(journey, 'uptake', 'decline', '2026-11-24T10:00')
  expect(first(journey)).toEqual({
    id: 'task-1',
    agency: 'department-finance',
    end: 'open',
    declined: true,
  })
  says(journey, 'ruling', 'reassign', '2026-11-25T10:00', { agency: 'ward-sai-gon' })
  expect(first(journey)).toMatchObject({ agency: 'ward-sai-gon', end: 'open' })
  expect(first(journey)?.declined).toBeUndefined()
})

test('one that was dropped, or withdrawn with the conclusion, is dropped', () => {
  const journey = given()
  says(journey, 'uptake', 'decline', '2026-11-24T10:00')
  says(journey, 'ruling', 'drop', '2026-11-25T10:00')
  expect(first(journey)).toMatchObject({ end: 'dropped', declined: true })
  journey.does({ kind: 'withdraw', reason: 'repealed' }, at('2026-11-26T09:00'), 'lan')
  expect(measured(journey).assignments?.map(({ end }) => end)).toEqual(['dropped', 'dropped'])
})

test('officers are measured by what they take up, do and appraise', () => {
  const journey = taken()
  says(journey, 'assignment', 'hand-in', '2026-11-26T10:00')
  says(journey, 'appraisal', 'accept', '2026-11-27T10:00')
  expect(measured(journey).work.map(({ kind, agency }) => [kind, agency])).toEqual([
    ['uptake', 'department-finance'],
    ['assignment', 'department-finance'],
    ['appraisal', 'peoples-committee'],
  ])
})

test('a dossier that gives no tasks has no assignments in its facts', () => {
  expect(measure(aDossier().dossier, { ...law, procedure: shedPermit })).not.toHaveProperty('assignments')
})
