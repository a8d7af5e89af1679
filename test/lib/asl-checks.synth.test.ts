import { faultsOf } from '../../lib/asl-checks'
import { anApp, type State } from '../fixtures/app'

const wait = (more: State = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: {
    Payload: { token: '{% $states.context.Task.Token %}', dossier: '{% $states.input.dossier %}' },
  },
  TimeoutSeconds: 60,
  Retry: [{ ErrorEquals: ['States.TaskFailed'], JitterStrategy: 'FULL' }],
  Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'End' }],
  ...more,
})
const faultsOfState = (state: State) =>
  faultsOf({ QueryLanguage: 'JSONata', StartAt: 'W', States: { W: state, End: { Type: 'Succeed' } } })

test('a machine that waits as it should has no fault', () => {
  expect(faultsOfState(wait())).toEqual([])
})

test.each([
  ['a JSONPath field', { TimeoutSecondsPath: '$.seconds' }, 'W: TimeoutSecondsPath is a JSONPath field'],
  [
    'a JSONPath name',
    { Arguments: { Payload: { 'token.$': '$$.Task.Token' } } },
    'W: a name ending in .$ is JSONPath',
  ],
  ['JSONPath for one state', { QueryLanguage: 'JSONPath' }, 'W: is in JSONPath'],
  ['no retry', { Retry: undefined }, 'W: has no Retry'],
  ['a retry without jitter', { Retry: [{ ErrorEquals: ['States.ALL'] }] }, 'W: retries without jitter'],
  [
    'no time-out',
    { TimeoutSeconds: undefined },
    'W: waits without TimeoutSeconds: silence would never be noticed',
  ],
  ['no catch of the time-out', { Catch: [] }, 'W: does not catch States.Timeout'],
  [
    'its whole input as payload',
    { Arguments: { Payload: '{% $states.input %}' } },
    'W: hands its whole input on',
  ],
  [
    'an answer of the applicant as payload',
    { Arguments: { Payload: { token: 't', fullName: 'n' } } },
    'W: hands on fullName: only identifiers (token, dossier, task, dueAt, at) may be',
  ],
])('%s is a fault', (_what, more, fault) => {
  expect(faultsOfState(wait(more))).toContain(fault)
})

test('a machine in JSONPath is a fault', () => {
  expect(faultsOf({ States: {} })).toEqual(['the machine is not in JSONata'])
})

test('all faults are told at once', () => {
  expect(faultsOfState(wait({ Retry: undefined, Catch: undefined }))).toHaveLength(2)
})

test('the machines that we make have none', () => {
  for (const machine of Object.values(anApp().machines)) expect(faultsOf(machine)).toEqual([])
})
