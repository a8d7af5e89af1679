import { hoChiMinhCity as calendar } from '../../../../workflows/city/calendar'
import { promiseAt } from '../../../../workflows/kernel/decisions/promise'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { aDossier, atOpinions, type Journey } from '../../../fixtures/dossier'
import { movingIn } from '../../../fixtures/linked-procedure'
import { shedPermit } from '../../../fixtures/procedure'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const promised = ({ dossier }: Journey, moment: string, procedure: Procedure = shedPermit) =>
  promiseAt(dossier, { procedure, calendar, at: at(moment) })
const supply = (journey: Journey, moment: string) =>
  journey.does({ kind: 'supplement', documents: [] }, at(moment), 'lan')

test('an appointment that waits for a supplement moves with the day of the answer, and is what it then becomes', () => {
  const asked = () => {
    const journey = atOpinions({ storeys: 1, river: false })
    journey.completes('review', 'supplement', at('2026-11-24T14:00'), { items: ['The roof'] })
    return journey
  }
  const days = ['2026-11-24T14:00', '2026-11-25T09:00', '2026-12-01T16:59', '2026-12-11T09:00']
  const moving = days.map((day) => promised(asked(), day))
  for (const one of moving) expect(one.dueMoves).toBe(true)
  const dates = moving.map(({ dueAt }) => dueAt!)
  expect(dates).toEqual([...dates].sort())
  expect(new Set(dates).size).toBe(days.length)
  const answered = days.map((day) => {
    const journey = asked()
    supply(journey, day)
    return promised(journey, day)
  })
  expect(answered.map(({ dueAt }) => dueAt)).toEqual(dates)
  for (const one of answered) expect(one).not.toHaveProperty('dueMoves')
})

test('before reception too: what is expected is counted from the day on which the answer would come', () => {
  const journey = aDossier()
  const before = promised(journey, '2026-11-24T10:00')
  expect(before).not.toHaveProperty('dueMoves')
  journey.completes('check', 'supplement', at('2026-11-24T10:00'), { items: ['The drawing'] })
  const { dueAt: dueOfSupplement } = journey.task('supplement')
  const late = promiseAt(journey.dossier, { procedure: shedPermit, calendar, at: dueOfSupplement })
  expect(late.dueMoves).toBe(true)
  expect(late.dueAt! > dueOfSupplement).toBe(true)
})

test('a fee for which the clock stands moves it as well', () => {
  const journey = aDossier()
  journey.completes('check', 'proceed', at('2026-11-24T10:00'))
  const [first, later] = ['2026-11-24T10:00', '2026-11-26T10:00'].map((day) => promised(journey, day))
  expect(later!.dueMoves).toBe(true)
  expect(later!.dueAt! > first!.dueAt!).toBe(true)
})

test('while another agency works on its part the appointment stands, and may move later', () => {
  const journey = aDossier({}, movingIn)
  journey.completes('check', 'proceed', at('2026-11-24T10:00'))
  const data = { number: '1', issuedOn: '2026-11-24' }
  journey.completes('part', 'done', at('2026-11-24T11:00'), { data }, 'shed')
  journey.completes('part', 'supplement', at('2026-11-24T14:00'), { items: ['a lease'] }, 'address')
  expect(promised(journey, '2026-11-26T10:00', movingIn)).toEqual({
    dueAt: journey.dossier.clock.promisedFor,
    dueMoves: true,
  })
})

test('what has ended promises nothing that moves', () => {
  const journey = aDossier()
  journey.completes('check', 'supplement', at('2026-11-24T10:00'), { items: ['The drawing'] })
  journey.does({ kind: 'withdraw', reason: 'sold' }, at('2026-11-25T10:00'), 'lan')
  expect(promised(journey, '2026-11-30T10:00')).not.toHaveProperty('dueMoves')
})
