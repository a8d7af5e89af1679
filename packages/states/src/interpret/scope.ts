import type { Scope } from '../expression/expression'
import type { Sources } from '../path/sources'
import { contextObject } from './context-object'
import type { Frame } from './execution-state'
import { type Payload, readPayload } from './payload'
import type { Run } from './run'

/** What an expression may see beside the state's input, the context and the variables. */
export interface Extra {
  result?: Payload
  errorOutput?: Payload
  token?: string
  item?: unknown
  /** What `$` means in a JSONPath; the state's input when absent. */
  data?: Payload
}

/** The frame that a variable may also come from. What runs apart sees no variables from outside. */
const outer = (run: Run, frame: Frame) =>
  frame.parent === undefined || frame.apart ? undefined : run.state.frames.get(frame.parent)

const variableOf = (run: Run, frame: Frame, name: string): unknown => {
  for (let at: Frame | undefined = frame; at; at = outer(run, at)) {
    if (Object.hasOwn(at.variables, name)) return readPayload(at.variables[name]!)
  }
  return undefined
}

const variablesOf = (run: Run, frame: Frame): Record<string, unknown> => {
  const parent = outer(run, frame)
  const seen = parent ? variablesOf(run, parent) : {}
  for (const [name, payload] of Object.entries(frame.variables)) seen[name] = readPayload(payload)
  return seen
}

/** What a JSONata expression sees. */
export const scopeOf = (run: Run, frame: Frame, extra: Extra): Scope => {
  let context: unknown
  const states: Record<string, unknown> = {
    get input() {
      return readPayload(frame.input)
    },
    // Few expressions look at it, and it is not free to make.
    get context() {
      context ??= contextObject(run, frame, extra)
      return context
    },
  }
  if (extra.result) states.result = readPayload(extra.result)
  if (extra.errorOutput) states.errorOutput = readPayload(extra.errorOutput)
  return {
    states,
    variable: (name) => variableOf(run, frame, name),
    variables: () => variablesOf(run, frame),
    now: run.now,
    random: run.random,
  }
}

/** What a JSONPath or an intrinsic function sees. */
export const sourcesOf = (run: Run, frame: Frame, extra: Extra): Sources => ({
  get data() {
    return readPayload(extra.data ?? frame.input)
  },
  context: () => contextObject(run, frame, extra),
  variable: (name) => variableOf(run, frame, name),
  random: run.random,
})
