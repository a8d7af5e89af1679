/** Stands for every whole number from the one after the step before it to `to`, within 1 % of each. */
interface Step {
  value: number
  to: number
}

/** There is no longer time in four thousand years. */
const longest = 2 ** 31

/** What is granted in whole working days is told in whole ones. */
const workingDay = 480

const steps: Step[] = []
for (let from = 0; from < longest; ) {
  const highest = Math.floor((from * 101) / 100)
  const wholeDays = Math.ceil(from / workingDay) * workingDay
  const value = Math.min(wholeDays, highest)
  const furthest = Math.floor((value * 100) / 99)
  const to = value < wholeDays && wholeDays <= furthest ? wholeDays - 1 : furthest
  steps.push({ value, to })
  from = to + 1
}

/** Which of the steps stands for so many minutes: the longest for all that are longer. */
export const stepOf = (minutes: number): number => {
  let [low, high] = [0, steps.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle] as Step).to < minutes) low = middle + 1
    else high = middle
  }
  return low
}
export const minutesOf = (step: number): number => (steps[step] as Step).value

/**
 * Minutes as counters know them: at most 1 % more or less, below 99 and of whole working days to the minute. A longer time is never rounded to less
 * than a shorter one, so that a percentile of rounded times is the rounded percentile.
 */
export const roundedMinutes = (minutes: number): number => minutesOf(stepOf(minutes))
