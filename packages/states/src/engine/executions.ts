import { readExecutionArn } from '../arn'
import { advance } from '../interpret/advance'
import { nextDue } from '../interpret/execution-state'
import type { Invocation } from '../interpret/run'
import type { Answer, Signal } from '../interpret/signal'
import { type StoredState, thawState } from '../interpret/stored-state'
import { under } from '../store/state-store'
import { createAlarm } from './alarm'
import { callTask } from './call-task'
import type { Engine } from './engine'
import { type LiveExecution, loadExecution, newExecution, newRun, revive } from './live-execution'
import { recordRun } from './record-run'
import { type ExecutionRecord, executionId, keys } from './records'

/** After so many steps an execution commits, so that a long loop of states neither holds up others nor is lost. */
const stepsTogether = 500
/** Seconds that an Express execution may last: AWS's limit. */
const longestExpress = 300

/** The executions of a service: the only place where they change. */
export interface Executions {
  /** Begins an execution; resolves when that is on disk. The name must be free. */
  begin(record: ExecutionRecord, options: { timeoutSeconds?: number; version?: string }): Promise<void>
  /** Runs one again from what is left of it; resolves when that is on disk. */
  redrive(record: ExecutionRecord, remains: StoredState): Promise<void>
  /** Runs an Express execution, of which nothing is kept; resolves when it has ended. */
  runExpress(
    record: ExecutionRecord,
    options: { timeoutSeconds?: number; version?: string },
  ): Promise<ExecutionRecord>
  /** The execution of this name, while it is in memory: it may not be on disk yet. */
  inMemory(id: string): LiveExecution | undefined
  /** Gives a running execution a signal; resolves when the consequences are on disk. False when it was not accepted. */
  signal(id: string, signal: Signal): Promise<boolean>
  /** Goes on where an earlier life of the service stopped. */
  recover(): Promise<void>
  close(): Promise<void>
}

