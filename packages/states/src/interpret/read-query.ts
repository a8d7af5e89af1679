import { IntrinsicFailure } from '../intrinsic/parse-intrinsic'
import { PathNotFound } from '../path/query'
import type { Query } from '../path/sources'
import type { Frame } from './execution-state'
import type { Run } from './run'
import { type Extra, sourcesOf } from './scope'
import { languageFailure } from './state-failure'

type Explain = (failure: PathNotFound) => string

const read = (run: Run, frame: Frame, query: Query, extra: Extra, explain: Explain): unknown => {
  try {
    return query.read(sourcesOf(run, frame, extra))
  } catch (error) {
    if (error instanceof PathNotFound) throw languageFailure('States.Runtime', frame, explain(error))
    if (!(error instanceof IntrinsicFailure)) throw error
    const message = `The function '${query.text}' had the following error: ${error.message}`
    throw languageFailure('States.IntrinsicFailure', frame, message)
  }
}

/** What a path looked at, as text. */
const inputText = (run: Run, frame: Frame, path: string, extra: Extra) => {
  const { data, context } = sourcesOf(run, frame, extra)
  return JSON.stringify(path.startsWith('$$') ? context() : data)
}

/** A value that a template takes from elsewhere. @throws StateFailure */
export const readEntry = (run: Run, frame: Frame, query: Query, field: string, extra: Extra): unknown =>
  read(run, frame, query, extra, ({ path }) => {
    const input = inputText(run, frame, path, extra)
    return path === query.text
      ? `The JSONPath '${path}' specified for the field '${field}' could not be found in the input '${input}'`
      : `The function '${query.text}' had the following error: The JsonPath argument for the field '${path}' could not be found in the input '${input}'`
  })

/** What a path of the state itself leads to: InputPath and its like. @throws StateFailure */
export const readPath = (run: Run, frame: Frame, query: Query, extra: Extra): unknown =>
  read(run, frame, query, extra, ({ path, message }) => `Invalid path '${path}' : ${message}`)
