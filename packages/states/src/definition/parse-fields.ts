import { InvalidPath, type Step } from '../path/path-steps'
import { parseReferencePath } from '../path/query'
import type { Query } from '../path/sources'
import { compileTemplate, tryQuery, wrongReference } from './compile-template'
import type { Paths, Template } from './machine'
import type { Place } from './place'
import { checkNumber, type Range } from './range'

export type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

export const template = (state: Json, field: string, place: Place): Template | undefined =>
  state[field] === undefined ? undefined : compileTemplate(state[field], field, place)

export const required = (state: Json, field: string, { faults, location }: Place) => {
  if (state[field] === undefined) faults.add(location, `These fields are required: [${field}]`)
}

/** A field that holds a path; of the state's own paths only those of a Fail may be calls as well. */
export const pathField = (state: Json, field: string, place: Place): Query | null | undefined => {
  const value = state[field]
  if (value === undefined || value === null) return value
  const query = tryQuery(value)
  const mayCall = field === 'ErrorPath' || field === 'CausePath'
  if (!query || (!mayCall && !query.isPath)) {
    place.faults.add(`${place.location}/${field}`, wrongPath(field, value))
  }
  return query
}

/** InputPath and OutputPath may lead to many places, all others to one. */
const wrongPath = (field: string, value: unknown) =>
  field === 'InputPath' || field === 'OutputPath' ? 'Value must be a valid JSONPath.' : wrongReference(value)

export const pathTemplate = (state: Json, field: string, place: Place): Template | undefined => {
  const query = pathField(state, field, place)
  return query ? { kind: 'query', field, query } : undefined
}

export const referencePath = (holder: Json, field: string, place: Place): Step[] | null | undefined => {
  const value = holder[field]
  if (value === undefined || value === null) return value
  try {
    return parseReferencePath(String(value))
  } catch (error) {
    if (!(error instanceof InvalidPath)) throw error
    place.faults.add(`${place.location}/${field}`, wrongReference(value))
    return undefined
  }
}

/** A field given outright, or as a path under the same name with `Path` behind it. Not both. */
export const eitherField = (state: Json, field: string, place: Place): Template | undefined => {
  const path = `${field}Path`
  if (state[field] !== undefined && state[path] !== undefined) {
    place.faults.add(place.location, `Only one of these fields is allowed: [${field}, ${path}]`)
  }
  return template(state, field, place) ?? pathTemplate(state, path, place)
}

/** The same for a number. */
export const numberField = (state: Json, field: string, range: Range, place: Place): Template | undefined => {
  const value = eitherField(state, field, place)
  if (value?.kind !== 'constant') return value
  const wrong = checkNumber(value.value, range)
  if (wrong) place.faults.add(`${place.location}/${field}`, wrong)
  return value
}

/** How a JSONPath state cuts what passes through it; undefined for a state in JSONata. */
export const parsePaths = (state: Json, place: Place): Paths | undefined =>
  place.language === 'JSONata'
    ? undefined
    : {
        inputPath: pathField(state, 'InputPath', place),
        resultSelector: template(state, 'ResultSelector', place),
        resultPath: referencePath(state, 'ResultPath', place),
        outputPath: pathField(state, 'OutputPath', place),
      }

/** What a state hands on: `Arguments` in JSONata, `Parameters` in JSONPath. */
export const argumentsField = (state: Json, place: Place) =>
  template(state, place.language === 'JSONata' ? 'Arguments' : 'Parameters', place)
