import { zone } from '../../workflows/city/zone'
import { type Instant, millis } from '../../workflows/kernel/instant'

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone.name,
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** An instant on the city's calendar and clock; day and month in two figures. */
export const localTime = (at: Instant) => {
  const parts = Object.fromEntries(format.formatToParts(millis(at)).map(({ type, value }) => [type, value]))
  const { day = '', month = '', year = '', hour = '', minute = '', second } = parts
  const date = `${day}/${month}/${year}`
  return {
    day,
    month,
    year,
    hour,
    minute,
    date,
    isoDate: `${year}-${month}-${day}`,
    dateTime: `${date} ${hour}:${minute}:${second} ${zone.offset}`,
  }
}
