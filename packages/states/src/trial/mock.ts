import { z } from 'zod'
import type { State } from '../definition/machine'
import { StatesError } from '../errors'
import { checkMockedResult } from './result-shapes'

/** What a state that is tried out gets instead of calling anything. */
export const Mock = z.object({
  result: z.string().optional(),
  errorOutput: z.object({ error: z.string().optional(), cause: z.string().optional() }).optional(),
  fieldValidationMode: z.enum(['STRICT', 'PRESENT', 'NONE']).default('STRICT'),
})
export type Mock = z.infer<typeof Mock>

/** The only states whose work can be made up. */
const mocked = new Set(['Task', 'Map', 'Parallel'])

const refuse = (message: string) => new StatesError('ValidationException', message)

const readResult = (text: string) => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw refuse('Mocked result must be valid JSON.')
  }
}

const isObject = (value: unknown) => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Checks a mock against the state that it is for; answers the result. @throws ValidationException */
export const checkMock = (mock: Mock, state: State, writesResults: boolean): unknown => {
  const { result, errorOutput, fieldValidationMode } = mock
  if (!mocked.has(state.type)) {
    throw refuse(`State type '${state.type}' is not supported when a mock is specified`)
  }
  if (result !== undefined && errorOutput !== undefined) {
    throw refuse('A test mock should have only one of the following fields: [result, errorOutput].')
  }
  if (result === undefined) return undefined
  const value = readResult(result)
  if (writesResults && !isObject(value)) throw refuse('Mocked result must be a JSON object.')
  if (!writesResults && state.type !== 'Task' && !Array.isArray(value)) {
    throw refuse('Mocked result must be an array.')
  }
  if (state.type === 'Task' && fieldValidationMode !== 'NONE') {
    checkMockedResult(state.resource, value, fieldValidationMode)
  }
  return value
}
