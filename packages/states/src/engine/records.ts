import type { HistoryEvent } from '../interpret/run'
import type { Key } from '../store/state-store'
import type { LoggingConfiguration, TracingConfiguration } from './machine-settings'

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED'

export interface MachineRecord {
  name: string
  arn: string
  /** Which definition it runs: see `definitionKey`. */
  definition: string
  roleArn: string
  logging?: LoggingConfiguration
  tracing?: TracingConfiguration
  type: 'STANDARD' | 'EXPRESS'
  revisionId: string
  createdAt: number
  updatedAt: number
  /** The number of the version that was published last; numbers are never used again. */
  lastVersion: number
}

export interface VersionRecord {
  number: number
  definition: string
  roleArn: string
  logging?: LoggingConfiguration
  tracing?: TracingConfiguration
  revisionId: string
  description?: string
  createdAt: number
}

export interface AliasRecord {
  name: string
  description?: string
  routes: { version: number; weight: number }[]
  createdAt: number
  updatedAt: number
}

/** A task that waits for an execution's end, and how it wants to hear of it. */
export interface Waiter {
  execution: string
  frame: number
  task: number
  pattern: 'sync' | 'sync:2'
}

export interface ActivityRecord {
  name: string
  arn: string
  createdAt: number
}

/** An activity's task that no worker has taken yet. */
export interface ActivityTask {
  execution: string
  frame: number
  task: number
  token: string
  input: string
}

export interface ExecutionRecord {
  machine: string
  name: string
  arn: string
  definition: string
  roleArn: string
  version?: number
  alias?: string
  status: Status
  startedAt: number
  stoppedAt?: number
  input: string
  output?: string
  error?: string
  cause?: string
  waiter?: Waiter
  redriveCount?: number
  redrivenAt?: number
  /** The revision of the machine that it runs. */
  revisionId?: string
  /** The calls that were answered with a redrive, newest last. */
  redriveTokens?: { token: string; at: number }[]
}

/** The body of an "Step Functions Execution Status Change" event, with its place and time. */
export interface StatusChange {
  id: string
  time: string
  source: 'aws.states'
  'detail-type': 'Step Functions Execution Status Change'
  account: string
  region: string
  resources: string[]
  detail: {
    executionArn: string
    stateMachineArn: string
    name: string
    status: Status
    startDate: number
    stopDate: number | null
    input: string
    output: string | null
    error: string | null
    cause: string | null
  }
}

/** Events as they are stored: one row for each stretch that was committed together. */
export type HistoryRow = HistoryEvent[]

// The only place where keys are made.
export const keys = {
  machine: (name: string): Key => ['machine', name],
  version: (machine: string, number: number): Key => ['version', machine, number],
  alias: (machine: string, name: string): Key => ['alias', machine, name],
  definition: (id: string): Key => ['definition', id],
  execution: (id: string): Key => ['execution', id],
  /** Orders a machine's executions by their start. */
  started: (machine: string, at: number, id: string): Key => ['started', machine, at, id],
  state: (id: string): Key => ['state', id],
  /** What is left of an execution that did not succeed: a redrive begins there. */
  remains: (id: string): Key => ['remains', id],
  history: (id: string, first: number): Key => ['history', id, first],
  due: (at: number, id: string): Key => ['due', at, id],
  letter: (box: string, number: number): Key => [box, number],
  activity: (name: string): Key => ['activity', name],
  /** Orders an activity's tasks by when they were scheduled. */
  activityTask: (activity: string, at: number, execution: string, task: number): Key => [
    'activityTask',
    activity,
    at,
    execution,
    task,
  ],
  tags: (arn: string): Key => ['tags', arn],
  setting: (name: string): Key => ['setting', name],
}

export const executionId = (machine: string, name: string) => `${machine}:${name}`
