import type { Payload } from './payload'
import type { Answer } from './signal'

/**
 * What a frame does next (enter, attempt, start, gather, failed: it is in `ready`) or waits for (a child, an answer,
 * a token or an instant).
 */
export type Phase =
  | 'enter'
  | 'attempt'
  | 'start'
  | 'leave'
  | 'gather'
  | 'failed'
  | 'children'
  | 'invoking'
  | 'token'
  | 'waiting'
  | 'backoff'

/** A task that was scheduled and has no result. */
export interface OpenTask {
  id: number
  parameters: string
  /** An activity's task that a worker has taken. */
  claimed?: boolean
  /** The execution that it started and waits for. */
  job?: string
  /** A job that ended before the service had told of its beginning. */
  ended?: Answer
  timeoutAt?: number
  heartbeatSeconds?: number
  heartbeatAt?: number
}

/** The branches or iterations of a Parallel or Map state that is running. */
export interface Children {
  total: number
  started: number
  open: number
  failed: number
  concurrency: number
  /** Output by branch or item, as JSON text; null until it is there. */
  results: (string | null)[]
  /** A Map's items. */
  items?: Payload
  /** Iterations that were started, have no output, and are to be started once more. */
  again?: number[]
  /** The ARN of a distributed Map's run. */
  mapRun?: string
  /** How many iterations may fail. */
  tolerated: number
  /** The last event of the branch that ended last, and the event that said that it ended. */
  lastEvent: number
  endEvent: number
}

export interface Failure {
  /** Null when a caller failed the task without naming an error. */
  error: string | null
  /** Absent when the service gives none. */
  cause?: string | null
  /** The task's holder was silent for longer than its heartbeat allows. */
  heartbeat?: boolean
  /** It came from a branch or an iteration. */
  ofChild?: boolean
  /** The task itself failed: it is in the history as a failed task. */
  ofTask?: boolean
}

/** One thread of control: the execution's own, a branch's or an iteration's. */
export interface Frame {
  id: number
  /** The frame whose Parallel or Map state runs this one, and which branch or item it is. */
  parent?: number
  index: number
  state: string
  phase: Phase
  input: Payload
  variables: Record<string, Payload>
  /** The event that entered the state, the one before it, and when. */
  entered: number
  enteredAfter: number
  enteredAt: number
  /** The thread's last event. */
  last: number
  /** Its events are not recorded: it runs in an iteration of a distributed Map. */
  hidden?: boolean
  /** How many events were not recorded. */
  unseen?: number
  /** It is the first of that iteration: what is outside is out of sight. */
  apart?: boolean
  /** Attempts used, by retrier. */
  attempts: number[]
  retries: number
  /** The instant that the frame waits for (Wait state, retry). */
  due?: number
  task?: OpenTask
  children?: Children
  /** What a child failed with. */
  failure?: Failure
  /** What was left of the children when the state failed: a redrive goes on from there. */
  remains?: Remains
}

export interface Remains {
  children: Children
  /** Every thread below, as it stood. */
  frames: Frame[]
}

export interface ExecutionState {
  frames: Map<number, Frame>
  /** Frames that can go on at once, in order. */
  ready: number[]
  nextFrame: number
  nextEvent: number
  nextTask: number
  /** When the execution as a whole times out. */
  deadline?: number
}

export const newFrame = (
  state: ExecutionState,
  startAt: string,
  input: Payload,
  last: number,
  parent?: { id: number; index: number; hidden?: boolean; apart?: boolean },
): Frame => {
  const frame: Frame = {
    id: state.nextFrame++,
    parent: parent?.id,
    index: parent?.index ?? 0,
    state: startAt,
    phase: 'enter',
    input,
    variables: {},
    entered: 0,
    enteredAfter: 0,
    enteredAt: 0,
    last,
    hidden: parent?.hidden || undefined,
    apart: parent?.apart || undefined,
    attempts: [],
    retries: 0,
  }
  state.frames.set(frame.id, frame)
  state.ready.push(frame.id)
  return frame
}

export const newState = (): ExecutionState => ({
  frames: new Map(),
  ready: [],
  nextFrame: 1,
  nextEvent: 1,
  nextTask: 1,
})

/** The first instant at which a frame has something to do by itself. */
export const dueOf = ({ due, task }: Frame): number | undefined => {
  let first = due
  if (task?.timeoutAt !== undefined && (first === undefined || task.timeoutAt < first)) first = task.timeoutAt
  if (task?.heartbeatAt !== undefined && (first === undefined || task.heartbeatAt < first)) {
    first = task.heartbeatAt
  }
  return first
}

/** The first instant at which the execution has something to do by itself. */
export const nextDue = (state: ExecutionState): number | undefined => {
  let first = state.deadline
  for (const frame of state.frames.values()) {
    const due = dueOf(frame)
    if (due !== undefined && (first === undefined || due < first)) first = due
  }
  return first
}
