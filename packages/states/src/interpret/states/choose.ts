import type { ChoiceState, Rule, Template } from '../../definition/machine'
import { PathNotFound } from '../../path/query'
import { effectiveInput } from '../cut-payload'
import { evaluateAs } from '../evaluate-field'
import type { Frame } from '../execution-state'
import { leaveState } from '../leave-state'
import type { Payload } from '../payload'
import type { Run } from '../run'
import { sourcesOf } from '../scope'
import { languageFailure } from '../state-failure'

const follows = (run: Run, frame: Frame, rule: Rule, data: Payload) => {
  try {
    return rule(sourcesOf(run, frame, { data }))
  } catch (error) {
    if (!(error instanceof PathNotFound)) throw error
    const message = `Invalid path '${error.path}': The choice state's condition path references an invalid value.`
    throw languageFailure('States.Runtime', frame, message)
  }
}

const holds = (run: Run, frame: Frame, condition: Template | Rule, data: Payload) =>
  typeof condition === 'function'
    ? follows(run, frame, condition, data)
    : evaluateAs<boolean>(run, frame, condition, 'boolean')

export const choose = async (run: Run, frame: Frame, state: ChoiceState) => {
  const data = effectiveInput(run, frame)
  for (const choice of state.choices) {
    if (await holds(run, frame, choice.condition, data)) return leaveState(run, frame, choice, {}, data)
  }
  if (state.next !== undefined) return leaveState(run, frame, state, {}, data)
  throw languageFailure(
    'States.NoChoiceMatched',
    frame,
    'Failed to transition out of the state. The state does not point to a next state.',
  )
}
