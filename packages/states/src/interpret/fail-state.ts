import { abortChildren } from './abort-frames'
import { emit, emitOn } from './emit-event'
import type { Failure, Frame } from './execution-state'
import { leaveState } from './leave-state'
import { findHandler, retryDelay } from './match-error'
import { payloadOf } from './payload'
import { remainsOf } from './redrive'
import { type Run, stateOf } from './run'
import { StateFailure } from './state-failure'

const detailsOf = ({ error, cause }: Failure) => ({ error: error ?? undefined, cause: cause ?? undefined })

/** A distributed Map does not say why its iterations failed. */
const exceeded = {
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
}

/** A thread has failed: so has the execution, or the state that runs the thread. */
const failFrame = (run: Run, frame: Frame, failure: Failure) => {
  if (frame.parent === undefined) {
    emitOn(run, frame, 'ExecutionFailed', detailsOf(failure))
    run.outcome = { status: 'FAILED', ...detailsOf(failure) }
    return
  }
  const { frames, ready } = run.state
  const parent = frames.get(frame.parent)!
  const children = parent.children!
  const state = stateOf(run, parent)
  const apart = state.type === 'Map' && state.distributed
  children.open -= 1
  children.failed += 1
  children.lastEvent = frame.last
  if (state.type === 'Map') {
    children.endEvent = emit(run, frame, frame.last, 'MapIterationFailed', {
      name: parent.state,
      index: frame.index,
    })
    if (children.failed <= children.tolerated) {
      frames.delete(frame.id)
      parent.phase = 'gather'
      if (!ready.includes(parent.id)) ready.push(parent.id)
      return
    }
  }
  parent.remains = remainsOf(run, parent)
  abortChildren(run, parent, frame.last, frame)
  parent.failure = { ...(apart ? exceeded : failure), ofChild: true }
  if (apart) emitOn(run, parent, 'MapRunFailed', exceeded)
  else parent.last = frame.last
  parent.phase = 'failed'
  run.state.ready = [...run.state.ready.filter((id) => id !== parent.id), parent.id]
}

const emitEvaluationFailed = (run: Run, frame: Frame, failure: Failure, location: string) => {
  // AWS hangs the event on the one before the state was entered, except in a Wait state (recorded).
  const early = frame.last === frame.entered && stateOf(run, frame).type !== 'Wait'
  const previous = early ? frame.enteredAfter : frame.last
  frame.last = emit(run, frame, previous, 'EvaluationFailed', {
    ...detailsOf(failure),
    location,
    state: frame.state,
  })
}

/** The state's own last word, for the states that AWS has an event for. */
const emitStateFailed = (run: Run, frame: Frame, { error, ofChild }: Failure) => {
  const { type } = stateOf(run, frame)
  // A state that fails for its own paths says nothing more (recorded).
  if (error === 'States.Runtime' && !ofChild) return
  if (type === 'Parallel' || type === 'Map') emitOn(run, frame, `${type}StateFailed`)
}

const catchFailure = async (run: Run, frame: Frame, failure: Failure): Promise<boolean> => {
  const state = stateOf(run, frame)
  if (!('catch' in state)) return false
  const index = findHandler(state.catch, failure)
  const catcher = state.catch[index]
  if (!catcher) return false
  if (run.notes) run.notes.errorDetails = { catchIndex: index }
  emitStateFailed(run, frame, failure)
  // A time-out comes without a cause, and is caught with an empty one.
  const { error, cause = '' } = failure
  const errorOutput = payloadOf({ Error: error, Cause: cause })
  await leaveState(run, frame, catcher, { errorOutput }, errorOutput)
  return true
}

const retryState = (run: Run, frame: Frame, failure: Failure): boolean => {
  const state = stateOf(run, frame)
  if (!('retry' in state)) return false
  const index = findHandler(state.retry, failure)
  const retrier = state.retry[index]
  const used = frame.attempts[index] ?? 0
  if (!retrier || used >= retrier.maxAttempts) return false
  frame.attempts = state.retry.map((_, at) => (frame.attempts[at] ?? 0) + (at === index ? 1 : 0))
  frame.retries += 1
  frame.phase = 'backoff'
  const delay = retryDelay(retrier, used, run.random)
  frame.due = run.now + delay
  if (run.notes) {
    run.notes.errorDetails = { retryBackoffIntervalSeconds: delay / 1000, retryIndex: index }
  }
  return true
}

/** A state cannot go on: it is tried again, its failure is caught, or its thread fails. */
export const failState = async (
  run: Run,
  frame: Frame,
  failure: Failure,
  location?: string,
): Promise<void> => {
  frame.task = undefined
  frame.failure = undefined
  if (run.notes) run.notes.failure = detailsOf(failure)
  if (frame.children) {
    if (!failure.ofChild) frame.remains = remainsOf(run, frame)
    abortChildren(run, frame, frame.last)
  }
  // A redrive does not go on from results that were too large: it begins the state anew.
  if (failure.error === 'States.DataLimitExceeded') frame.remains = undefined
  frame.children = undefined
  if (location !== undefined) emitEvaluationFailed(run, frame, failure, location)
  if (retryState(run, frame, failure)) return
  try {
    if (await catchFailure(run, frame, failure)) return
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error
    if (error.location !== undefined) emitEvaluationFailed(run, frame, error.failure, error.location)
    return failFrame(run, frame, error.failure)
  }
  emitStateFailed(run, frame, failure)
  failFrame(run, frame, failure)
}
