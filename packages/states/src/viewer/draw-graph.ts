import { Graph as Layout, layout } from '@dagrejs/dagre'
import { html } from 'hono/html'
import type { Graph, GraphNode } from './graph'
import type { Outcome } from './path-of'

const fills: Record<Outcome | 'untouched', string> = {
  succeeded: '#d9efdf',
  running: '#d6e6f7',
  failed: '#f7d4d4',
  caught: '#fbe7c6',
  untouched: '#ffffff',
}
const strokes: Record<Outcome | 'untouched', string> = {
  succeeded: '#14672f',
  running: '#0b4a8f',
  failed: '#9b1c1c',
  caught: '#7a4b00',
  untouched: '#6b6b6b',
}
/** Colour alone tells nothing to who can't see it. */
const marks: Record<Outcome | 'untouched', string> = {
  succeeded: '✓ ',
  running: '… ',
  failed: '✗ ',
  caught: '! ',
  untouched: '',
}

const letterWidth = 7.4
const placed = ({ nodes, edges }: Graph, textOf: (node: GraphNode) => string) => {
  const graph = new Layout({ compound: true, multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 30, ranksep: 40, marginx: 16, marginy: 16 })
  graph.setDefaultEdgeLabel(() => ({}))
  const around = new Set(nodes.flatMap(({ within }) => within ?? []))
  for (const node of nodes) {
    const width = Math.max(90, textOf(node).length * letterWidth + 24)
    graph.setNode(node.id, around.has(node.id) ? {} : { width, height: 40 })
  }
  for (const { id, within } of nodes) if (within !== undefined) graph.setParent(id, within)
  // The layout knows no edges of a box that holds others: they go to where its flows begin and from where they end.
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const inner = (id: string, side: 'starts' | 'ends'): string[] => {
    const found = byId.get(id)?.[side] ?? []
    return around.has(id) ? found.flatMap((one) => inner(one, side)) : [id]
  }
  edges.forEach(({ from, to, caught }, index) => {
    // What was caught left the whole box at once: one line is enough.
    const leaving = inner(from, 'ends').slice(0, caught ? 1 : undefined)
    for (const source of leaving)
      for (const target of inner(to, 'starts'))
        graph.setEdge(source, target, {}, `${index} ${source} ${target}`)
  })
  layout(graph)
  return { graph, around }
}

/** A state machine as SVG; with outcomes, an execution's path through it. */
export const drawGraph = (graph: Graph, outcomes: ReadonlyMap<string, Outcome> = new Map()): string => {
  const outcomeOf = (id: string) => outcomes.get(id) ?? 'untouched'
  const textOf = ({ id, label }: GraphNode) => `${marks[outcomeOf(id)]}${label}`
  const { graph: laid, around } = placed(graph, textOf)
  const { width = 100, height = 100 } = laid.graph() as { width?: number; height?: number }
  const number = (value: number) => value.toFixed(1)
  const boxes = [...graph.nodes]
    // What is around others lies beneath them.
    .sort((a, b) => Number(around.has(b.id)) - Number(around.has(a.id)))
    .map((node) => {
      const at = laid.node(node.id) as { x: number; y: number; width: number; height: number }
      const outcome = outcomeOf(node.id)
      const inside = around.has(node.id)
      const x = at.x - at.width / 2
      const y = at.y - at.height / 2
      const textY = inside ? y + 16 : at.y + 4
      const radius = node.type === 'Start' || node.type === 'Succeed' || node.type === 'Fail' ? 20 : 6
      return `<g><title>${html`${node.label}: ${node.type}, ${outcome}`}</title><rect x="${number(x)}" y="${number(y)}" width="${number(at.width)}" height="${number(at.height)}" rx="${radius}" fill="${inside ? 'none' : fills[outcome]}" stroke="${strokes[outcome]}" stroke-width="${outcome === 'untouched' ? 1 : 2}"${inside ? ' stroke-dasharray="6 4"' : ''}/><text x="${number(inside ? x + 10 : at.x)}" y="${number(textY)}"${inside ? '' : ' text-anchor="middle"'} font-size="13" fill="#1a1a1a">${html`${textOf(node)}`}</text></g>`
    })
  const lines = laid.edges().map((edge) => {
    const { points } = laid.edge(edge) as { points: { x: number; y: number }[] }
    const caught = graph.edges[Number.parseInt(edge.name ?? '', 10)]?.caught
    const path = points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${number(x)} ${number(y)}`).join('')
    return `<path d="${path}" fill="none" stroke="${caught ? '#9b1c1c' : '#4a4a4a'}"${caught ? ' stroke-dasharray="4 3"' : ''} marker-end="url(#arrow)"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}" font-family="sans-serif"><defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" fill="#4a4a4a"/></marker></defs>${boxes.join('')}${lines.join('')}</svg>`
}
