import { StatesError } from '../errors'

const allowed: Record<string, string[]> = {
  Execution: ['Id', 'Input', 'Name', 'RedriveCount', 'RedriveTime', 'RoleArn', 'StartTime'],
  State: ['EnteredTime', 'Name', 'RetryCount'],
  StateMachine: ['Id', 'Name'],
  Task: ['Token'],
}

// Everything else in the context object is text.
const otherTypes: Record<string, string> = { RedriveCount: 'number', RetryCount: 'number' }

const refuse = (reason: string) =>
  new StatesError('ValidationException', `Invalid Context object provided: ${reason}`)

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const checkPart = (name: string, part: unknown) => {
  if (!isObject(part)) throw refuse(`${name} must be an object`)
  for (const [field, value] of Object.entries(part)) {
    if (!allowed[name]!.includes(field)) throw refuse(`Field '${name}.${field}' is not allowed`)
    const wanted = otherTypes[field] ?? 'string'
    if (field !== 'Input' && typeof value !== wanted) throw refuse(`${name}.${field} must be a ${wanted}`)
  }
}

/** Reads the context object that somebody made up for a trial. @throws ValidationException */
export const readContext = (text: string): Record<string, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refuse('it must be valid JSON')
  }
  if (!isObject(value)) throw refuse('it must be a JSON object')
  for (const [name, part] of Object.entries(value)) {
    if (name === 'Map') throw refuse(`'Map' field is not supported when mocking a Context object`)
    if (!Object.hasOwn(allowed, name)) throw refuse(`Field '${name}' is not allowed`)
    checkPart(name, part)
  }
  return value
}
