import type { Calendar } from '../../../workflows/kernel/calendar'

/** `07:30–11:30, 13:00–17:00` */
export const hoursText = (hours: Calendar['officeHours']): string =>
  hours.map(({ from, to }) => `${from}–${to}`).join(', ')
