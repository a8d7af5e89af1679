/** A state as far as it is drawn. */
interface DrawnState {
  Type: string
  Next?: string
  Default?: string
  Choices?: { Next: string }[]
  Catch?: { Next: string; ErrorEquals: string[] }[]
  Branches?: DrawnFlow[]
  ItemProcessor?: DrawnFlow
  Iterator?: DrawnFlow
}
interface DrawnFlow {
  StartAt: string
  States: Record<string, DrawnState>
}

export interface GraphNode {
  id: string
  label: string
  type: string
  /** The Parallel or Map state around it. */
  within?: string
  /** Of a Parallel or Map state: where its flows begin, and where they can end. */
  starts: string[]
  ends: string[]
}
export interface GraphEdge {
  from: string
  to: string
  /** Taken when an error was caught. */
  caught?: boolean
}
export interface Graph {
  nodes: GraphNode[]
  edges: GraphEdge[]
}

/** Names of states are unique in a machine; a flow's start and end get names that no state can have. */
const startOf = (within: string) => `start ${within}\u0000`

const flowsOf = ({ Branches, ItemProcessor, Iterator }: DrawnState): DrawnFlow[] => [
  ...(Branches ?? []),
  ...(ItemProcessor ? [ItemProcessor] : []),
  ...(Iterator ? [Iterator] : []),
]

const isEnd = ({ Type, Next, Choices }: DrawnState): boolean => !Next && !Choices && Type !== 'Fail'
const endsOf = ({ States }: DrawnFlow): string[] =>
  Object.entries(States).flatMap(([name, state]) => (isEnd(state) ? [name] : []))

/** What leads where in a state machine, flows inside of Parallel and Map included. */
export const graphOf = (definition: string): Graph => {
  const graph: Graph = { nodes: [], edges: [] }
  const add = ({ States }: DrawnFlow, within?: string) => {
    for (const [name, state] of Object.entries(States)) {
      const flows = flowsOf(state)
      const around = { starts: flows.map(({ StartAt }) => StartAt), ends: flows.flatMap(endsOf) }
      graph.nodes.push({
        id: name,
        label: name,
        type: state.Type,
        ...around,
        ...(within !== undefined && { within }),
      })
      const next = [state.Next, state.Default, ...(state.Choices ?? []).map(({ Next }) => Next)]
      for (const to of new Set(next)) if (to !== undefined) graph.edges.push({ from: name, to })
      for (const to of new Set((state.Catch ?? []).map(({ Next }) => Next)))
        graph.edges.push({ from: name, to, caught: true })
      for (const flow of flows) add(flow, name)
    }
  }
  const flow = JSON.parse(definition) as DrawnFlow
  graph.nodes.push({ id: startOf(''), label: 'Start', type: 'Start', starts: [], ends: [] })
  graph.edges.push({ from: startOf(''), to: flow.StartAt })
  add(flow)
  return graph
}
