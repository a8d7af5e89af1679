import { type Instant, millis } from '../../workflows/kernel/instant'

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** An instant on the city's calendar and clock; day and month in two figures. */
export const localTime = (at: Instant) => {
  const parts = Object.fromEntries(format.formatToParts(millis(at)).map(({ type, value }) => [type, value]))
  const { day = '', month = '', year = '', hour = '', minute = '', second } = parts
  const date = `${day}/${month}/${year}`
  // The city has kept UTC+7 since 1975.
  return { day, month, year, hour, minute, date, dateTime: `${date} ${hour}:${minute}:${second} +07:00` }
}
