import type { FailState } from '../../definition/machine'
import { evaluateAs } from '../evaluate-field'
import type { Frame } from '../execution-state'
import type { Run } from '../run'
import { StateFailure } from '../state-failure'

export const fail = async (run: Run, frame: Frame, state: FailState): Promise<never> => {
  const error = state.error && (await evaluateAs<string>(run, frame, state.error, 'string'))
  const cause = state.cause && (await evaluateAs<string>(run, frame, state.cause, 'string'))
  throw new StateFailure({ error: error ?? null, cause: cause ?? null })
}
