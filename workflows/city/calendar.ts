import type { Calendar } from '../kernel/calendar'
import { zone } from './zone'

const labourCode = 'Labour Code 2019, Art. 112'
const compensated =
  'Labour Code 2019, Art. 111.3: a holiday on a weekly rest day moves to the next working day'
const recalled = 'recalled, to be confirmed with the yearly announcement'

const off = (date: string, name: string, source: string) => ({ date, name, source })
const each = (dates: readonly string[], name: string, source: string) =>
  dates.map((date) => off(date, name, source))

/**
 * Civil servants' days in Ho Chi Minh City. Left out: Ngày Văn hóa Việt Nam (24 November), reported as an extra
 * day off from 2026 but not confirmed. Reception on Saturday mornings doesn't make a Saturday count.
 */
export const hoChiMinhCity: Calendar = {
  id: 'ho-chi-minh-city',
  timeZone: zone,
  officeHours: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  cutOff: '15:00',
  // Tết and Giỗ Tổ Hùng Vương go by the moon, and the second day of National Day is chosen each year.
  fixedHolidays: [
    { day: '01-01', name: 'Tết Dương lịch', source: labourCode },
    { day: '04-30', name: 'Ngày Chiến thắng', source: labourCode },
    { day: '05-01', name: 'Ngày Quốc tế lao động', source: labourCode },
    { day: '09-02', name: 'Quốc khánh', source: labourCode },
  ],
  years: {
    2025: {
      daysOff: [
        off('2025-01-01', 'Tết Dương lịch', labourCode),
        ...each(
          ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
          'Tết Nguyên đán Ất Tỵ',
          `${labourCode}; dates ${recalled}`,
        ),
        off('2025-04-07', 'Giỗ Tổ Hùng Vương', `${labourCode}; date ${recalled}`),
        off('2025-04-30', 'Ngày Chiến thắng', labourCode),
        off('2025-05-01', 'Ngày Quốc tế lao động', labourCode),
        off('2025-05-02', 'Hoán đổi với thứ Bảy 26/4', `swap ${recalled}`),
        off('2025-09-01', 'Quốc khánh', `${labourCode}; the adjacent day ${recalled}`),
        off('2025-09-02', 'Quốc khánh', labourCode),
      ],
      workingSaturdays: [{ date: '2025-04-26', source: `swap with 2 May, ${recalled}` }],
    },
    2026: {
      daysOff: [
        off('2026-01-01', 'Tết Dương lịch', labourCode),
        off('2026-01-02', 'Hoán đổi với thứ Bảy 10/1', `swap ${recalled}`),
        ...each(
          ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
          'Tết Nguyên đán Bính Ngọ',
          'announcement for civil servants: off 14 to 22 February 2026 (congan.com.vn 388656, vietnammedia.vnanet.vn 165342)',
        ),
        off('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương', `${compensated}; ${recalled}`),
        off('2026-04-30', 'Ngày Chiến thắng', labourCode),
        off('2026-05-01', 'Ngày Quốc tế lao động', labourCode),
        off('2026-08-31', 'Hoán đổi với thứ Bảy 22/8', `swap ${recalled}`),
        off('2026-09-01', 'Quốc khánh', `${labourCode}; off 29 August to 2 September, ${recalled}`),
        off('2026-09-02', 'Quốc khánh', labourCode),
      ],
      workingSaturdays: [
        { date: '2026-01-10', source: `swap with 2 January, ${recalled}` },
        { date: '2026-08-22', source: `swap with 31 August, ${recalled}` },
      ],
    },
    // Not announced when this was written: fixed holidays by the law, Tết as in 2024, when it fell on the same
    // weekday, National Day with the following Friday.
    2027: {
      daysOff: [
        off('2027-01-01', 'Tết Dương lịch', labourCode),
        ...each(
          ['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'],
          'Tết Nguyên đán Đinh Mùi',
          `${labourCode}; first day of the year 6 February 2027, days off assumed`,
        ),
        off('2027-04-16', 'Giỗ Tổ Hùng Vương', `${labourCode}; date ${recalled}`),
        off('2027-04-30', 'Ngày Chiến thắng', labourCode),
        off('2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động', compensated),
        off('2027-09-02', 'Quốc khánh', labourCode),
        off('2027-09-03', 'Quốc khánh', `${labourCode}; the adjacent day assumed`),
      ],
      workingSaturdays: [],
    },
  },
}
