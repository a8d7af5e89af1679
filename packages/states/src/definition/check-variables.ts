import type { Faults } from './diagnostics'
import { isObject, type Json } from './parse-fields'

interface Assignment {
  name: string
  location: string
}

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

const assignedBy = (holder: Json, location: string): Assignment[] =>
  isObject(holder.Assign)
    ? Object.keys(holder.Assign).map((key) => ({
        name: key.endsWith('.$') ? key.slice(0, -2) : key,
        location: `${location}/Assign/${key}`,
      }))
    : []

const caughtBy = (state: Json, location: string) =>
  listOf(state.Catch).flatMap((catcher, index) => assignedBy(catcher, `${location}/Catch[${index}]`))

const assignments = (state: Json, location: string) => [
  ...assignedBy(state, location),
  ...listOf(state.Choices).flatMap((choice, index) => assignedBy(choice, `${location}/Choices[${index}]`)),
  ...caughtBy(state, location),
]

const flowsIn = (state: Json, location: string) => {
  const inner = state.ItemProcessor ?? state.Iterator
  const field = state.ItemProcessor === undefined ? 'Iterator' : 'ItemProcessor'
  return [
    ...listOf(state.Branches).map((flow, index) => ({ flow, at: `${location}/Branches[${index}]` })),
    ...(isObject(inner) ? [{ flow: inner, at: `${location}/${field}` }] : []),
  ]
}

// From inside of one nothing of the outside can be seen.
const isApart = ({ ProcessorConfig: config }: Json) => isObject(config) && config.Mode === 'DISTRIBUTED'

/** A variable belongs to the flow that assigns it: no flow inside may assign it as well. */
export const checkVariables = (
  flow: Json,
  location: string,
  faults: Faults,
  outside: ReadonlySet<string> = new Set(),
) => {
  const states = Object.entries(isObject(flow.States) ? flow.States : {}).flatMap(([name, state]) =>
    isObject(state) ? [{ state, at: `${location}/States/${name}` }] : [],
  )
  for (const { name, location: at } of states.flatMap(({ state, at }) => assignments(state, at))) {
    if (outside.has(name)) faults.add(at, `Variable '${name}' is already assigned in an outer scope`)
  }
  for (const holder of states) {
    const flows = flowsIn(holder.state, holder.at)
    if (flows.length === 0) continue
    // What a state's own catchers assign does not count for the flows inside of it (recorded).
    const others = states.flatMap(({ state, at }) =>
      state === holder.state ? assignments({ ...state, Catch: undefined }, at) : assignments(state, at),
    )
    const seen = new Set([...outside, ...others.map(({ name }) => name)])
    for (const { flow: inner, at } of flows)
      checkVariables(inner, at, faults, isApart(inner) ? new Set() : seen)
  }
}
