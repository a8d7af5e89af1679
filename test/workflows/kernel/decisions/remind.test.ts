import fc from 'fast-check'
import { hoChiMinhCity } from '../../../../workflows/city/calendar'
import { cityReminders } from '../../../../workflows/city/reminders'
import { openingAfter } from '../../../../workflows/kernel/calendar'
import { dueOf } from '../../../../workflows/kernel/decisions/draft'
import {
  calendarDays,
  months,
  type Period,
  workingDays,
  workingHours,
} from '../../../../workflows/kernel/period'
import { reminder } from '../../../../workflows/kernel/reminder'
import { aDossier, atOpinions } from '../../../fixtures/dossier'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()

const remindedOf = (journey: ReturnType<typeof aDossier>, instant: string) => {
  const { id } = journey.task('check')
  return journey.does({ kind: 'remind', task: id }, instant, 'system').event
}

test('reception is reminded at half of its eight hours, at four fifths, at the end and each working day after', () => {
  const journey = aDossier()
  const expected = [
    ['2026-11-24T14:30', '50%'],
    ['2026-11-24T16:54', '80%'],
    ['2026-11-25T09:00', 'due'],
    ['2026-11-26T07:30', 'overdue'],
    ['2026-11-27T07:30', 'overdue'],
    ['2026-11-30T07:30', 'overdue'],
  ] as const
  for (const [instant, says] of expected) {
    expect(journey.task('check').remindAt).toBe(at(instant))
    expect(remindedOf(journey, at(instant))).toMatchObject({ type: 'reminded', outcome: says })
  }
})

test('after a silence of the watch, only the last reminder is sent', () => {
  const journey = aDossier()
  expect(remindedOf(journey, at('2026-11-26T08:00')).outcome).toBe('overdue')
  expect(journey.task('check').remindAt).toBe(at('2026-11-27T07:30'))
})

test('nobody is reminded before the time, or twice', () => {
  const journey = aDossier()
  expect(() => remindedOf(journey, at('2026-11-24T14:29'))).toThrow(/not|yet/)
  remindedOf(journey, at('2026-11-24T14:30'))
  expect(() => remindedOf(journey, at('2026-11-24T14:31'))).toThrow(
    expect.objectContaining({ code: 'concurrent-change' }),
  )
})

test('a task that is done reminds nobody', () => {
  const journey = aDossier()
  const { id } = journey.task('check')
  journey.completes('check', 'proceed', at('2026-11-24T09:30'))
  expect(journey.dossier.tasks[id]?.remindAt).toBeUndefined()
  expect(() => journey.does({ kind: 'remind', task: id }, at('2026-11-25T09:00'), 'system')).toThrow(
    expect.objectContaining({ code: 'task-done' }),
  )
})

test('an extended wait is reminded of anew', () => {
  const journey = atOpinions({ storeys: 8, river: false })
  const { dueAt } = journey.task('opinion', 'fire-police')
  journey.staysSilent('opinion', dueAt, 'fire-police')
  journey.completes('direction', 'extend', dueAt, { extendWorkingDays: 4 }, 'fire-police')
  expect(journey.task('opinion', 'fire-police')).toMatchObject({
    reminders: 0,
    remindAt: at('2026-12-03T17:00'),
  })
})

test('a wait whose silence is only on record is reminded of as overdue since it was due at first', () => {
  const journey = atOpinions({ storeys: 2, river: false })
  const first = journey.task('opinion')
  const says = (instant: string) =>
    journey.does({ kind: 'remind', task: first.id }, instant, 'system').event.outcome
  journey.does({ kind: 'remind', task: first.id }, first.remindAt!, 'system')
  journey.staysSilent('opinion', first.dueAt)
  expect(journey.task('opinion')).toMatchObject({ overdueSince: first.dueAt, remindAt: first.dueAt })
  expect(says(first.dueAt)).toBe('due')
  const [morning, next] = [1, 2].map((days) => openingAfter(first.dueAt, days, hoChiMinhCity)) as [
    string,
    string,
  ]
  expect(journey.task('opinion').remindAt).toBe(morning)
  expect(says(morning)).toBe('overdue')
  journey.staysSilent('opinion', journey.task('opinion').dueAt)
  expect(journey.task('opinion')).toMatchObject({ silences: 2, overdueSince: first.dueAt, remindAt: next })
})

test('reminders of any wait come in order, and the third is at its due instant', () => {
  const period = fc.oneof(
    fc.integer({ min: 1, max: 80 }).map(workingHours),
    fc.integer({ min: 0, max: 40 }).map(workingDays),
    fc.integer({ min: 1, max: 60 }).map(calendarDays),
    fc.integer({ min: 1, max: 6 }).map(months),
  )
  const from = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString())
  fc.assert(
    fc.property(period, from, (within: Period, instant) => {
      const counted = { from: instant, within, heldMinutes: 0 }
      const dueAt = dueOf(counted, hoChiMinhCity)
      const instants = [0, 1, 2, 3, 4].map(
        (number) => reminder({ dueAt, counted }, number, cityReminders, hoChiMinhCity)!.at,
      )
      expect(instants).toEqual([...instants].sort())
      expect(instants[2]).toBe(dueAt)
      expect(new Set(instants.slice(2)).size).toBe(3)
    }),
  )
})
