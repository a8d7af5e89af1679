type Json = Record<string, unknown>

// What JSONPath has and JSONata lacks. AWS refuses a JSONata state with one of them; the CDK can still render it.
const jsonPathFields = [
  'InputPath',
  'OutputPath',
  'ResultPath',
  'Parameters',
  'ResultSelector',
  'ItemsPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'SecondsPath',
  'TimestampPath',
  'ErrorPath',
  'CausePath',
]
/** All that a machine may hand to a function: the payload stays small, and holds nothing about a person. */
const identifiers = ['token', 'dossier', 'task', 'dueAt', 'at']

/** What is wrong with a machine's definition, one line for each fault. */
export const faultsOf = (definition: unknown): string[] => {
  const machine = definition as Json & { States: Record<string, Json> }
  const language = machine.QueryLanguage === 'JSONata' ? [] : ['the machine is not in JSONata']
  return [
    ...language,
    ...Object.entries(machine.States).flatMap(([name, state]) =>
      [
        ...pathFaults(state),
        ...(state.Type === 'Task'
          ? [...retryFaults(state), ...tokenFaults(state), ...payloadFaults(state)]
          : []),
      ].map((fault) => `${name}: ${fault}`),
    ),
  ]
}

const pathFaults = (state: Json): string[] => [
  ...(state.QueryLanguage === 'JSONPath' ? ['is in JSONPath'] : []),
  ...jsonPathFields.filter((field) => field in state).map((field) => `${field} is a JSONPath field`),
  ...(JSON.stringify(state).includes('.$":') ? ['a name ending in .$ is JSONPath'] : []),
]

const retryFaults = ({ Retry }: Json): string[] => {
  const retriers = (Retry ?? []) as Json[]
  if (retriers.length === 0) return ['has no Retry']
  return retriers.every(({ JitterStrategy }) => JitterStrategy === 'FULL') ? [] : ['retries without jitter']
}

const tokenFaults = ({ Resource, TimeoutSeconds, Catch }: Json): string[] => {
  if (!String(Resource).endsWith('.waitForTaskToken')) return []
  const caught = ((Catch ?? []) as Json[]).flatMap(({ ErrorEquals }) => ErrorEquals as string[])
  return [
    ...(TimeoutSeconds === undefined ? ['waits without TimeoutSeconds: silence would never be noticed'] : []),
    ...(caught.includes('States.Timeout') ? [] : ['does not catch States.Timeout']),
  ]
}

const payloadFaults = ({ Arguments }: Json): string[] => {
  const { Payload } = (Arguments ?? {}) as Json
  if (typeof Payload !== 'object' || Payload === null) return ['hands its whole input on']
  const more = Object.keys(Payload).filter((name) => !identifiers.includes(name))
  return more.length
    ? [`hands on ${more.join(', ')}: only identifiers (${identifiers.join(', ')}) may be`]
    : []
}
