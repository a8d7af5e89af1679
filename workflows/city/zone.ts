import type { TimeZone } from '../kernel/calendar'

/** The city's time, the whole year round since 1975. */
export const zone: TimeZone = { name: 'Asia/Ho_Chi_Minh', offset: '+07:00' }
