import type { Faults } from './diagnostics'
import type { Place } from './place'

const always = ['Type', 'Comment', 'QueryLanguage']
const onward = ['Next', 'End', 'Assign']
const handlers = ['Retry', 'Catch']

const paths = ['InputPath', 'OutputPath']
const results = [...paths, 'ResultPath', 'ResultSelector', 'Parameters']

interface Fields {
  both: string[]
  JSONata: string[]
  JSONPath: string[]
}

const fields: Record<string, Fields> = {
  Pass: {
    both: onward,
    JSONata: ['Output'],
    JSONPath: [...paths, 'ResultPath', 'Parameters', 'Result'],
  },
  Task: {
    both: [...onward, ...handlers, 'Resource', 'TimeoutSeconds', 'HeartbeatSeconds', 'Credentials'],
    JSONata: ['Arguments', 'Output'],
    JSONPath: [...results, 'TimeoutSecondsPath', 'HeartbeatSecondsPath'],
  },
  Choice: { both: ['Choices', 'Default', 'Assign'], JSONata: ['Output'], JSONPath: paths },
  Wait: {
    both: [...onward, 'Seconds', 'Timestamp'],
    JSONata: ['Output'],
    JSONPath: [...paths, 'SecondsPath', 'TimestampPath'],
  },
  Parallel: {
    both: [...onward, ...handlers, 'Branches'],
    JSONata: ['Arguments', 'Output'],
    JSONPath: results,
  },
  Map: {
    both: [
      ...onward,
      ...handlers,
      'ItemProcessor',
      'Iterator',
      'ItemSelector',
      'MaxConcurrency',
      'ToleratedFailureCount',
      'ToleratedFailurePercentage',
      'Label',
      'ItemReader',
      'ItemBatcher',
      'ResultWriter',
    ],
    JSONata: ['Items', 'Output'],
    JSONPath: [
      ...results,
      'ItemsPath',
      'MaxConcurrencyPath',
      'ToleratedFailureCountPath',
      'ToleratedFailurePercentagePath',
    ],
  },
  Succeed: { both: [], JSONata: ['Output'], JSONPath: paths },
  Fail: { both: ['Error', 'Cause'], JSONata: [], JSONPath: ['ErrorPath', 'CausePath'] },
}

export const stateTypes = Object.keys(fields)

/**
 * Every field of a state must be known, so that nothing in a definition is silently left undone. Of a state that turns
 * back to JSONPath AWS says no more than that (measured).
 */
export const checkFields = (
  type: string,
  names: string[],
  { faults, language, location }: Place,
  turnsBack: boolean,
) => {
  const { both, ...own } = fields[type]!
  const known = new Set([...always, ...both, ...own[language]])
  const other = language === 'JSONata' ? 'JSONPath' : 'JSONata'
  for (const name of names) {
    if (known.has(name) || (turnsBack && own[other].includes(name))) continue
    const message = own[other].includes(name)
      ? `The QueryLanguage is set to '${language}', but field '${name}' is only supported for the '${other}' QueryLanguage`
      : `Field '${name}' is not supported`
    faults.add(location, message)
  }
}

const ofFlows = ['Comment', 'StartAt', 'States']
const ofMachine = [...ofFlows, 'QueryLanguage', 'TimeoutSeconds', 'Version']
const ofInnerFlows = [...ofFlows, 'ProcessorConfig']

/** The same for the machine itself, a branch, or what a Map does with each item. */
export const checkFlowFields = (names: string[], location: string, faults: Faults) => {
  const known = location === '' ? ofMachine : ofInnerFlows
  for (const name of names) {
    if (!known.includes(name)) faults.add(location || '/', `Field '${name}' is not supported`)
  }
}
