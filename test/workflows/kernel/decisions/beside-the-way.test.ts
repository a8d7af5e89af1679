import { hoChiMinhCity } from '../../../../workflows/city/calendar'
import { city } from '../../../../workflows/city/city'
import type { Calendar } from '../../../../workflows/kernel/calendar'
import { decide } from '../../../../workflows/kernel/decide'
import type { Dossier } from '../../../../workflows/kernel/dossier'
import { apply } from '../../../../workflows/kernel/fold'
import { aDossier, atOpinions } from '../../../fixtures/dossier'
import { shedPermit } from '../../../fixtures/procedure'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const fire = 'fire-police'

// Found by the soak: what stands beside the way has the step and question of what it stands beside.

test('an acknowledgement leaves the next direction about the same question open', () => {
  const journey = atOpinions({ river: false, storeys: 8 })
  journey.staysSilent('opinion', journey.task('opinion', fire).dueAt, fire)
  journey.completes('direction', 'extend', at('2026-12-02T09:00'), { extendWorkingDays: 1 }, fire)
  const again = journey.task('opinion', fire).dueAt
  journey.staysSilent('opinion', again, fire)
  journey.completes('acknowledgement', 'acknowledge', at('2026-12-04T09:00'), {}, fire)
  expect(journey.task('direction', fire).status).toBe('open')
})

test('a direction moves the task that is overdue, not a complaint about the same step', () => {
  const journey = aDossier()
  journey.does({ kind: 'complain', text: 'slow' }, at('2026-11-24T09:10'), 'lan')
  journey.completes('check', 'supplement', at('2026-11-24T09:30'), { items: ['The roof'] })
  journey.does({ kind: 'supplement', documents: [] }, at('2026-11-24T10:00'), 'lan')
  const complaint = journey.task('complaint')
  journey.staysSilent('check', journey.task('check').dueAt)
  journey.completes('direction', 'extend', at('2026-11-26T09:00'), { extendWorkingDays: 3 })
  expect(journey.task('complaint')).toEqual(complaint)
  expect(journey.task('check').dueAt).toBe(at('2026-12-01T17:00'))
})

describe('under a changed calendar', () => {
  const closedOn = (date: string): Calendar => {
    const { years } = hoChiMinhCity
    const daysOff = [...years['2026']!.daysOff, { date, name: 'Storm', source: 'test' }]
    return { ...hoChiMinhCity, years: { ...years, 2026: { ...years['2026']!, daysOff } } }
  }
  const recounted = (dossier: Dossier, calendar: Calendar, when: string) => {
    const context = { ...city, procedure: shedPermit, calendar, at: when, by: 'system' }
    return apply(dossier, decide(dossier, { kind: 'recount' }, context).event)
  }

  test('what outlives the dossier is counted again too, and its clock is not', () => {
    const journey = aDossier()
    journey.does({ kind: 'complain', text: 'slow' }, at('2026-11-24T09:10'), 'lan')
    journey.does({ kind: 'withdraw', reason: 'sold' }, at('2026-11-24T09:20'), 'lan')
    const { id, dueAt } = journey.task('complaint')
    const after = recounted(journey.dossier, closedOn('2026-11-30'), at('2026-11-24T12:00'))
    expect([dueAt, after.tasks[id]!.dueAt]).toEqual([at('2026-12-08T17:00'), at('2026-12-09T17:00')])
    expect(after.clock).toEqual(journey.dossier.clock)
  })

  test('a reminder moves also where the deadline stays', () => {
    const { dossier } = atOpinions()
    const river = ({ tasks }: Dossier) =>
      Object.values(tasks).find(({ question }) => question === 'department-natural-resources')!
    const after = recounted(dossier, closedOn('2026-11-25'), at('2026-11-24T12:00'))
    expect(river(after).dueAt).toBe(river(dossier).dueAt)
    expect(river(after).remindAt! > river(dossier).remindAt!).toBe(true)
  })
})
