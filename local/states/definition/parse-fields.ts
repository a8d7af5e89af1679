import { InvalidPath, type Step } from '../path/path-steps'
import { parseReferencePath } from '../path/query'
import type { Query } from '../path/sources'
import { compileTemplate, tryQuery } from './compile-template'
import type { Paths, Template } from './machine'
import type { Place } from './place'

export type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

export const template = (state: Json, field: string, place: Place): Template | undefined =>
  state[field] === undefined ? undefined : compileTemplate(state[field], field, place)

export const required = (state: Json, field: string, { faults, location }: Place) => {
  if (state[field] === undefined) faults.add(location, `These fields are required: [${field}]`)
}

const invalidPath = (field: string, { faults, location }: Place) =>
  faults.add(`${location}/${field}`, `Value is not a valid JSONPath`)

/** A field that holds a path or the call of an intrinsic function. */
export const queryField = (state: Json, field: string, place: Place): Query | null | undefined => {
  const value = state[field]
  if (value === undefined || value === null) return value
  const query = tryQuery(value)
  if (!query) invalidPath(field, place)
  return query
}

const queryTemplate = (state: Json, field: string, place: Place): Template | undefined => {
  const query = queryField(state, field, place)
  return query ? { kind: 'query', field, query } : undefined
}

export const referencePath = (holder: Json, field: string, place: Place): Step[] | null | undefined => {
  const value = holder[field]
  if (value === undefined || value === null) return value
  try {
    return parseReferencePath(String(value))
  } catch (error) {
    if (!(error instanceof InvalidPath)) throw error
    place.faults.add(`${place.location}/${field}`, 'Value is not a Reference Path')
    return undefined
  }
}

/** A field given outright, or as a path under the same name with `Path` behind it. Not both. */
export const eitherField = (state: Json, field: string, place: Place): Template | undefined => {
  const path = `${field}Path`
  if (state[field] !== undefined && state[path] !== undefined) {
    place.faults.add(place.location, `Only one of these fields is allowed: [${field}, ${path}]`)
  }
  return template(state, field, place) ?? queryTemplate(state, path, place)
}

/** The same for a number of at least `least`. */
export const numberField = (
  state: Json,
  field: string,
  least: number,
  place: Place,
): Template | undefined => {
  const value = eitherField(state, field, place)
  if (value?.kind !== 'constant') return value
  if (!Number.isInteger(value.value) || (value.value as number) < least) {
    place.faults.add(
      `${place.location}/${field}`,
      `The field '${field}' must be an integer of at least ${least}`,
    )
  }
  return value
}

/** How a JSONPath state cuts what passes through it; undefined for a state in JSONata. */
export const parsePaths = (state: Json, place: Place): Paths | undefined =>
  place.language === 'JSONata'
    ? undefined
    : {
        inputPath: queryField(state, 'InputPath', place),
        resultSelector: template(state, 'ResultSelector', place),
        resultPath: referencePath(state, 'ResultPath', place),
        outputPath: queryField(state, 'OutputPath', place),
      }

/** What a state hands on: `Arguments` in JSONata, `Parameters` in JSONPath. */
export const argumentsField = (state: Json, place: Place) =>
  template(state, place.language === 'JSONata' ? 'Arguments' : 'Parameters', place)
