import type { Faults } from './diagnostics'
import type { State } from './machine'

interface Transition {
  to: string
  location: string
}

/** Every transition out of a state, with the place of the field that holds it. */
const transitions = (state: State, location: string): Transition[] => {
  if (state.type === 'Fail') return []
  const inside = (list: { next?: string }[], field: string) =>
    list.map(({ next }, index) => ({ to: next, location: `${location}/${field}[${index}]/Next` }))
  const found = [
    ...('choices' in state ? inside(state.choices, 'Choices') : []),
    { to: state.next, location: `${location}/${state.type === 'Choice' ? 'Default' : 'Next'}` },
    ...('catch' in state ? inside(state.catch, 'Catch') : []),
  ]
  return found.filter((transition): transition is Transition => transition.to !== undefined)
}

const ends = (state: State) =>
  state.type === 'Fail' || state.type === 'Succeed' || (state.type !== 'Choice' && state.next === undefined)

/** The states that a flow can come to. */
const reachedFrom = (start: string, out: Map<string, Transition[]>) => {
  const reached = new Set<string>()
  const left = [start]
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    left.push(...(out.get(name) ?? []).map(({ to }) => to))
  }
  return reached
}

/** Checks how the states of one flow hang together. */
export const checkGraph = (startAt: string, states: Map<string, State>, location: string, faults: Faults) => {
  const out = new Map(
    [...states].map(([name, state]) => [name, transitions(state, `${location}/States/${name}`)]),
  )
  const start = { to: startAt, location: `${location}/StartAt` }
  for (const { to, location: at } of [start, ...[...out.values()].flat()]) {
    // AWS says Next for every field (measured).
    if (!states.has(to)) faults.add(at, `Missing 'Next' target: ${to}`, 'MISSING_TRANSITION_TARGET')
  }
  // AWS asks for an end of the whole machine only; the fault has no place, and hides what else is wrong (measured).
  if (location === '' && ![...states.values()].some(ends)) {
    faults.add(undefined, 'Workflow has no terminal state', 'MISSING_END_STATE')
    return
  }
  const reached = reachedFrom(startAt, out)
  for (const name of states.keys()) {
    if (reached.has(name)) continue
    const message = `State "${name}" is not reachable.`
    faults.add(`${location}/States/${name}`, message, 'MISSING_TRANSITION_TARGET')
  }
}
