import type { Expression } from '../expression/expression'

/** A value in a definition that may hold expressions. `field` is how AWS names its place in error messages. */
export type Template =
  | { kind: 'constant'; field: string; value: unknown }
  | { kind: 'expression'; field: string; expression: Expression }
  | { kind: 'object'; field: string; entries: [string, Template][] }
  | { kind: 'array'; field: string; items: Template[] }

/** What a Task state calls. */
export type TaskResource = { kind: 'function'; arn: string } | { kind: 'invoke'; waitsForToken: boolean }

export interface Retrier {
  errorEquals: string[]
  intervalSeconds: number
  maxAttempts: number
  backoffRate: number
  maxDelaySeconds?: number
  fullJitter: boolean
}

/** Where a state goes, and what it leaves behind on the way. */
export interface Exit {
  /** Absent when the state ends its flow. */
  next?: string
  assign?: [string, Template][]
  output?: Template
}

export interface Catcher extends Exit {
  errorEquals: string[]
}

/** A sequence of states: the machine's own, a branch's, or that of a Map's items. */
export interface Flow {
  startAt: string
}

interface Named {
  name: string
}

export interface PassState extends Named, Exit {
  type: 'Pass'
}

export interface TaskState extends Named, Exit {
  type: 'Task'
  resource: TaskResource
  arguments?: Template
  timeoutSeconds?: Template
  heartbeatSeconds?: Template
  retry: Retrier[]
  catch: Catcher[]
}

export interface ChoiceState extends Named, Exit {
  type: 'Choice'
  choices: (Exit & { condition: Template })[]
}

export interface WaitState extends Named, Exit {
  type: 'Wait'
  seconds?: Template
  timestamp?: Template
}

export interface ParallelState extends Named, Exit {
  type: 'Parallel'
  branches: Flow[]
  arguments?: Template
  retry: Retrier[]
  catch: Catcher[]
}

export interface MapState extends Named, Exit {
  type: 'Map'
  processor: Flow
  items?: Template
  itemSelector?: Template
  maxConcurrency?: Template
  toleratedFailureCount?: Template
  toleratedFailurePercentage?: Template
  retry: Retrier[]
  catch: Catcher[]
}

export interface SucceedState extends Named, Exit {
  type: 'Succeed'
}

export interface FailState extends Named {
  type: 'Fail'
  error?: Template
  cause?: Template
}

export type State =
  | PassState
  | TaskState
  | ChoiceState
  | WaitState
  | ParallelState
  | MapState
  | SucceedState
  | FailState

/** A definition ready to run. State names are unique in the whole machine, so one map holds all of them. */
export interface Machine extends Flow {
  states: ReadonlyMap<string, State>
  timeoutSeconds?: number
}
