import fc from 'fast-check'
import { birthDate } from '../../../workflows/kernel/answers'
import { bornWithin } from '../../../workflows/kernel/lifetime'
import { differ, firstDayOf, isAfter, lastDayOf, yearsLater } from '../../../workflows/kernel/partial-date'

const day = fc.date({ min: new Date('0001-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([at, length]) => at.toISOString().slice(0, length))

describe('a date of birth', () => {
  it('is known to the year, the month or the day, and kept as it was given', () => {
    for (const date of ['1950', '1950-07', '1950-07-12', '2000-02-29'])
      expect(birthDate.parse(date)).toBe(date)
  })

  it.each([
    '',
    '50',
    '19500',
    '1950-',
    '1950-13',
    '1950-00',
    '1950-7',
    '1950-02-30',
    '1900-02-29',
    '12/07/1950',
    '1950-07-12T00:00',
    '١٩٥٠',
    ' 1950',
  ])('exists: not %p', (date) => {
    expect(birthDate.safeParse(date).success).toBe(false)
  })

  it('lies after another only when it does whatever is not known', () => {
    fc.assert(
      fc.property(partial, partial, (one, other) => {
        const certainly = firstDayOf(one) > lastDayOf(other)
        expect(isAfter(one, other)).toBe(certainly)
        expect(isAfter(one, other) && isAfter(other, one)).toBe(false)
        if (one.startsWith(other) || other.startsWith(one)) {
          expect(isAfter(one, other)).toBe(false)
          expect(differ(one, other)).toBe(false)
        }
      }),
    )
    expect([isAfter('1951', '1950-12-31'), isAfter('1950', '1950-01-01')]).toEqual([true, false])
    expect(yearsLater('0999-07', 10)).toBe('1009-07')
  })

  it('is that of somebody who can still live', () => {
    const on = '2026-11-24'
    for (const lived of [undefined, '1950', '1897', '2026', '2026-11-24'])
      expect(bornWithin(lived, on)).toBe(true)
    for (const not of ['0001', '1895', '2027', '2026-11-25', '2099-01-01'])
      expect(bornWithin(not, on)).toBe(false)
  })
})