export const createExecutions = (engine: Engine): Executions => {
  const { clock, store } = engine
  const lives = new Map<string, LiveExecution>()
  let closed = false

  const release = (live: LiveExecution) => {
    live.pending -= 1
    if (live.pending === 0 && lives.get(live.id) === live) lives.delete(live.id)
  }

  const invoke = async (live: LiveExecution, invocation: Invocation) => {
    const { frame, task } = invocation
    live.pending += 1
    try {
      // A job may end long after the execution has left memory.
      const end = (answer: Answer) => {
        const ended: Signal = { kind: 'end', frame, task, answer }
        return live.express ? handle(live, ended) : signal(live.id, ended)
      }
      const calling = callTask(engine.findTaskKind, live.record.arn, invocation, end)
      void clock.track(calling)
      const answer = await calling
      if (!closed && !('pending' in answer)) await handle(live, { kind: 'answer', frame, task, answer })
    } finally {
      release(live)
    }
  }

  /** As AWS does: as well as it can, after the one that waited is over. */
  const stopJob = (arn: string) => {
    const { machine, name } = readExecutionArn(arn)
    const stopping = signal(executionId(machine, name), { kind: 'stop' })
    void clock.track(stopping.catch(() => undefined))
  }

  /** What is not written down is woken by the clock alone. */
  const setTimer = (live: LiveExecution) => {
    const express = live.express!
    express.timer?.cancel()
    if (live.record.status !== 'RUNNING') return express.ended()
    const due = nextDue(live.state)
    if (due !== undefined) express.timer = clock.at(due, () => void handle(live, { kind: 'timer' }))
  }

  /** One stretch: from a signal to rest or to the end of its steps. */
  const stretch = async (live: LiveExecution, signal: Signal): Promise<boolean> => {
    const run = newRun(engine, live)
    const accepted = await advance(run, signal, stepsTogether)
    if (!accepted || closed) return false
    await recordRun(engine, live, run, signal.kind)
    if (live.express) setTimer(live)
    else if (live.due !== undefined) alarm.set(live.due)
    for (const arn of run.cancelled) stopJob(arn)
    if (live.record.status !== 'RUNNING') return true
    for (const invocation of run.invocations) {
      // An activity's worker comes and asks.
      if (invocation.resource.kind !== 'activity') void clock.track(invoke(live, invocation))
    }
    return true
  }

  const respond = async (live: LiveExecution, signal: Signal): Promise<boolean> => {
    if (live.record.status !== 'RUNNING' || closed) return false
    const accepted = await stretch(live, signal)
    const unfinished = live.record.status === 'RUNNING' && live.state.ready.length > 0
    // Behind whatever came meanwhile, so that a loop without end can be stopped.
    if (unfinished && !closed) void handle(live, { kind: 'continue' })
    return accepted
  }

  const breakDown = async (live: LiveExecution, failure: unknown): Promise<boolean> => {
    const stored = store.get(keys.state(live.id)) as StoredState | undefined
    if (!stored && !live.express) throw failure
    if (stored) live.state = thawState(stored)
    const cause = `The engine failed: ${failure instanceof Error ? failure.message : failure}`
    return stretch(live, { kind: 'break', cause })
  }

  /** Signals to one execution are dealt with one after the other. */
  const handle = (live: LiveExecution, signal: Signal): Promise<boolean> => {
    live.pending += 1
    const answered = live.work
      .then(() => respond(live, signal))
      .catch((failure) => breakDown(live, failure))
      .finally(() => release(live))
    live.work = answered.catch(() => undefined)
    return clock.track(answered)
  }

  const find = (id: string) => {
    const known = lives.get(id) ?? loadExecution(engine, id)
    if (known) lives.set(id, known)
    return known
  }

  /** What is not on disk must not be acknowledged, nor refused as if the execution were over. */
  const unlessClosed = (accepted: boolean) => {
    if (!accepted && closed) throw new Error('The service is closed')
    return accepted
  }

  const signal = async (id: string, given: Signal) => {
    const live = find(id)
    return unlessClosed(live ? await handle(live, given) : false)
  }

  const alarm = createAlarm(clock, store, async (id) => {
    await signal(id, { kind: 'timer' })
  })

  /** One execution that cannot be read must not hold up the others. */
  const rescue = (id: string) =>
    signal(id, { kind: 'recover' }).catch((fault) => console.error(`${id} cannot go on:`, fault))

  const needsHelp = ({ ready, frames }: StoredState) =>
    ready.length > 0 || frames.some(({ phase }) => phase === 'invoking')

  return {
    inMemory: (id) => lives.get(id),
    async begin(record, options) {
      const live = newExecution(engine, record)
      lives.set(live.id, live)
      live.begun = handle(live, { kind: 'begin', ...options }).then(unlessClosed)
      await live.begun
    },
    async redrive(record, remains) {
      await lives.get(executionId(record.machine, record.name))?.work
      const live = revive(engine, record, thawState(remains))
      // What is over is not woken: nothing stands in the store yet.
      live.due = undefined
      lives.set(live.id, live)
      unlessClosed(await handle(live, { kind: 'redrive', count: record.redriveCount! }))
    },
    signal,
    async runExpress(record, { timeoutSeconds = longestExpress, ...options }) {
      const live = newExecution(engine, record)
      const ended = new Promise<void>((resolve) => (live.express = { ended: resolve }))
      const limits = { ...options, timeoutSeconds: Math.min(timeoutSeconds, longestExpress) }
      await handle(live, { kind: 'begin', ...limits })
      await ended
      return record
    },
    async recover() {
      const [first] = store.range({ ...under('due'), limit: 1 })
      if (first) alarm.set(first.key[1] as number)
      for (let page = under('state'); ; ) {
        const rows = store.range({ ...page, limit: 1000 })
        const stuck = rows.filter(({ value }) => needsHelp(value as StoredState))
        await Promise.all(stuck.map(({ key }) => rescue(key[1] as string)))
        const end = rows.at(-1)
        if (!end) break
        page = { ...page, start: [...end.key, 0] }
      }
      engine.outbox.recover()
      engine.ended.recover()
    },
    async close() {
      closed = true
      alarm.stop()
      engine.outbox.stop()
      engine.ended.stop()
      engine.activities.stop()
      await Promise.allSettled([...lives.values()].map(({ work }) => work))
    },
  }
}
