import type { ParallelState } from '../../definition/machine'
import { effectiveInput } from '../cut-payload'
import { emit, emitOn } from '../emit-event'
import { evaluate } from '../evaluate-field'
import { type Children, type Frame, newFrame } from '../execution-state'
import { leaveState } from '../leave-state'
import { type Payload, payloadFrom, payloadOf } from '../payload'
import { note, type Run } from '../run'

/** The outputs of a state's children as one array; a tolerated failure leaves no output. */
export const resultOf = ({ results }: Children): Payload =>
  payloadFrom(`[${results.filter((text) => text !== null).join(',')}]`)

export const beginParallel = async (run: Run, frame: Frame, state: ParallelState) => {
  const data = effectiveInput(run, frame)
  const input = state.arguments ? payloadOf(await evaluate(run, frame, state.arguments, { data })) : data
  if (state.paths) note(run, 'afterParameters', input)
  emitOn(run, frame, 'ParallelStateStarted')
  const total = state.branches.length
  frame.phase = 'children'
  frame.remains = undefined
  frame.children = {
    total,
    started: total,
    open: total,
    failed: 0,
    concurrency: total,
    results: state.branches.map(() => null),
    tolerated: 0,
    lastEvent: frame.last,
    endEvent: frame.last,
  }
  state.branches.forEach(({ startAt }, index) => {
    newFrame(run.state, startAt, input, frame.last, { id: frame.id, index, hidden: frame.hidden })
  })
}

/** A branch has ended: when it was the last one, the state leaves. */
export const gatherBranches = async (run: Run, frame: Frame, state: ParallelState) => {
  const children = frame.children!
  frame.phase = 'children'
  if (children.open > 0) return
  const result = resultOf(children)
  emit(run, frame, children.endEvent, 'ParallelStateSucceeded')
  frame.last = children.endEvent
  await leaveState(run, frame, state, { result }, result)
}
