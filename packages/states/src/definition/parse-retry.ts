import type { Catcher, Retrier } from './machine'
import { parseAssign, parseOutput } from './parse-exit'
import { type Json, referencePath } from './parse-fields'
import type { Place } from './place'
import { checkNumber, type Range } from './range'

const namesOf = (value: unknown, location: string, last: boolean, { faults }: Place): string[] => {
  const names = Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
  if (names.length === 0) faults.add(location, `These fields are required: [ErrorEquals]`)
  if (names.includes('States.ALL') && (names.length > 1 || !last)) {
    faults.add(`${location}/ErrorEquals`, `'States.ALL' must appear alone and only in the last position`)
  }
  return names
}

/** AWS's limits: seconds between attempts at first and at most, and how many attempts. */
const longestInterval = 99_999_999
const longestDelay = 31_622_400
const mostAttempts = 99_999_999

const listOf = (value: unknown, location: string, { faults }: Place): Json[] => {
  if (value === undefined) return []
  if (Array.isArray(value)) return value as Json[]
  faults.add(location, 'Expected value of type Array')
  return []
}

export const parseRetry = (value: unknown, place: Place): Retrier[] => {
  const list = listOf(value, `${place.location}/Retry`, place)
  return list.map((retrier, index) => {
    const location = `${place.location}/Retry[${index}]`
    const number = (field: string, standard: number, range: Range) => {
      const wrong = retrier[field] !== undefined && checkNumber(retrier[field], range)
      if (wrong) place.faults.add(`${location}/${field}`, wrong)
      return (retrier[field] as number | undefined) ?? standard
    }
    const jitter = retrier.JitterStrategy ?? 'NONE'
    if (jitter !== 'FULL' && jitter !== 'NONE') {
      place.faults.add(`${location}/JitterStrategy`, 'Value should be one of the following: [FULL, NONE]')
    }
    return {
      errorEquals: namesOf(retrier.ErrorEquals, location, index === list.length - 1, place),
      intervalSeconds: number('IntervalSeconds', 1, { least: 1, most: longestInterval }),
      maxAttempts: number('MaxAttempts', 3, { least: 0, most: mostAttempts }),
      backoffRate: number('BackoffRate', 2, { least: 1, fractions: true }),
      maxDelaySeconds: number('MaxDelaySeconds', longestDelay, { least: 1, most: longestDelay }),
      fullJitter: jitter === 'FULL',
    }
  })
}

export const parseCatch = (value: unknown, place: Place): Catcher[] => {
  const list = listOf(value, `${place.location}/Catch`, place)
  return list.map((catcher, index) => {
    const location = `${place.location}/Catch[${index}]`
    if (typeof catcher.Next !== 'string') place.faults.add(location, 'These fields are required: [Next]')
    return {
      errorEquals: namesOf(catcher.ErrorEquals, location, index === list.length - 1, place),
      next: String(catcher.Next),
      assign: parseAssign(catcher.Assign, place, `Catch[${index}]/`),
      output: parseOutput(catcher, place, `Catch[${index}]/`),
      resultPath:
        place.language === 'JSONPath'
          ? referencePath(catcher, 'ResultPath', { ...place, location })
          : undefined,
    }
  })
}
