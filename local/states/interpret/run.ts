import type { Machine, State } from '../definition/machine'
import type { ExecutionState, Frame } from './execution-state'
import type { Payload } from './payload'

/** One entry of an execution's history; `details` hold what AWS puts under the type's own name. */
export interface HistoryEvent {
  id: number
  previous: number
  type: string
  at: number
  details?: Record<string, unknown>
}

/** A function that is to be called once the events are on disk. */
export interface Invocation {
  frame: number
  task: number
  /** Null for what `lambda:invoke` answers, where the payload is one field of several. */
  functionArn: string
  payload: Payload
  /** The caller goes on without the function's answer. */
  asynchronous: boolean
}

export type Outcome =
  | { status: 'SUCCEEDED'; output: Payload }
  | { status: 'FAILED' | 'TIMED_OUT' | 'ABORTED'; error?: string | null; cause?: string | null }

/** What does not change while an execution runs. */
export interface ExecutionFacts {
  arn: string
  name: string
  machineArn: string
  machineName: string
  roleArn: string
  startedAt: number
  input: Payload
}

/**
 * One stretch of an execution's life, from a signal to rest. The interpreter does no I/O: it changes the state, and
 * leaves here the events to record, the functions to call and, at the end, the outcome.
 */
export interface Run {
  machine: Machine
  facts: ExecutionFacts
  state: ExecutionState
  events: HistoryEvent[]
  invocations: Invocation[]
  outcome?: Outcome
  now: number
  /** In [0, 1). */
  random(): number
  /** The token of a task of this execution. */
  token(frame: number, task: number): string
  /** The ARN of a function that a state names by its name or ARN. */
  functionArn(nameOrArn: string, qualifier?: string): string
}

export const stateOf = (run: Run, frame: Frame): State => {
  const state = run.machine.states.get(frame.state)
  if (!state) throw new Error(`the definition holds no state ${frame.state}`)
  return state
}
