import type { Flow, State } from './machine'
import { parseChoice } from './parse-choice'
import { parseExit, parseOutput } from './parse-exit'
import { argumentsField, eitherField, type Json, parsePaths } from './parse-fields'
import { parseMap } from './parse-map'
import { parseCatch, parseRetry } from './parse-retry'
import { parseTask } from './parse-task'
import { parseWait } from './parse-wait'
import type { Place } from './place'

/** Parses a nested flow into the machine's states. */
export type ParseFlow = (flow: unknown, location: string) => Flow

const parseParallel = (name: string, state: Json, place: Place, parseFlow: ParseFlow): State => {
  const branches = Array.isArray(state.Branches) ? state.Branches : []
  if (branches.length === 0) place.faults.add(`${place.location}/Branches`, 'Value cannot be empty')
  return {
    type: 'Parallel',
    name,
    paths: parsePaths(state, place),
    ...parseExit(state, place),
    retry: parseRetry(state.Retry, place),
    catch: parseCatch(state.Catch, place),
    arguments: argumentsField(state, place),
    branches: branches.map((flow, index) => parseFlow(flow, `${place.location}/Branches[${index}]`)),
  }
}

/** One state, of a type that is known, with its fields checked. Faults go to the place's list. */
export const parseState = (name: string, state: Json, place: Place, parseFlow: ParseFlow): State => {
  switch (state.Type) {
    case 'Task':
      return parseTask(name, state, place)
    case 'Choice':
      return parseChoice(name, state, place)
    case 'Wait':
      return parseWait(name, state, place)
    case 'Parallel':
      return parseParallel(name, state, place, parseFlow)
    case 'Map':
      return parseMap(name, state, place, parseFlow)
    case 'Succeed':
      return {
        type: 'Succeed',
        name,
        paths: parsePaths(state, place),
        output: parseOutput(state, place),
      }
    case 'Fail':
      return {
        type: 'Fail',
        name,
        paths: place.language === 'JSONPath' ? {} : undefined,
        error: eitherField(state, 'Error', place),
        cause: eitherField(state, 'Cause', place),
      }
    default:
      return {
        type: 'Pass',
        name,
        paths: parsePaths(state, place),
        ...parseExit(state, place),
        arguments: place.language === 'JSONPath' ? argumentsField(state, place) : undefined,
        result: state.Result === undefined ? undefined : { value: state.Result },
      }
  }
}
