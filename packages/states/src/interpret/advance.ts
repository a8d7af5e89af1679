import type { TaskResource } from '../definition/machine'
import { errorPrefix } from '../tasks/error-prefix'
import { cancelJob } from './abort-frames'
import { record } from './emit-event'
import { dueOf, type Frame, newFrame } from './execution-state'
import { failState } from './fail-state'
import { receiveAnswer, receiveClaim, receiveEnd, receiveVerdict, timeOutTask } from './receive-answer'
import { redrive } from './redrive'
import type { Run } from './run'
import { stateOf } from './run'
import type { Signal } from './signal'
import { HistoryFull, StateFailure } from './state-failure'
import { invocationOf } from './states/task'
import { endWait } from './states/wait'
import { step } from './step'

const finish = (run: Run, status: 'FAILED' | 'TIMED_OUT' | 'ABORTED', error?: string, cause?: string) => {
  const type = { FAILED: 'ExecutionFailed', TIMED_OUT: 'ExecutionTimedOut', ABORTED: 'ExecutionAborted' }[
    status
  ]
  record(run, run.state.nextEvent - 1, type, { error, cause })
  for (const frame of run.state.frames.values()) cancelJob(run, frame)
  run.outcome = { status, error, cause }
}

const begin = (run: Run, timeoutSeconds?: number, version?: string) => {
  const { facts, state, machine } = run
  const started = record(run, 0, 'ExecutionStarted', {
    input: facts.input.text,
    roleArn: facts.roleArn,
    stateMachineVersionArn: version,
  })
  if (timeoutSeconds !== undefined) state.deadline = run.now + timeoutSeconds * 1000
  newFrame(state, machine.startAt, facts.input, started)
}

const wake = async (run: Run, frame: Frame) => {
  if (frame.phase === 'backoff') {
    frame.due = undefined
    frame.phase = 'attempt'
    run.state.ready.push(frame.id)
  } else if (frame.phase === 'waiting') {
    const state = stateOf(run, frame)
    if (state.type !== 'Wait') return
    frame.due = undefined
    await endWait(run, frame, state)
  }
}

const guarded = async (run: Run, frame: Frame, act: () => Promise<void>) => {
  try {
    await act()
  } catch (error) {
    if (error instanceof StateFailure) return failState(run, frame, error.failure, error.location)
    throw error
  }
}

const isThere = ({ state }: Run, frame: Frame) => state.frames.get(frame.id) === frame

/** Wakes frames of one instant: tasks that run out together all say so before the first of them ends a branch. */
const wakeTogether = async (run: Run, frames: Frame[]) => {
  const acts = frames.map((frame) => {
    const out = frame.phase !== 'backoff' && frame.phase !== 'waiting' && frame.task
    return { frame, act: out ? timeOutTask(run, frame) : () => wake(run, frame) }
  })
  for (const { frame, act } of acts) {
    if (!run.outcome && isThere(run, frame)) await guarded(run, frame, act)
  }
}

const wakeDue = async (run: Run) => {
  const { state, now } = run
  const deadline = state.deadline ?? Number.POSITIVE_INFINITY
  const instants = new Map<number, Frame[]>()
  for (const frame of state.frames.values()) {
    const due = dueOf(frame) ?? Number.POSITIVE_INFINITY
    if (due <= now && due < deadline) instants.set(due, [...(instants.get(due) ?? []), frame])
  }
  for (const [, frames] of [...instants].sort(([a], [b]) => a - b)) {
    if (run.outcome) break
    const there = frames.filter((frame) => isThere(run, frame)).sort((a, b) => a.id - b.id)
    await wakeTogether(run, there)
  }
  if (!run.outcome && deadline <= now) finish(run, 'TIMED_OUT', 'States.Timeout')
}

/** Whether AWS got the invocation is unknown: to the machine it is a failure that retriers know. */
const lost = (resource: TaskResource) => ({
  error: `${resource.kind === 'service' ? errorPrefix(resource.service) : 'Lambda'}.SdkClientException`,
  cause: 'The service was stopped before the task was answered.',
})

const startsAndWaits = (resource: TaskResource) =>
  resource.kind === 'service' && resource.service === 'states' && resource.pattern.startsWith('sync')

const recover = async (run: Run) => {
  for (const frame of [...run.state.frames.values()]) {
    const state = stateOf(run, frame)
    if (frame.phase !== 'invoking' || !frame.task || state.type !== 'Task') continue
    // To start an execution twice starts it once.
    if (startsAndWaits(state.resource)) {
      run.invocations.push(invocationOf(run, frame, state))
      continue
    }
    await receiveAnswer(run, frame.id, frame.task.id, lost(state.resource))
  }
}

const accept = async (run: Run, signal: Signal): Promise<boolean> => {
  switch (signal.kind) {
    case 'begin':
      begin(run, signal.timeoutSeconds, signal.version)
      return true
    case 'timer':
      await wakeDue(run)
      return true
    case 'answer':
      await receiveAnswer(run, signal.frame, signal.task, signal.answer)
      return true
    case 'verdict':
      return receiveVerdict(run, signal.frame, signal.task, signal.verdict)
    case 'end':
      return receiveEnd(run, signal.frame, signal.task, signal.answer)
    case 'claim':
      return receiveClaim(run, signal.frame, signal.task, signal.worker)
    case 'redrive':
      redrive(run, signal.count)
      return true
    case 'stop':
      finish(run, 'ABORTED', signal.error, signal.cause)
      return true
    case 'recover':
      await recover(run)
      return true
    case 'continue':
      return true
    case 'break':
      finish(run, 'FAILED', 'States.Runtime', signal.cause)
      return true
  }
}

const runReady = async (run: Run, steps: number) => {
  const { state } = run
  for (let left = steps; left > 0 && !run.outcome; left -= 1) {
    const next = state.ready.shift()
    if (next === undefined) return
    const frame = state.frames.get(next)
    if (frame) await guarded(run, frame, () => step(run, frame))
  }
}

/**
 * Takes one signal and runs the execution until it rests, ends, or has used up its steps (then `state.ready` still
 * holds frames, and a `continue` goes on). Answers whether the signal was accepted.
 */
export const advance = async (run: Run, signal: Signal, steps: number): Promise<boolean> => {
  try {
    const accepted = await accept(run, signal)
    await runReady(run, steps)
    return accepted
  } catch (error) {
    if (!(error instanceof HistoryFull)) throw error
    const cause = 'The execution reached the maximum number of history events (25000).'
    finish(run, 'FAILED', 'States.Runtime', cause)
    return true
  }
}
