import type { Expression } from '../expression/expression'
import type { Step } from '../path/path-steps'
import type { Query, Sources } from '../path/sources'

/**
 * A value in a definition that may hold expressions or paths. `field` is how AWS names its place in error messages.
 */
export type Template =
  | { kind: 'constant'; field: string; value: unknown }
  | { kind: 'expression'; field: string; expression: Expression }
  | { kind: 'query'; field: string; query: Query }
  | { kind: 'object'; field: string; entries: [string, Template][] }
  | { kind: 'array'; field: string; items: Template[] }

/** How a Task waits for what it called: not at all, for a job's end, or for whoever holds its token. */
export type Pattern = '' | 'sync' | 'sync:2' | 'waitForTaskToken'

/** What a Task state calls. */
export type TaskResource =
  | { kind: 'function'; arn: string }
  | { kind: 'activity'; arn: string }
  | { kind: 'service'; service: string; action: string; pattern: Pattern }

export interface Retrier {
  errorEquals: string[]
  intervalSeconds: number
  maxAttempts: number
  backoffRate: number
  maxDelaySeconds: number
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
  /** Where the error goes in the state's input; null for nowhere. JSONPath only. */
  resultPath?: Step[] | null
}

/** The fields by which a JSONPath state cuts its input, its result and its output. Null: nothing passes. */
export interface Paths {
  inputPath?: Query | null
  resultSelector?: Template
  /** Absent: the result takes the place of the input. */
  resultPath?: Step[] | null
  outputPath?: Query | null
}

/** A sequence of states: the machine's own, a branch's, or that of a Map's items. */
export interface Flow {
  startAt: string
}

interface Named {
  name: string
  /** Set for a state in JSONPath. */
  paths?: Paths
}

export interface PassState extends Named, Exit {
  type: 'Pass'
  arguments?: Template
  result?: { value: unknown }
}

export interface TaskState extends Named, Exit {
  type: 'Task'
  resource: TaskResource
  arguments?: Template
  credentials?: Template
  timeoutSeconds?: Template
  heartbeatSeconds?: Template
  retry: Retrier[]
  catch: Catcher[]
}

/** A comparison of a JSONPath Choice. @throws PathNotFound */
export type Rule = (sources: Sources) => boolean

export interface ChoiceState extends Named, Exit {
  type: 'Choice'
  choices: (Exit & { condition: Template | Rule })[]
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
  /** Iterations are executions of their own, outside the history of the one that has them. */
  distributed: boolean
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
