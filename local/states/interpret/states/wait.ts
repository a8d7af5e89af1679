import type { WaitState } from '../../definition/machine'
import { isTimestamp } from '../../definition/parse-state'
import { evaluateAs, evaluateInteger } from '../evaluate-field'
import type { Frame } from '../execution-state'
import type { Run } from '../run'
import { languageFailure } from '../state-failure'

/** Seconds that a Wait state may last: AWS's limit. */
const longestWait = 99_999_999

const dueOf = async (run: Run, frame: Frame, state: WaitState) => {
  if (state.seconds) {
    const seconds = await evaluateInteger(run, frame, state.seconds, 0)
    return run.now + Math.min(seconds, longestWait) * 1000
  }
  const timestamp = await evaluateAs<string>(run, frame, state.timestamp!, 'string')
  if (isTimestamp(timestamp)) return Date.parse(timestamp)
  const message = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${timestamp}`
  throw languageFailure('States.QueryEvaluationError', frame, message, 'Timestamp')
}

export const beginWait = async (run: Run, frame: Frame, state: WaitState) => {
  frame.due = await dueOf(run, frame, state)
  frame.phase = 'waiting'
  // An instant that is past does not wait for the clock's next turn.
  if (frame.due > run.now) return
  frame.due = undefined
  frame.phase = 'leave'
  run.state.ready.push(frame.id)
}
