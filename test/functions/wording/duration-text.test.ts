import { periodText, workingTime } from '../../../functions/wording/duration-text'
import { calendarDays, months, workingDays, workingHours } from '../../../workflows/kernel/period'

test.each([
  [0, 'chưa đến một phút làm việc', 'less than a working minute'],
  [1, '1 phút làm việc', '1 working minute'],
  [60, '1 giờ làm việc', '1 working hour'],
  [61, '1 giờ 1 phút làm việc', '1 working hour 1 minute'],
  [480, '1 ngày làm việc', '1 working day'],
  [481, '1 ngày 1 phút làm việc', '1 working day 1 minute'],
  [1_147, '2 ngày 3 giờ làm việc', '2 working days 3 hours'],
])('%d working minutes are “%s”, “%s”', (minutes, vi, en) => {
  expect([workingTime(minutes, 'vi'), workingTime(minutes, 'en')]).toEqual([vi, en])
})

test('a time is told as the law gives it', () => {
  const told = [workingDays(7), workingDays(1), workingDays(0), workingHours(8), calendarDays(12), months(1)]
  expect(told.map((period) => periodText(period, 'en'))).toEqual([
    '7 working days',
    '1 working day',
    'the same working day',
    '8 working hours',
    '12 days',
    '1 month',
  ])
  expect(told.map((period) => periodText(period, 'vi'))).toEqual([
    '7 ngày làm việc',
    '1 ngày làm việc',
    'trong ngày làm việc',
    '8 giờ làm việc',
    '12 ngày',
    '1 tháng',
  ])
})
