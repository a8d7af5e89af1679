/** A day that the law gives off in every year, `09-02`, as a calendar has it. */
export interface FixedHoliday {
  day: string
}

/** What was decided about a year. */
export interface DecidedYear {
  daysOff: readonly { date: string }[]
  workingSaturdays: readonly { date: string }[]
}

export interface YearOfDays {
  /** The number of its 1 January, counted from 1 January 1970. */
  first: number
  /** 1 where the office works, by day of the year from 0. */
  working: Uint8Array
}

const day = 86_400_000

export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day

/** A year as it was decided, or as far as the law alone fixes it. */
export const yearOfDays = (
  year: number,
  decided: DecidedYear | undefined,
  fixedHolidays: readonly FixedHoliday[],
): YearOfDays => {
  const first = Date.UTC(year, 0) / day
  const weekdays = new Uint8Array(Date.UTC(year + 1, 0) / day - first)
  // Day 0, 1 January 1970, was a Thursday.
  for (let index = 0; index < weekdays.length; index++) weekdays[index] = (first + index + 3) % 7 < 5 ? 1 : 0
  const working = weekdays.slice()
  if (decided) {
    for (const { date } of decided.daysOff) working[dayNumber(date) - first] = 0
    for (const { date } of decided.workingSaturdays) working[dayNumber(date) - first] = 1
    return { first, working }
  }
  const holidays = fixedHolidays
    .map((fixed) => dayNumber(`${year}-${fixed.day}`) - first)
    .sort((a, b) => a - b)
  for (const index of holidays) working[index] = 0
  // Labour Code 2019, Art. 111.3: a holiday on a weekly rest day gives the next working day off.
  for (const index of holidays) if (weekdays[index] === 0) working[working.indexOf(1, index)] = 0
  return { first, working }
}
