import { nextDue } from '../interpret/execution-state'
import type { Run } from '../interpret/run'
import type { Signal } from '../interpret/signal'
import { freezeState } from '../interpret/stored-state'
import type { Write } from '../store/state-store'
import { endOf } from './ended'
import type { Engine } from './engine'
import type { LiveExecution } from './live-execution'
import { keys } from './records'
import { statusChange } from './status-change'

/** Moves the row under which the store wakes the execution. */
const dueWrites = (live: LiveExecution, due: number | undefined): Write[] => {
  if (due === live.due) return []
  const writes: Write[] = []
  if (live.due !== undefined) writes.push({ key: keys.due(live.due, live.id), value: undefined })
  if (due !== undefined) writes.push({ key: keys.due(due, live.id), value: 1 })
  live.due = due
  return writes
}

const close = (live: LiveExecution, run: Run) => {
  const { outcome } = run
  if (!outcome) return
  const { record } = live
  record.status = outcome.status
  record.stoppedAt = run.now
  if (outcome.status === 'SUCCEEDED') record.output = outcome.output.text
  else {
    record.error = outcome.error ?? undefined
    record.cause = outcome.cause ?? undefined
  }
}

/**
 * Puts a stretch of an execution's life on disk: its events, the state that they lead to, and what they tell the
 * world, in one atomic group.
 */
export const recordRun = async (
  engine: Engine,
  live: LiveExecution,
  run: Run,
  cause: Signal['kind'],
): Promise<void> => {
  const { id, record, state } = live
  if (live.express) return close(live, run)
  const begins = cause === 'begin'
  const redriven = cause === 'redrive'
  const writes: Write[] = []
  const letters = []
  if (run.events.length > 0) writes.push({ key: keys.history(id, run.events[0]!.id), value: run.events })
  if (begins) writes.push({ key: keys.started(record.machine, record.startedAt, id), value: 1 })
  if (begins || redriven) letters.push(engine.outbox.post(statusChange(engine.place, record)))
  if (redriven) writes.push({ key: keys.remains(id), value: undefined })
  close(live, run)
  if (run.outcome) {
    letters.push(engine.outbox.post(statusChange(engine.place, record)))
    const ended = endOf(engine.place, record)
    if (ended) letters.push(engine.ended.post(ended))
    const failed = record.status !== 'SUCCEEDED'
    if (failed) writes.push({ key: keys.remains(id), value: freezeState(state) })
  }
  if (begins || redriven || run.outcome) writes.push({ key: keys.execution(id), value: { ...record } })
  if (!run.outcome) writes.push({ key: keys.state(id), value: freezeState(state) })
  else if (!begins) writes.push({ key: keys.state(id), value: undefined })
  writes.push(...dueWrites(live, run.outcome ? undefined : nextDue(state)))
  const offered = run.outcome ? [] : run.invocations.filter(({ resource }) => resource.kind === 'activity')
  for (const invocation of offered) writes.push(engine.activities.write(id, run.now, invocation))
  for (const letter of letters) if (letter) writes.push(letter.write)
  await engine.store.commit(writes)
  if (offered.length > 0) engine.activities.arrived()
  for (const letter of letters) letter?.send()
}
