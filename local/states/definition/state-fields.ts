import type { Place } from './compile-template'

const always = ['Type', 'Comment', 'QueryLanguage']
const onward = ['Next', 'End', 'Assign', 'Output']

const fields: Record<string, string[]> = {
  Pass: [...onward],
  Task: [
    ...onward,
    'Resource',
    'Arguments',
    'TimeoutSeconds',
    'HeartbeatSeconds',
    'Retry',
    'Catch',
    'Credentials',
  ],
  Choice: ['Choices', 'Default', 'Assign', 'Output'],
  Wait: [...onward, 'Seconds', 'Timestamp'],
  Parallel: [...onward, 'Branches', 'Arguments', 'Retry', 'Catch'],
  Map: [
    ...onward,
    'ItemProcessor',
    'Items',
    'ItemSelector',
    'MaxConcurrency',
    'ToleratedFailureCount',
    'ToleratedFailurePercentage',
    'Retry',
    'Catch',
  ],
  Succeed: ['Output'],
  Fail: ['Error', 'Cause'],
}

// Only these mean nothing without JSONata; a state in JSONPath that uses no path reads like one in JSONata.
const jsonataOnly = new Set(['Arguments', 'Output', 'Items', 'ItemSelector'])

const jsonPathOnly = new Set([
  'InputPath',
  'OutputPath',
  'ResultPath',
  'ResultSelector',
  'Parameters',
  'Result',
  'ItemsPath',
  'MaxConcurrencyPath',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentagePath',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'ErrorPath',
  'CausePath',
])

export const stateTypes = Object.keys(fields)

/** Every field of a state must be known, so that nothing in a definition is silently left undone. */
export const checkFields = (type: string, names: string[], { faults, language, location }: Place) => {
  const known = new Set([...always, ...(fields[type] ?? [])])
  for (const name of names) {
    if (language === 'JSONPath' && (jsonPathOnly.has(name) || jsonataOnly.has(name))) {
      faults.add(
        location,
        `Field '${name}' needs JSONPath, which is not supported: use QueryLanguage JSONata`,
      )
    } else if (!known.has(name)) {
      const reason = jsonPathOnly.has(name) ? ' with QueryLanguage JSONata' : ''
      faults.add(location, `Field '${name}' is not supported in a ${type} state${reason}`)
    }
  }
}
