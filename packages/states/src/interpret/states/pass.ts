import type { PassState } from '../../definition/machine'
import { effectiveInput } from '../cut-payload'
import { evaluate } from '../evaluate-field'
import type { Frame } from '../execution-state'
import { leaveState } from '../leave-state'
import { payloadOf } from '../payload'
import { note, type Run } from '../run'

const resultOf = async (run: Run, frame: Frame, state: PassState) => {
  if (state.result) {
    const result = payloadOf(state.result.value)
    note(run, 'result', result)
    return result
  }
  const data = effectiveInput(run, frame)
  if (!state.paths) return data
  const given = state.arguments ? payloadOf(await evaluate(run, frame, state.arguments, { data })) : data
  note(run, 'afterParameters', given)
  return given
}

export const pass = async (run: Run, frame: Frame, state: PassState) =>
  leaveState(run, frame, state, {}, await resultOf(run, frame, state))
