import { type Telling, toldLater } from '../../../workflows/kernel/telling'

const local = (time: string) => new Date(`2026-11-${time}:00+07:00`).toISOString()
const later = (
  kind: Parameters<typeof toldLater>[0],
  at: string,
  telling: Partial<Telling>,
  dueAt?: string,
) =>
  toldLater(
    kind,
    { at: local(at), ...(dueAt && { dueAt: local(dueAt) }) },
    { language: 'both', daily: false, ...telling },
    '+07:00',
  )
const night = { from: 21, to: 7 }
const noon = { from: 11, to: 13 }

describe('a notice', () => {
  test('goes at once when nothing else was said', () => {
    expect(later('received', '24T23:30', {})).toBeUndefined()
  })

  test('of quiet hours waits for their end, over midnight too', () => {
    expect(later('refused', '24T23:30', { quiet: night })).toBe(local('25T07:00'))
    expect(later('refused', '24T06:59', { quiet: night })).toBe(local('24T07:00'))
    expect(later('refused', '24T07:00', { quiet: night })).toBeUndefined()
    expect(later('refused', '24T11:00', { quiet: noon })).toBe(local('24T13:00'))
    expect(later('refused', '24T10:59', { quiet: noon })).toBeUndefined()
  })

  test('of what is over before they end waits for nothing', () => {
    expect(later('reminded', '24T23:30', { quiet: night }, '25T06:00')).toBeUndefined()
    expect(later('reminded', '24T23:30', { quiet: night }, '25T09:00')).toBe(local('25T07:00'))
  })

  test('that asks nothing and ends nothing waits for the mail of the day, which keeps out of quiet hours', () => {
    expect(later('received', '24T09:00', { daily: true })).toBe(local('24T18:00'))
    expect(later('received', '24T18:00', { daily: true })).toBe(local('25T18:00'))
    expect(later('received', '24T09:00', { daily: true, quiet: { from: 17, to: 19 } })).toBe(
      local('24T19:00'),
    )
  })

  test.each(['supplement-requested', 'payment-asked', 'reminded', 'refused', 'result-issued'] as const)(
    'of %s is in no mail of the day',
    (kind) => {
      expect(later(kind, '24T09:00', { daily: true })).toBeUndefined()
    },
  )
})
