import { randomUUID } from 'node:crypto'
import { expressArn, machineArn, type Place } from '../arn'
import type { Machine, State } from '../definition/machine'
import { advance } from '../interpret/advance'
import {
  type ExecutionState,
  type Failure,
  type Frame,
  newFrame,
  newState,
} from '../interpret/execution-state'
import { failState } from '../interpret/fail-state'
import { leaveState } from '../interpret/leave-state'
import { payloadFrom, payloadOf } from '../interpret/payload'
import { receiveAnswer, receiveEnd } from '../interpret/receive-answer'
import type { Invocation, Run } from '../interpret/run'
import type { Answer } from '../interpret/signal'
import { StateFailure } from '../interpret/state-failure'

/** How one state is tried out. */
export interface Trial {
  place: Place
  machine: Machine
  stateName: string
  input: string
  roleArn: string
  now: number
  random(): number
  variables: Record<string, unknown>
  context?: Record<string, unknown>
  /** What stands in for the state's work. */
  mocked?: { result?: unknown; error?: Failure; failures: number }
  /** How often each retrier has been used. */
  retries: number
  /** Calls a task that nothing stands in for. */
  call(invocation: Invocation): Promise<Answer>
}

const exceeded: Failure = {
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
}

const contextOf = ({ place, stateName, input, roleArn, now, retries }: Trial) => {
  const name = randomUUID()
  const machine = randomUUID()
  const at = new Date(now).toISOString()
  return {
    Execution: {
      Id: expressArn(place, machine, name, name).replace(/:[^:]*$/, ''),
      Input: JSON.parse(input),
      Name: name,
      RoleArn: roleArn,
      StartTime: at,
    },
    StateMachine: { Id: machineArn(place, machine), Name: machine },
    State: { Name: stateName, EnteredTime: at, RetryCount: retries },
  }
}

const newTrialRun = (trial: Trial, state: ExecutionState): Run => {
  const { place, machine, input, roleArn, now, random } = trial
  const context: Record<string, unknown> = trial.context ?? contextOf(trial)
  return {
    machine,
    facts: {
      arn: expressArn(place, 'trial', 'trial', 'trial'),
      name: 'trial',
      machineArn: machineArn(place, 'trial'),
      machineName: 'trial',
      roleArn,
      startedAt: now,
      input: payloadFrom(input),
    },
    state,
    events: [],
    invocations: [],
    cancelled: [],
    now,
    random,
    token: () => randomUUID(),
    context: () => context,
    notes: {},
  }
}

const inPlaceOfChildren = async (run: Run, frame: Frame, state: State, mocked: Trial['mocked']) => {
  const tolerated = frame.children?.tolerated ?? 0
  for (const [id, { parent }] of run.state.frames) if (parent === frame.id) run.state.frames.delete(id)
  run.state.ready = []
  frame.children = undefined
  const failure = mocked?.error ?? ((mocked?.failures ?? 0) > tolerated ? exceeded : undefined)
  if (failure) return failState(run, frame, failure)
  const result = payloadOf(mocked?.result ?? [])
  try {
    if (state.type !== 'Fail') await leaveState(run, frame, state, { result }, result)
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error
    await failState(run, frame, error.failure, error.location)
  }
}

const answerOf = async ({ mocked, call }: Trial, invocation: Invocation): Promise<Answer> => {
  if (!mocked) return call(invocation)
  const { error, result } = mocked
  return error ? { error: error.error ?? '', cause: error.cause ?? undefined } : { payload: result }
}

const doTask = async (trial: Trial, run: Run, frame: Frame) => {
  const [invocation] = run.invocations.splice(0)
  if (!invocation || !frame.task) return
  const answer = await answerOf(trial, invocation)
  const { id } = frame.task
  // A failure ends the task at once; a result that is waited for comes after the call.
  if (frame.phase === 'invoking') await receiveAnswer(run, frame.id, id, answer)
  if (frame.phase === 'token') await receiveEnd(run, frame.id, id, answer)
}

/** Runs one state and stops as soon as it is left, has failed, or would be tried again. */
export const tryState = async (trial: Trial) => {
  const { machine, stateName, input, mocked, retries } = trial
  const state = machine.states.get(stateName)!
  const execution = newState()
  const frame = newFrame(execution, stateName, payloadFrom(input), 0)
  // A trial has no history.
  frame.hidden = true
  frame.variables = Object.fromEntries(
    Object.entries(trial.variables).map(([name, value]) => [name, payloadOf(value)]),
  )
  frame.retries = retries
  if ('retry' in state) frame.attempts = state.retry.map(() => retries)
  const run = newTrialRun(trial, execution)
  const over = () => run.outcome !== undefined || frame.phase === 'backoff' || frame.phase === 'enter'
  do {
    await advance(run, { kind: 'continue' }, 1)
    if (frame.phase === 'children') await inPlaceOfChildren(run, frame, state, mocked)
    else if (frame.phase === 'waiting') await advance({ ...run, now: frame.due! }, { kind: 'timer' }, 0)
    else await doTask(trial, run, frame)
  } while (!over() && (execution.ready.length > 0 || run.invocations.length > 0))
  return { outcome: run.outcome, frame, notes: run.notes! }
}
