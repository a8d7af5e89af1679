import { weekNamed, weekOf, weeksOn } from '../../../functions/office/assignments/week'

describe('a week', () => {
  it('is of the year that its Thursday lies in', () => {
    for (const [date, name, from] of [
      ['2026-12-31', '2026-W53', '2026-12-28'],
      ['2027-01-03', '2026-W53', '2026-12-28'],
      ['2027-01-04', '2027-W01', '2027-01-04'],
      ['2024-12-30', '2025-W01', '2024-12-30'],
      ['2026-11-30', '2026-W49', '2026-11-30'],
    ] as const)
      expect(weekOf(date)).toMatchObject({ name, from })
  })

  it('is found by its name, when there is one', () => {
    expect(weekNamed('2026-W53')).toEqual({ name: '2026-W53', from: '2026-12-28', to: '2027-01-03' })
    for (const name of ['2027-W53', '2026-W00', '2026-W99', '2026-12', ''])
      expect([name, weekNamed(name)]).toEqual([name, undefined])
  })

  it('has one before and one after', () => {
    const week = weekOf('2027-01-01')
    expect([weeksOn(week, -1).name, weeksOn(week, 1).name]).toEqual(['2026-W52', '2027-W01'])
  })
})
