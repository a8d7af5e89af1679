import type { TaskState } from '../definition/machine'
import type { Frame } from './execution-state'
import { failState } from './fail-state'
import { leaveState } from './leave-state'
import { type Payload, payloadFrom, payloadOf } from './payload'
import { type Run, stateOf } from './run'
import type { Answer, Verdict } from './signal'
import { StateFailure } from './state-failure'
import { emitTaskEvent, invokeResult, limitResult } from './states/task'

/** The frame that has this task open, if it still has. */
export const findTask = (run: Run, frameId: number, task: number): Frame | undefined => {
  const frame = run.state.frames.get(frameId)
  return frame?.task?.id === task && ['invoking', 'token', 'start'].includes(frame.phase) ? frame : undefined
}

const taskState = (run: Run, frame: Frame) => stateOf(run, frame) as TaskState

const failTask = (run: Run, frame: Frame, error: string | null, cause: string | null) => {
  const { resource } = taskState(run, frame)
  emitTaskEvent(run, frame, resource, 'Failed', { error: error ?? undefined, cause: cause ?? undefined })
  return failState(run, frame, { error, cause, ofTask: true })
}

const succeedTask = async (run: Run, frame: Frame, result: Payload) => {
  const state = taskState(run, frame)
  limitResult(state, result)
  emitTaskEvent(run, frame, state.resource, 'Succeeded', { output: result.text })
  await leaveState(run, frame, state, { result }, result)
}

const settle = async (run: Run, frame: Frame, act: () => Promise<void>) => {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error
    const { failure, location } = error
    if (location === undefined) return failTask(run, frame, failure.error, failure.cause ?? null)
    await failState(run, frame, failure, location)
  }
}

/** A function has answered. An answer to a task that is over is ignored. */
export const receiveAnswer = async (run: Run, frameId: number, task: number, answer: Answer) => {
  const frame = findTask(run, frameId, task)
  if (frame?.phase !== 'invoking') return
  if ('error' in answer) return failTask(run, frame, answer.error, answer.cause)
  const state = taskState(run, frame)
  const plain = state.resource.kind === 'function'
  const result = payloadOf(plain ? (answer.payload ?? null) : invokeResult(frame.task!, answer.payload))
  if (!frame.task!.waitsForToken) return settle(run, frame, () => succeedTask(run, frame, result))
  emitTaskEvent(run, frame, state.resource, 'Submitted', { output: result.text })
  frame.phase = 'token'
}

/** The holder of a task's token has spoken. False when the task is over: a token is accepted once. */
export const receiveVerdict = async (
  run: Run,
  frameId: number,
  task: number,
  verdict: Verdict,
): Promise<boolean> => {
  const frame = findTask(run, frameId, task)
  if (!frame?.task?.waitsForToken) return false
  if (verdict.kind === 'heartbeat') {
    const { heartbeatSeconds } = frame.task
    if (heartbeatSeconds !== undefined) frame.task.heartbeatAt = run.now + heartbeatSeconds * 1000
  } else if (verdict.kind === 'failure') {
    await failTask(run, frame, verdict.error, verdict.cause)
  } else {
    await settle(run, frame, () => succeedTask(run, frame, payloadFrom(verdict.output)))
  }
  return true
}

/** The task has used up its time, or its holder has been silent for too long. */
export const timeOutTask = (run: Run, frame: Frame) => {
  const { timeoutAt, heartbeatAt } = frame.task!
  const heartbeat = !(timeoutAt !== undefined && timeoutAt <= run.now) && heartbeatAt !== undefined
  emitTaskEvent(run, frame, taskState(run, frame).resource, 'TimedOut', { error: 'States.Timeout' })
  return failState(run, frame, { error: 'States.Timeout', heartbeat })
}
