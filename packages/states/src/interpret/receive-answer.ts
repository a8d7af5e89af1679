import type { TaskResource, TaskState } from '../definition/machine'
import { cancelJob } from './abort-frames'
import type { Frame } from './execution-state'
import { failState } from './fail-state'
import { leaveState } from './leave-state'
import { type Payload, payloadFrom, payloadOf } from './payload'
import { note, type Run, stateOf } from './run'
import type { Answer, Verdict } from './signal'
import { StateFailure } from './state-failure'
import { emitTaskEvent, excessOf, outlastsCall } from './states/task'

/** The frame that has this task open, if it still has. */
const findTask = (run: Run, frameId: number, task: number): Frame | undefined => {
  const frame = run.state.frames.get(frameId)
  return frame?.task?.id === task && ['invoking', 'token', 'start'].includes(frame.phase) ? frame : undefined
}

const taskState = (run: Run, frame: Frame) => stateOf(run, frame) as TaskState

const failTask = (run: Run, frame: Frame, error: string | null, cause?: string | null) => {
  const { resource } = taskState(run, frame)
  emitTaskEvent(run, frame, resource, 'Failed', { error: error ?? undefined, cause: cause ?? undefined })
  return failState(run, frame, { error, cause, ofTask: true })
}

const succeedTask = async (run: Run, frame: Frame, result: Payload) => {
  const state = taskState(run, frame)
  const excess = excessOf(state, result)
  if (excess) return failTask(run, frame, 'States.DataLimitExceeded', excess)
  note(run, 'result', result)
  emitTaskEvent(run, frame, state.resource, 'Succeeded', { output: result.text })
  await leaveState(run, frame, state, { result }, result)
}

const settle = async (run: Run, frame: Frame, act: () => Promise<void>) => {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error
    await failState(run, frame, error.failure, error.location)
  }
}

/** The task is over, well or not. */
const endTask = (run: Run, frame: Frame, answer: Answer) => {
  if ('pending' in answer) return
  if ('error' in answer) return failTask(run, frame, answer.error, answer.cause)
  return settle(run, frame, () => succeedTask(run, frame, payloadOf(answer.payload ?? null)))
}

/** The execution that a task has started and waits for. */
const jobOf = (resource: TaskResource, payload: unknown): string | undefined => {
  if (resource.kind !== 'service' || resource.service !== 'states') return undefined
  if (!resource.pattern.startsWith('sync')) return undefined
  return (payload as { ExecutionArn?: string } | null)?.ExecutionArn
}

/** A call has been answered. An answer to a task that is over is ignored. */
export const receiveAnswer = async (run: Run, frameId: number, task: number, answer: Answer) => {
  const frame = findTask(run, frameId, task)
  if (frame?.phase !== 'invoking') return
  const { resource } = taskState(run, frame)
  if ('pending' in answer || 'error' in answer || !outlastsCall(resource)) return endTask(run, frame, answer)
  emitTaskEvent(run, frame, resource, 'Submitted', { output: JSON.stringify(answer.payload ?? null) })
  frame.phase = 'token'
  frame.task!.job = jobOf(resource, answer.payload)
  if (frame.task!.ended) await endTask(run, frame, frame.task!.ended)
}

/** The job that a task waits for has ended. False when the task is over. */
export const receiveEnd = async (run: Run, frameId: number, task: number, answer: Answer) => {
  const frame = findTask(run, frameId, task)
  if (!frame?.task) return false
  // It may have ended before the service has told of its beginning.
  if (frame.phase === 'token') await endTask(run, frame, answer)
  else frame.task.ended = answer
  return true
}

/** A worker takes an activity's task. False when the task is over or taken. */
export const receiveClaim = (run: Run, frameId: number, task: number, worker?: string): boolean => {
  const frame = findTask(run, frameId, task)
  if (!frame?.task || frame.task.claimed) return false
  frame.task.claimed = true
  emitTaskEvent(run, frame, taskState(run, frame).resource, 'Started', { workerName: worker })
  return true
}

/** The holder of a task's token has spoken. False when the task is over: a token is accepted once. */
export const receiveVerdict = async (
  run: Run,
  frameId: number,
  task: number,
  verdict: Verdict,
): Promise<boolean> => {
  const frame = findTask(run, frameId, task)
  if (!frame?.task || !outlastsCall(taskState(run, frame).resource)) return false
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

/** The task has used up its time, or its holder has been silent for too long: what that leads to comes after. */
export const timeOutTask = (run: Run, frame: Frame) => {
  const { timeoutAt, heartbeatAt } = frame.task!
  cancelJob(run, frame)
  const heartbeat = !(timeoutAt !== undefined && timeoutAt <= run.now) && heartbeatAt !== undefined
  emitTaskEvent(run, frame, taskState(run, frame).resource, 'TimedOut', { error: 'States.Timeout' })
  return () => failState(run, frame, { error: 'States.Timeout', heartbeat })
}
