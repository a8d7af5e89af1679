import type { CalendarDate } from './calendar'
import { isAfter, type PartialDate, yearsLater } from './partial-date'

/** Nobody is known to have lived longer than 122 years. */
const longestLife = 130

/** Whether somebody who lives on a day can have been born then. What is not answered yet can be. */
export const bornWithin = (birthDate: PartialDate | undefined, on: CalendarDate): boolean =>
  !birthDate || (!isAfter(birthDate, on) && !isAfter(on, yearsLater(birthDate, longestLife)))
