import type { Exit, Paths } from '../definition/machine'
import type { Step } from '../path/path-steps'
import { CannotPlace, placeResult } from '../path/place-result'
import type { Query } from '../path/sources'
import { evaluate } from './evaluate-field'
import type { Frame } from './execution-state'
import { type Payload, payloadOf, readPayload } from './payload'
import { readPath } from './read-query'
import { note, type Run, stateOf } from './run'
import type { Extra } from './scope'
import { languageFailure } from './state-failure'

const nothing = () => payloadOf({})

const cut = (
  run: Run,
  frame: Frame,
  query: Query | null | undefined,
  data: Payload,
  extra: Extra,
): Payload => {
  if (query === undefined || query?.text === '$') return data
  return query === null ? nothing() : payloadOf(readPath(run, frame, query, { ...extra, data }))
}

/** What a state works on: its input, as far as InputPath lets it through. */
export const effectiveInput = (run: Run, frame: Frame, extra: Extra = {}): Payload => {
  const { paths } = stateOf(run, frame)
  if (!paths) return frame.input
  const input = cut(run, frame, paths.inputPath, frame.input, extra)
  note(run, 'afterInputPath', input)
  return input
}

const place = (frame: Frame, steps: Step[] | null | undefined, result: Payload): Payload => {
  if (steps === null) return frame.input
  if (steps === undefined || steps.length === 0) return result
  try {
    return payloadOf(placeResult(readPayload(frame.input), steps, readPayload(result)))
  } catch (error) {
    if (!(error instanceof CannotPlace)) throw error
    const message = `Unable to apply step "${error.step}" to input "${frame.input.text}"`
    throw languageFailure('States.ResultPathMatchFailure', frame, message)
  }
}

/** Whether a state makes something of its own; the others only pass their input on. */
const produces = new Set(['Pass', 'Task', 'Parallel', 'Map'])

const select = async (run: Run, frame: Frame, { resultSelector }: Paths, result: Payload, extra: Extra) => {
  const selected = resultSelector
    ? payloadOf(await evaluate(run, frame, resultSelector, { ...extra, data: result }))
    : result
  note(run, 'afterResultSelector', selected)
  return selected
}

/** What `$` means to a JSONPath state's Assign, and what the state hands on. */
export const cutResult = async (
  run: Run,
  frame: Frame,
  exit: Exit & { resultPath?: Step[] | null },
  extra: Extra,
  result: Payload,
): Promise<{ data: Payload; output: () => Payload }> => {
  const { type, paths = {} } = stateOf(run, frame)
  // What a Catcher lets in goes to the next state as it is.
  if (extra.errorOutput) return { data: result, output: () => place(frame, exit.resultPath, result) }
  if (!produces.has(type)) {
    return { data: result, output: () => cut(run, frame, paths.outputPath, result, extra) }
  }
  const data = await select(run, frame, paths, result, extra)
  return {
    data,
    output() {
      const placed = place(frame, paths.resultPath, data)
      note(run, 'afterResultPath', placed)
      return cut(run, frame, paths.outputPath, placed, extra)
    },
  }
}
