import { machineArn } from '../arn'
import type { Timer } from '../clock'
import type { Machine } from '../definition/machine'
import { type ExecutionState, newState, nextDue } from '../interpret/execution-state'
import { payloadFrom } from '../interpret/payload'
import type { ExecutionFacts, Run } from '../interpret/run'
import { type StoredState, thawState } from '../interpret/stored-state'
import { makeToken } from '../tasks/token'
import type { Engine } from './engine'
import { type ExecutionRecord, executionId, keys } from './records'

/** An execution that something is happening to. One that only waits is on disk alone. */
export interface LiveExecution {
  id: string
  record: ExecutionRecord
  machine: Machine
  facts: ExecutionFacts
  state: ExecutionState
  /** The instant under which the store wakes it. */
  due?: number
  /** Ends when the signals given so far have been dealt with. */
  work: Promise<unknown>
  /** Signals and invocations under way: at zero it leaves memory. */
  pending: number
  /** Nothing of it is written down: it is Express. */
  express?: { timer?: Timer; ended(): void }
  /** Resolves when the start is on disk. */
  begun?: Promise<unknown>
}

/** Puts an execution into memory. */
export const revive = (engine: Engine, record: ExecutionRecord, state: ExecutionState): LiveExecution => {
  const { place } = engine
  return {
    id: executionId(record.machine, record.name),
    record,
    machine: engine.definitions.machine(record.definition),
    facts: {
      arn: record.arn,
      name: record.name,
      machineArn: machineArn(place, record.machine),
      machineName: record.machine,
      roleArn: record.roleArn,
      startedAt: record.startedAt,
      input: payloadFrom(record.input),
      redriveCount: record.redriveCount,
      redrivenAt: record.redrivenAt,
    },
    state,
    due: nextDue(state),
    work: Promise.resolve(),
    pending: 0,
  }
}

export const newExecution = (engine: Engine, record: ExecutionRecord): LiveExecution =>
  revive(engine, record, newState())

/** Reads a running execution from disk; undefined when it is over or never was. */
export const loadExecution = (engine: Engine, id: string): LiveExecution | undefined => {
  const state = engine.store.get(keys.state(id)) as StoredState | undefined
  if (!state) return undefined
  return revive(engine, engine.store.get(keys.execution(id)) as ExecutionRecord, thawState(state))
}

/** A stretch of the execution's life that begins now. */
export const newRun = (engine: Engine, { id, machine, facts, state }: LiveExecution): Run => ({
  machine,
  facts,
  state,
  events: [],
  invocations: [],
  cancelled: [],
  now: engine.clock.now(),
  random: engine.random,
  token: (frame, task) => makeToken(engine.secret, { execution: id, frame, task }),
})
