import type { ChoiceState } from '../../definition/machine'
import { evaluateAs } from '../evaluate-field'
import type { Frame } from '../execution-state'
import { leaveState } from '../leave-state'
import type { Run } from '../run'
import { languageFailure } from '../state-failure'

export const choose = async (run: Run, frame: Frame, state: ChoiceState) => {
  for (const choice of state.choices) {
    if (await evaluateAs<boolean>(run, frame, choice.condition, 'boolean')) {
      return leaveState(run, frame, choice, {}, frame.input)
    }
  }
  if (state.next !== undefined) return leaveState(run, frame, state, {}, frame.input)
  throw languageFailure(
    'States.NoChoiceMatched',
    frame,
    'Failed to transition out of the state. The state does not point to a next state.',
  )
}
