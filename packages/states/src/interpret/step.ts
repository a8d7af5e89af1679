import { effectiveInput } from './cut-payload'
import { emitOn } from './emit-event'
import type { Frame } from './execution-state'
import { leaveState } from './leave-state'
import { type Run, stateOf } from './run'
import { StateFailure } from './state-failure'
import { choose } from './states/choose'
import { fail } from './states/fail'
import { beginMap, gatherIterations } from './states/map'
import { beginParallel, gatherBranches } from './states/parallel'
import { pass } from './states/pass'
import { scheduleTask, startTask } from './states/task'
import { beginWait } from './states/wait'

const enter = (run: Run, frame: Frame) => {
  frame.enteredAfter = frame.parent === undefined && frame.last === 1 ? 0 : frame.last
  frame.last = frame.enteredAfter
  frame.enteredAt = run.now
  const state = stateOf(run, frame)
  emitOn(run, frame, `${state.type}StateEntered`, { name: state.name, input: frame.input.text })
  frame.entered = frame.last
}

const begin = async (run: Run, frame: Frame) => {
  const state = stateOf(run, frame)
  switch (state.type) {
    case 'Pass':
    case 'Succeed':
    case 'Choice':
      frame.phase = 'leave'
      run.state.ready.push(frame.id)
      return
    case 'Fail':
      return fail(run, frame, state)
    case 'Wait':
      return beginWait(run, frame, state)
    case 'Task':
      return scheduleTask(run, frame, state)
    case 'Parallel':
      return beginParallel(run, frame, state)
    case 'Map':
      return beginMap(run, frame, state)
  }
}

const leave = (run: Run, frame: Frame) => {
  const state = stateOf(run, frame)
  if (state.type === 'Choice') return choose(run, frame, state)
  if (state.type === 'Pass') return pass(run, frame, state)
  if (state.type === 'Fail') throw new Error('a Fail state cannot be left')
  return leaveState(run, frame, state, {}, effectiveInput(run, frame))
}

const gather = async (run: Run, frame: Frame) => {
  const state = stateOf(run, frame)
  if (state.type === 'Parallel') await gatherBranches(run, frame, state)
  else if (state.type === 'Map') await gatherIterations(run, frame, state)
}

/** One step of a frame that is ready. @throws StateFailure */
export const step = async (run: Run, frame: Frame): Promise<void> => {
  switch (frame.phase) {
    case 'enter':
      enter(run, frame)
      return begin(run, frame)
    case 'attempt':
      return begin(run, frame)
    case 'start': {
      const state = stateOf(run, frame)
      if (state.type === 'Task') startTask(run, frame, state)
      return
    }
    case 'leave':
      return leave(run, frame)
    case 'gather':
      return gather(run, frame)
    case 'failed':
      throw new StateFailure(frame.failure!)
    default:
      throw new Error(`a frame that is ${frame.phase} cannot be ready`)
  }
}
