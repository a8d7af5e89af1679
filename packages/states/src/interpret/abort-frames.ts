import { emit } from './emit-event'
import type { Frame } from './execution-state'
import { type Run, stateOf } from './run'

// The only types that AWS has an event for; other states end at once.
const announced = new Set(['Task', 'Wait', 'Parallel', 'Map'])

export const emitStateAborted = (run: Run, frame: Frame, because: number) => {
  const { type } = stateOf(run, frame)
  if (announced.has(type) && frame.entered > 0) emit(run, frame, because, `${type}StateAborted`)
}

/** What a task began and waits for has no purpose any more. */
export const cancelJob = ({ cancelled }: Run, { task }: Frame) => {
  if (task?.job !== undefined) cancelled.push(task.job)
}

const removeFrame = (run: Run, frame: Frame) => {
  cancelJob(run, frame)
  run.state.frames.delete(frame.id)
  run.state.ready = run.state.ready.filter((id) => id !== frame.id)
}

/** Ends every thread below a frame, save one, because of the event named. */
export const abortChildren = (run: Run, parent: Frame, because: number, except?: Frame) => {
  const inMap = stateOf(run, parent).type === 'Map'
  for (const child of [...run.state.frames.values()]) {
    if (child.parent !== parent.id || child === except) continue
    abortChildren(run, child, because)
    emitStateAborted(run, child, because)
    if (inMap) emit(run, child, because, 'MapIterationAborted', { name: parent.state, index: child.index })
    removeFrame(run, child)
  }
  if (!except) return
  emitStateAborted(run, except, because)
  removeFrame(run, except)
}
