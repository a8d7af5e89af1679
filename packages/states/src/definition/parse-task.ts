import { requiredParameters } from '../tasks/required-parameters'
import type { State, TaskResource } from './machine'
import { parseExit } from './parse-exit'
import {
  argumentsField,
  isObject,
  type Json,
  numberField,
  parsePaths,
  required,
  template,
} from './parse-fields'
import { parseResource } from './parse-resource'
import { parseCatch, parseRetry } from './parse-retry'
import type { Place } from './place'

const parseCredentials = (state: Json, place: Place) => {
  const { Credentials: given } = state
  if (given === undefined) return undefined
  if (!isObject(given) || (given.RoleArn === undefined && given['RoleArn.$'] === undefined)) {
    place.faults.add(`${place.location}/Credentials`, `The field 'RoleArn' is required but was missing`)
  }
  return template(state, 'Credentials', place)
}

/** What is given as an object must have every field that the action needs; what is computed is seen later. */
const checkParameters = (state: Json, resource: TaskResource, { faults, location, language }: Place) => {
  const holder = language === 'JSONata' ? 'Arguments' : 'Parameters'
  const given = state[holder]
  if (resource.kind !== 'service' || !isObject(given)) return
  for (const field of requiredParameters(resource.service, resource.action)) {
    if (given[field] !== undefined || given[`${field}.$`] !== undefined) continue
    faults.add(`${location}/${holder}`, `The field '${field}' is required but was missing`)
  }
}

export const parseTask = (name: string, state: Json, place: Place): State => {
  required(state, 'Resource', place)
  const resource = parseResource(state.Resource, place)
  checkParameters(state, resource, place)
  return {
    type: 'Task',
    name,
    paths: parsePaths(state, place),
    ...parseExit(state, place),
    retry: parseRetry(state.Retry, place),
    catch: parseCatch(state.Catch, place),
    resource,
    arguments: argumentsField(state, place),
    credentials: parseCredentials(state, place),
    timeoutSeconds: numberField(state, 'TimeoutSeconds', { least: 1 }, place),
    heartbeatSeconds: numberField(state, 'HeartbeatSeconds', { least: 1 }, place),
  }
}
