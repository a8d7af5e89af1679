import { hoChiMinhCity } from '../../../../workflows/city/calendar'
import { city } from '../../../../workflows/city/city'
import type { Calendar } from '../../../../workflows/kernel/calendar'
import { decide } from '../../../../workflows/kernel/decide'
import type { Dossier } from '../../../../workflows/kernel/dossier'
import { effects } from '../../../../workflows/kernel/effects'
import { apply } from '../../../../workflows/kernel/fold'
import { aDossier, atOpinions } from '../../../fixtures/dossier'
import { shedPermit } from '../../../fixtures/procedure'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()

/** The city's calendar with one more day off. */
const closedOn = (date: string): Calendar => {
  const { years } = hoChiMinhCity
  const year = years['2026']!
  const daysOff = [...year.daysOff, { date, name: 'Storm', source: 'test' }]
  return { ...hoChiMinhCity, years: { ...years, 2026: { ...year, daysOff } } }
}

const recounted = (dossier: Dossier, calendar: Calendar, instant = at('2026-11-24T12:00')) => {
  const { event } = decide(
    dossier,
    { kind: 'recount' },
    { ...city, procedure: shedPermit, calendar, at: instant, by: 'system' },
  )
  return { event, after: apply(dossier, event) }
}
const openDue = ({ tasks }: Dossier) =>
  Object.fromEntries(
    Object.values(tasks)
      .filter(({ status }) => status === 'open')
      .map(({ kind, question, dueAt }) => [question ?? kind, dueAt]),
  )

test('a new day off moves the deadlines that reach over it, and the appointment', () => {
  const { dossier } = atOpinions()
  const { event, after } = recounted(dossier, closedOn('2026-11-27'))
  expect(event.type).toBe('deadlines-recounted')
  expect(openDue(dossier)['fire-police']).toBe(at('2026-12-01T17:00'))
  expect(openDue(after)['fire-police']).toBe(at('2026-12-02T17:00'))
  expect(dossier.clock.promisedFor).toBe(at('2026-12-04T08:00'))
  expect(after.clock.promisedFor).toBe(at('2026-12-07T08:00'))
  const gate = Object.values(after.tasks).find(({ kind }) => kind === 'gate')!
  for (const dueAt of Object.values(openDue(after))) expect(gate.dueAt >= dueAt).toBe(true)
})

test('a day off that is taken back brings deadlines nearer, and whoever waits is told', () => {
  const { dossier } = atOpinions()
  const { after } = recounted(dossier, closedOn('2026-11-27'))
  const back = recounted(after, hoChiMinhCity, at('2026-11-24T13:00'))
  expect(openDue(back.after)['fire-police']).toBe(openDue(dossier)['fire-police'])
  expect(back.after.clock).toEqual(dossier.clock)
  const task = Object.values(back.after.tasks).find(({ question }) => question === 'fire-police')!
  expect(effects(back.event, back.after)).toContainEqual({ effect: 'hurry', task: task.id })
})

test('what is overdue stays overdue', () => {
  const { dossier } = aDossier()
  const late = at('2026-11-26T09:00')
  const { after } = recounted(dossier, closedOn('2026-11-25'), late)
  expect(openDue(after)).toEqual(openDue(dossier))
  expect(after.clock.promisedFor).not.toBe(dossier.clock.promisedFor)
})

test('pauses and used time are counted again too', () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.completes('review', 'supplement', at('2026-11-24T14:00'), { items: ['The roof'] })
  journey.does({ kind: 'supplement', documents: [] }, at('2026-11-30T08:00'), 'lan')
  const { usedMinutes } = journey.dossier.clock
  const { after } = recounted(journey.dossier, closedOn('2026-11-24'), at('2026-11-30T09:00'))
  expect(usedMinutes).toBe(150)
  expect(after.clock.usedMinutes).toBe(0)
})

test('a calendar that moves nothing is no event', () => {
  const { dossier } = atOpinions()
  expect(() => recounted(dossier, hoChiMinhCity)).toThrow(
    expect.objectContaining({ code: 'concurrent-change' }),
  )
})
