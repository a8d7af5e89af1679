import type { Failure } from './execution-state'

/** A state that cannot go on. Thrown by what a state does; retried, caught or passed up by the interpreter. */
export class StateFailure extends Error {
  readonly failure: Failure
  /** Set when an expression failed: the field that holds it. */
  readonly location?: string

  constructor(failure: Failure, location?: string) {
    super(failure.cause ?? failure.error ?? '')
    this.failure = failure
    this.location = location
  }
}

/** Thrown when the history is full: the execution ends, whatever its states would do. */
export class HistoryFull extends Error {}

/** An error of the language itself, with the state named the way that AWS names it. */
export const languageFailure = (
  error:
    | 'States.IntrinsicFailure'
    | 'States.NoChoiceMatched'
    | 'States.QueryEvaluationError'
    | 'States.ResultPathMatchFailure'
    | 'States.Runtime',
  frame: { state: string; entered: number },
  message: string,
  location?: string,
) => {
  // What has no history of its own has no place to name.
  const place =
    frame.entered > 0
      ? `An error occurred while executing the state '${frame.state}' (entered at the event id #${frame.entered}). `
      : ''
  return new StateFailure({ error, cause: `${place}${message}` }, location)
}
