import type { TaskResource } from '../definition/machine'
import { StatesError } from '../errors'

/** What a service's API says of a result: a type, a list of one shape, or fields; `!` marks those always there. */
type Shape = 'string' | 'number' | 'boolean' | 'object' | [Shape] | { [field: string]: Shape }

const capacity: Shape = {
  TableName: 'string',
  CapacityUnits: 'number',
  ReadCapacityUnits: 'number',
  WriteCapacityUnits: 'number',
}
const written: Shape = { Attributes: 'object', ConsumedCapacity: capacity, ItemCollectionMetrics: 'object' }

const shapes: Record<string, Shape> = {
  'dynamodb:getItem': { Item: 'object', ConsumedCapacity: capacity },
  'dynamodb:putItem': written,
  'dynamodb:updateItem': written,
  'dynamodb:deleteItem': written,
  'events:putEvents': {
    Entries: [{ EventId: 'string', ErrorCode: 'string', ErrorMessage: 'string' }],
    FailedEntryCount: 'number',
  },
  'lambda:invoke': {
    ExecutedVersion: 'string',
    FunctionError: 'string',
    LogResult: 'string',
    StatusCode: 'number',
  },
  'sqs:sendMessage': {
    MD5OfMessageAttributes: 'string',
    MD5OfMessageBody: 'string',
    MessageId: 'string',
    SequenceNumber: 'string',
  },
  'states:startExecution': { 'ExecutionArn!': 'string', 'StartDate!': 'string' },
}

const refuse = (message: string) =>
  new StatesError('ValidationException', `Mock result schema validation error: ${message}`)

const check = (name: string, value: unknown, shape: Shape, strict: boolean): void => {
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) throw refuse(`Field '${name}' must be an array`)
    for (const item of value) check(name, item, shape[0], strict)
    return
  }
  const wanted = typeof shape === 'string' ? shape : 'object'
  const found = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
  if (found !== wanted) throw refuse(`Field '${name}' must be ${wanted === 'object' ? 'an' : 'a'} ${wanted}`)
  if (typeof shape === 'string') return
  const fields = value as Record<string, unknown>
  for (const [marked, inner] of Object.entries(shape)) {
    const field = marked.replace('!', '')
    if (fields[field] !== undefined) check(field, fields[field], inner, strict)
    else if (strict && marked !== field) throw refuse(`Required field '${field}' is missing`)
  }
}

/** Checks a made-up result against what the service would answer, as far as this engine knows it. */
export const checkMockedResult = (resource: TaskResource, value: unknown, mode: 'STRICT' | 'PRESENT') => {
  if (resource.kind !== 'service' || resource.pattern !== '') return
  const shape = shapes[`${resource.service}:${resource.action}`]
  if (shape) check('result', value, shape, mode === 'STRICT')
}
