import { emitOn, record } from './emit-event'
import type { ExecutionState, Frame, Remains } from './execution-state'
import { type Run, stateOf } from './run'

/** The threads below a frame, as they stand. */
export const remainsOf = ({ state }: Run, parent: Frame): Remains | undefined => {
  if (!parent.children) return undefined
  const within = new Set([parent.id])
  const frames: Frame[] = []
  // A thread's number is higher than that of the one that runs it.
  for (const frame of [...state.frames.values()].sort((a, b) => a.id - b.id)) {
    if (frame.parent === undefined || !within.has(frame.parent)) continue
    within.add(frame.id)
    frames.push(frame)
  }
  return { children: parent.children, frames }
}

/** Puts back what failed states have left; those that come back may have left something themselves. */
const putBack = ({ frames }: ExecutionState) => {
  for (const frame of frames.values()) {
    if (!frame.remains) continue
    frame.children = frame.remains.children
    for (const child of frame.remains.frames) frames.set(child.id, child)
    frame.remains = undefined
  }
}

const openBelow = ({ frames }: ExecutionState) => {
  const below = new Map<number, Set<number>>()
  for (const { parent, index } of frames.values()) {
    if (parent !== undefined) below.set(parent, (below.get(parent) ?? new Set()).add(index))
  }
  return below
}

const goOn = (run: Run, frame: Frame, event: number, open: Set<number>, redrives: number) => {
  const { type } = stateOf(run, frame)
  frame.last = event
  frame.attempts = []
  frame.retries = 0
  frame.due = undefined
  frame.task = undefined
  frame.failure = undefined
  const { children } = frame
  if (children) {
    const { mapRun, results, started } = children
    if (mapRun) emitOn(run, frame, 'MapRunRedriven', { mapRunArn: mapRun, redriveCount: redrives })
    children.open = open.size
    children.failed = 0
    // Failures that were tolerated have left nothing: they begin once more.
    children.again = results.flatMap((text, at) =>
      text === null && at < started && !open.has(at) ? [at] : [],
    )
    children.lastEvent = frame.last
    children.endEvent = frame.last
    frame.phase = 'gather'
  } else if (type === 'Fail') frame.phase = 'enter'
  else if (frame.phase !== 'enter') frame.phase = 'attempt'
  run.state.ready.push(frame.id)
}

/** Runs an execution again from where it ended; what had succeeded keeps its output. */
export const redrive = (run: Run, redrives: number) => {
  const { state, machine } = run
  const event = record(run, state.nextEvent - 1, 'ExecutionRedriven', { redriveCount: redrives })
  state.deadline = machine.timeoutSeconds && run.now + machine.timeoutSeconds * 1000
  state.ready = []
  putBack(state)
  const open = openBelow(state)
  for (const frame of [...state.frames.values()].sort((a, b) => a.id - b.id)) {
    goOn(run, frame, event, open.get(frame.id) ?? new Set(), redrives)
  }
}
