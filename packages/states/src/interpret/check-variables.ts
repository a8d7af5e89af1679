import type { Frame } from './execution-state'
import type { Payload } from './payload'
import type { Run } from './run'
import { StateFailure } from './state-failure'

/** AWS's limits, in bytes of UTF-8: on a variable, on what one state assigns, on all of an execution. */
const largestVariable = 262_144
const largestAssign = 262_144
const largestExecution = 10 * 1024 * 1024

const sizeOf = (name: string, { text }: Payload) => Buffer.byteLength(name) + Buffer.byteLength(text)

const totalOf = (variables: Record<string, Payload>) =>
  Object.entries(variables).reduce((sum, [name, payload]) => sum + sizeOf(name, payload), 0)

/** An upper bound that is cheap to find: one UTF-16 unit takes three bytes at most. */
const mostBytes = (all: Record<string, Payload>[]) => {
  let units = 0
  for (const variables of all)
    for (const name in variables) units += name.length + variables[name]!.text.length
  return 3 * units
}

const tooLarge = (cause: string) => new StateFailure({ error: 'States.DataLimitExceeded', cause })

/** Checks what a state is about to assign. @throws StateFailure States.DataLimitExceeded */
export const checkVariables = (run: Run, frame: Frame, assigned: Record<string, Payload>) => {
  const said = `The state/task '${frame.state}' assigned`
  const large = Object.keys(assigned).find(
    (name) => Buffer.byteLength(assigned[name]!.text) > largestVariable,
  )
  if (large !== undefined) {
    throw tooLarge(`${said} the variable '${large}' a value larger than ${largestVariable} bytes.`)
  }
  const added = totalOf(assigned)
  if (added > largestAssign) throw tooLarge(`${said} variables larger than ${largestAssign} bytes together.`)
  const others = [...run.state.frames.values()].filter((other) => other !== frame)
  const all = [{ ...frame.variables, ...assigned }, ...others.map(({ variables }) => variables)]
  // Nearly every execution stays so far below that its bytes need not be counted.
  if (mostBytes(all) <= largestExecution) return
  if (all.reduce((sum, variables) => sum + totalOf(variables), 0) > largestExecution) {
    throw tooLarge(`${said} variables that take the execution over ${largestExecution} bytes.`)
  }
}
