import { dateText, dayText, dueText, timeText } from '../../../functions/wording/time-text'

// Past midnight in the city, and not yet in Greenwich.
const at = '2026-11-24T17:05:00.000Z'

test('a date is written in one way, in the city’s own time', () => {
  expect([dateText(at, 'vi'), dateText(at, 'en')]).toEqual(['25/11/2026', '25 November 2026'])
  expect(timeText(at, 'vi')).toBe('00:05 ngày 25/11/2026')
  expect(timeText(at, 'en')).toBe('00:05 on 25 November 2026')
})

test('a day without an hour stays that day', () => {
  expect([dayText('1950-02-03', 'vi'), dayText('1950-02-03', 'en')]).toEqual([
    '03/02/1950',
    '3 February 1950',
  ])
})

test('a date that is provisional says so, and why', () => {
  const dueAt = '2028-01-04T10:00:00.000Z'
  expect(dueText({ dueAt, provisional: true }, 'vi')).toBe(
    '17:00 ngày 04/01/2028 (tạm tính, chưa có lịch nghỉ năm 2028)',
  )
  expect(dueText({ dueAt, provisional: true }, 'en')).toBe(
    '17:00 on 4 January 2028 (provisional, the days off of 2028 are not decided yet)',
  )
  expect(dueText({ dueAt }, 'en')).toBe('17:00 on 4 January 2028')
})
