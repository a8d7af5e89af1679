import type { Machine, State, TaskResource } from '../definition/machine'
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

/** A task that is to be called once the events are on disk. */
export interface Invocation {
  frame: number
  task: number
  state: string
  /** The iterations and branches that the state runs in, from the outside in. */
  scope: { name: string; index: number }[]
  resource: TaskResource
  /** Attempts before this one. */
  retries: number
  parameters: Payload
  /** What calls the task again with the same name in AWS: the task's token. */
  token?: string
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
  redriveCount?: number
  redrivenAt?: number
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
  /** Executions that tasks started and wait for no more: they are to be stopped. */
  cancelled: string[]
  now: number
  /** In [0, 1). */
  random(): number
  /** The token of a task of this execution. */
  token(frame: number, task: number): string
  /** What AWS calls the context object, when it is not the execution's own. */
  context?(frame: Frame): Record<string, unknown>
  /** Set to see what became of the data on its way through a state. */
  notes?: Record<string, unknown>
}

/** Keeps a stage of the data, as JSON text, or a number for whoever looks inside. */
export const note = ({ notes }: Run, stage: string, payload: Payload | number) => {
  if (notes) notes[stage] = typeof payload === 'number' ? payload : payload.text
}

export const stateOf = (run: Run, frame: Frame): State => {
  const state = run.machine.states.get(frame.state)
  if (!state) throw new Error(`the definition holds no state ${frame.state}`)
  return state
}
