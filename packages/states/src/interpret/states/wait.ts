import type { Template, WaitState } from '../../definition/machine'
import { longestWait } from '../../definition/parse-wait'
import { isTimestamp } from '../../definition/timestamp'
import { PathNotFound } from '../../path/query'
import { effectiveInput } from '../cut-payload'
import { evaluateAs } from '../evaluate-field'
import { evaluateInteger } from '../evaluate-number'
import type { Frame } from '../execution-state'
import { leaveState } from '../leave-state'
import type { Run } from '../run'
import { sourcesOf } from '../scope'
import { languageFailure } from '../state-failure'

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

const readPath = (run: Run, frame: Frame, { query, field }: Template & { kind: 'query' }) => {
  const data = effectiveInput(run, frame)
  try {
    return query.read(sourcesOf(run, frame, { data }))
  } catch (error) {
    if (!(error instanceof PathNotFound)) throw error
    const message = `The ${field} parameter does not reference an input value: ${query.text}`
    throw languageFailure('States.Runtime', frame, message)
  }
}

const secondsOf = async (run: Run, frame: Frame, template: Template): Promise<number> => {
  if (template.kind !== 'query') return evaluateInteger(run, frame, template, 0)
  const value = readPath(run, frame, template)
  const { field, query } = template
  if (!Number.isInteger(value)) {
    const message = `The ${field} parameter cannot be parsed as a long value: ${query.text} == ${shown(value)}`
    throw languageFailure('States.Runtime', frame, message)
  }
  if ((value as number) >= 0) return value as number
  const message = `The ${field} parameter references a negative value: ${query.text} == ${value}`
  throw languageFailure('States.Runtime', frame, message)
}

const instantOf = async (run: Run, frame: Frame, template: Template): Promise<number> => {
  const wanted = 'ISO-8601 extended offset date-time format string'
  if (template.kind !== 'query') {
    const timestamp = await evaluateAs<string>(run, frame, template, 'string')
    if (isTimestamp(timestamp)) return Date.parse(timestamp)
    const message = `The Timestamp field cannot be parsed as an ${wanted}: ${timestamp}`
    throw languageFailure('States.QueryEvaluationError', frame, message, 'Timestamp')
  }
  const { field, query } = template
  const value = readPath(run, frame, template)
  if (isTimestamp(value)) return Date.parse(value)
  const message = `The ${field} parameter does not reference a valid ${wanted}: ${query.text} == ${shown(value)}`
  throw languageFailure('States.Runtime', frame, message)
}

export const beginWait = async (run: Run, frame: Frame, { seconds, timestamp }: WaitState) => {
  frame.due = seconds
    ? run.now + Math.min(await secondsOf(run, frame, seconds), longestWait) * 1000
    : await instantOf(run, frame, timestamp!)
  frame.phase = 'waiting'
  // An instant that is past does not wait for the clock's next turn.
  if (frame.due > run.now) return
  frame.due = undefined
  frame.phase = 'leave'
  run.state.ready.push(frame.id)
}

export const endWait = (run: Run, frame: Frame, state: WaitState) =>
  leaveState(run, frame, state, {}, effectiveInput(run, frame))
