import { Dossier } from '../../../../workflows/kernel/dossier'
import { workingDays } from '../../../../workflows/kernel/period'
import { aDossier, atOpinions } from '../../../fixtures/dossier'
import { shedPermit } from '../../../fixtures/procedure'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()

test('the appointment moves by the working time that the applicant took', () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.completes('review', 'supplement', at('2026-11-24T14:00'), { items: ['The roof'] })
  const promised = journey.dossier.clock.promisedFor
  journey.does({ kind: 'supplement', documents: [] }, at('2026-11-26T14:00'), 'lan')
  // Half an hour after the end of Thursday: the fee had paused the clock for so long.
  expect(promised).toBe(at('2026-12-04T08:00'))
  // Two working days later, with a weekend between.
  expect(journey.dossier.clock.promisedFor).toBe(at('2026-12-08T08:00'))
})

test('the appointment counts from the next working day when received after the cut-off; a wait does not', () => {
  const journey = aDossier()
  expect(journey.dossier.clock.promisedFor).toBe(at('2026-12-03T17:00'))
  journey.completes('check', 'proceed', at('2026-11-24T15:01'))
  expect(journey.dossier.clock.promisedFor).toBe(at('2026-12-04T17:00'))
  expect(journey.task('payment').dueAt).toBe(at('2026-12-01T17:00'))
})

test.each([
  ['2026-11-24T15:00', '2026-11-24T17:00'],
  ['2026-11-24T15:01', '2026-11-25T17:00'],
])('the same day: received at %s, it is promised for %s', (received, promised) => {
  const journey = aDossier({}, { ...shedPermit, limit: workingDays(0) })
  journey.completes('check', 'proceed', at(received))
  expect(journey.dossier.clock.promisedFor).toBe(at(promised))
})

test('an appointment already missed stays missed', () => {
  const journey = atOpinions({ storeys: 1, river: false })
  const promised = journey.dossier.clock.promisedFor
  journey.completes('review', 'supplement', at('2026-12-21T14:00'), { items: ['The roof'] })
  journey.does({ kind: 'supplement', documents: [] }, at('2026-12-22T14:00'), 'lan')
  expect(journey.dossier.clock.promisedFor).toBe(promised)
})

test('a fee that does not pause the clock uses working time', () => {
  const route = shedPermit.route.map((step) => (step.kind === 'pay' ? { ...step, pausesClock: false } : step))
  const journey = aDossier({}, { ...shedPermit, route })
  journey.completes('check', 'proceed', at('2026-11-24T09:30'))
  expect(journey.dossier.clock.runningSince).toBe(at('2026-11-24T09:30'))
  journey.does({ kind: 'withdraw', reason: '-' }, at('2026-11-24T10:30'), 'lan')
  expect(journey.dossier.clock.usedMinutes).toBe(60)
})

test('a route without a check at its head starts the clock at filing', () => {
  const journey = aDossier({}, { ...shedPermit, route: shedPermit.route.slice(3) })
  expect(journey.dossier.clock).toMatchObject({ startedAt: journey.dossier.filedAt, usedMinutes: 0 })
})

test('a command older than the one before gives no time back', () => {
  const journey = atOpinions()
  journey.does({ kind: 'withdraw', reason: '-' }, at('2026-11-24T09:58'), 'lan')
  expect(journey.dossier.clock.usedMinutes).toBe(0)
  expect(Dossier.parse(journey.dossier)).toEqual(journey.dossier)
})
