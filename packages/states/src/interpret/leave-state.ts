import type { Exit } from '../definition/machine'
import type { Step } from '../path/path-steps'
import { checkVariables } from './check-variables'
import { cutResult } from './cut-payload'
import { emit, emitOn } from './emit-event'
import { evaluate } from './evaluate-field'
import type { Frame } from './execution-state'
import { isTooLarge, type Payload, payloadOf } from './payload'
import { type Run, stateOf } from './run'
import type { Extra } from './scope'
import { StateFailure } from './state-failure'

/** A thread has reached its end: the execution has succeeded, or one more child of a state is done. */
const endFrame = (run: Run, frame: Frame, output: Payload) => {
  if (frame.parent === undefined) {
    emitOn(run, frame, 'ExecutionSucceeded', { output: output.text })
    run.outcome = { status: 'SUCCEEDED', output }
    return
  }
  const { frames, ready } = run.state
  const parent = frames.get(frame.parent)!
  const children = parent.children!
  children.results[frame.index] = output.text
  children.open -= 1
  children.lastEvent = frame.last
  children.endEvent =
    stateOf(run, parent).type === 'Map'
      ? emit(run, frame, frame.last, 'MapIterationSucceeded', { name: parent.state, index: frame.index })
      : frame.last
  frames.delete(frame.id)
  parent.phase = 'gather'
  if (!ready.includes(parent.id)) ready.push(parent.id)
}

const evaluateAssignments = async (run: Run, frame: Frame, assign: Exit['assign'], extra: Extra) => {
  if (!assign) return undefined
  const assigned: Record<string, Payload> = {}
  for (const [name, template] of assign) {
    assigned[name] = payloadOf(await evaluate(run, frame, template, extra))
  }
  checkVariables(run, frame, assigned)
  return assigned
}

const textsOf = (assigned: Record<string, Payload>) =>
  Object.fromEntries(Object.entries(assigned).map(([name, { text }]) => [name, text]))

const noteVariables = ({ notes }: Run, { variables }: Frame) => {
  const names = Object.keys(variables)
  if (!notes || names.length === 0) return
  const values = names.map((name) => `${JSON.stringify(name)}:${variables[name]!.text}`)
  notes.variables = `{${values.join(',')}}`
}

type AnyExit = Exit & { resultPath?: Step[] | null }

const produce = async (run: Run, frame: Frame, exit: AnyExit, extra: Extra, result: Payload) => {
  if (!stateOf(run, frame).paths) {
    const assigned = await evaluateAssignments(run, frame, exit.assign, extra)
    const output = exit.output ? payloadOf(await evaluate(run, frame, exit.output, extra)) : result
    return { assigned, output }
  }
  const { data, output } = await cutResult(run, frame, exit, extra, result)
  const assigned = await evaluateAssignments(run, frame, exit.assign, { ...extra, data })
  return { assigned, output: output() }
}

/**
 * Leaves a state by one of its exits: variables and output are computed from what they were when the state was
 * entered, then the next state is entered or the thread ends.
 */
export const leaveState = async (run: Run, frame: Frame, exit: AnyExit, extra: Extra, result: Payload) => {
  const { assigned, output } = await produce(run, frame, exit, extra, result)
  if (isTooLarge(output)) {
    const cause = `The state/task '${frame.state}' returned a result with a size exceeding the maximum number of bytes service limit.`
    throw new StateFailure({ error: 'States.DataLimitExceeded', cause })
  }
  emitOn(run, frame, `${stateOf(run, frame).type}StateExited`, {
    name: frame.state,
    output: output.text,
    ...(assigned && { assignedVariables: textsOf(assigned) }),
  })
  Object.assign(frame.variables, assigned)
  noteVariables(run, frame)
  frame.due = undefined
  frame.task = undefined
  frame.children = undefined
  frame.remains = undefined
  frame.attempts = []
  frame.retries = 0
  if (exit.next === undefined) return endFrame(run, frame, output)
  frame.state = exit.next
  frame.input = output
  frame.phase = 'enter'
  run.state.ready.push(frame.id)
}
