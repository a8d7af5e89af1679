import { calendarWarning } from '../../../bin/commands/calendar-warning'
import { hoChiMinhCity } from '../../../workflows/city/calendar'

const year = { daysOff: [], workingSaturdays: [] }
const calendar = { ...hoChiMinhCity, years: { 2026: year, 2025: year } }

describe('a calendar', () => {
  it('is warned of in the half year before it ends, by its name and last year', () => {
    const warning = calendarWarning(calendar, new Date('2026-07-01T00:00:01Z'))
    expect(warning).toContain('ho-chi-minh-city')
    expect(warning).toContain('2026')
  })

  it('is good as long as half a year is left', () => {
    expect(calendarWarning(calendar, new Date('2026-06-30T00:00:00Z'))).toBeUndefined()
  })

  it('is warned of when it has ended', () => {
    expect(calendarWarning(calendar, new Date('2027-02-01T00:00:00Z'))).toBeDefined()
  })
})
