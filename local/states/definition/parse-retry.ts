import type { Catcher, Retrier } from './machine'
import { parseAssign, parseOutput } from './parse-exit'
import { type Json, referencePath } from './parse-fields'
import type { Place } from './place'

const namesOf = (value: unknown, location: string, last: boolean, { faults }: Place): string[] => {
  const names = Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
  if (names.length === 0) faults.add(location, `These fields are required: [ErrorEquals]`)
  if (names.includes('States.ALL') && (names.length > 1 || !last)) {
    faults.add(`${location}/ErrorEquals`, `'States.ALL' must appear alone and only in the last position`)
  }
  return names
}

const numberOf = (
  holder: Json,
  field: string,
  least: number,
  standard: number,
  location: string,
  place: Place,
) => {
  const value = holder[field]
  if (value === undefined) return standard
  if (typeof value === 'number' && value >= least) return value
  place.faults.add(`${location}/${field}`, `The field '${field}' must be a number of at least ${least}`)
  return standard
}

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
    const number = (field: string, least: number, standard: number) =>
      numberOf(retrier, field, least, standard, location, place)
    const jitter = retrier.JitterStrategy ?? 'NONE'
    if (jitter !== 'FULL' && jitter !== 'NONE') {
      place.faults.add(
        `${location}/JitterStrategy`,
        `The field 'JitterStrategy' should have one of these values: [FULL, NONE]`,
      )
    }
    return {
      errorEquals: namesOf(retrier.ErrorEquals, location, index === list.length - 1, place),
      intervalSeconds: number('IntervalSeconds', 1, 1),
      maxAttempts: number('MaxAttempts', 0, 3),
      backoffRate: number('BackoffRate', 1, 2),
      maxDelaySeconds:
        retrier.MaxDelaySeconds === undefined
          ? undefined
          : number('MaxDelaySeconds', 1, Number.MAX_SAFE_INTEGER),
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
