import { createComparison } from './compare'
import type { Played } from './play-case'
import type { RecordedCase } from './recorded-case'

export interface Verdict {
  /** What differs in status, output, error, cause or refusal: one line each. */
  differences: string[]
  /** Undefined where no order of events was recorded. */
  events?: { match: boolean; line: string; linked: boolean }
  /** The recorded refusal is in the words of LocalStack, not of AWS: which are then not held against the engine. */
  foreign: boolean
}

const mostShown = 260
const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}

type Exception = NonNullable<RecordedCase['expect']['exception']>

const readException = (exception: Exception) => {
  if ('Error' in exception) return { code: exception.Error.Code, message: exception.Error.Message }
  const { exception_typename: code, exception_value: text } = exception
  return {
    code,
    message: /^An error occurred \(\w+\) when calling the \w+ operation: (.*)$/s.exec(text)?.[1] ?? text,
  }
}

// LocalStack wraps Python's own errors; AWS never wrote this.
const wrapped = /^Error=ValueError Args=\[["'](.*?)(?:: .*)?["']\] in definition '/s

/** A refusal in LocalStack's own words is held against the reason that it wraps. */
const foreignReason = ({ message }: { message: string }) => wrapped.exec(message)?.[1]

const fields = ['status', 'output', 'error', 'nextState', 'inspectionData', 'diagnostics', 'result'] as const

const judgeEvents = (
  { expect, events_lossy }: RecordedCase,
  { events = [], links }: Played,
): Verdict['events'] => {
  if (!expect.events || events_lossy) return undefined
  const wanted = expect.events
  const at = wanted.findIndex((type, index) => events[index] !== type)
  const match = at < 0 && events.length === wanted.length
  const place = at < 0 ? wanted.length : at
  const linked = match && JSON.stringify(expect.ids) === JSON.stringify(links)
  const line = `event ${place + 1}: ${events[place] ?? 'none'} instead of ${wanted[place] ?? 'none'}`
  return { match, line, linked }
}

const judgeRefusal = (
  expected: { code: string; message: string },
  played: Played,
): Omit<Verdict, 'events'> => {
  const reason = foreignReason(expected)
  const { exception } = played
  const same =
    exception?.code === expected.code &&
    (reason === undefined ? exception.message === expected.message : exception.message.includes(reason))
  const line = `refusal: ${shown(exception ?? played.status)} instead of ${shown(expected)}`
  return { differences: same ? [] : [line], foreign: reason !== undefined }
}

export const judgeCase = (found: RecordedCase, played: Played): Verdict => {
  const { expect, wildcards } = found
  if (expect.exception) return judgeRefusal(readException(expect.exception), played)
  if (played.exception) {
    const line = `refused: ${shown(played.exception)}`
    return {
      differences: [line],
      events: expect.events && { match: false, linked: false, line },
      foreign: false,
    }
  }
  const matches = createComparison(wildcards)
  const differences: string[] = []
  const compare = (name: string, actual: unknown, expected: unknown) => {
    if (!matches(actual, expected))
      differences.push(`${name}: ${shown(actual)} instead of ${shown(expected)}`)
  }
  for (const field of fields) compare(field, played[field], expect[field])
  if (expect.causeJson === undefined) compare('cause', played.cause, expect.cause)
  else compare('cause', played.cause, JSON.stringify(expect.causeJson))
  return { differences, events: judgeEvents(found, played), foreign: false }
}
