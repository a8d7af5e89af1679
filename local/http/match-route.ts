import type { Route } from './read-routes'

/** A route that a request leads to, and what its path held. */
export interface Match {
  route: Route
  parameters: Record<string, string>
}

interface Node {
  fixed: Map<string, Node>
  /** `{name}`: any one segment. */
  any?: Node
  /** By method; `ANY` for every one. Names are those of the path's variable segments, in order. */
  ends: Map<string, { route: Route; names: string[] }>
  /** `{rest+}`: everything from here. */
  rest: Map<string, { route: Route; names: string[] }>
}

const node = (): Node => ({ fixed: new Map(), ends: new Map(), rest: new Map() })
const decode = (segment: string) => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const insert = (root: Node, route: Route) => {
  const [method = '', path = ''] = route.key.split(' ')
  const names: string[] = []
  let at = root
  for (const segment of path.split('/').slice(1)) {
    const variable = /^\{([^}+]+)(\+?)\}$/.exec(segment)
    if (variable) names.push(variable[1]!)
    if (variable?.[2]) return void at.rest.set(method, { route, names })
    if (variable) {
      at.any ??= node()
      at = at.any
    } else {
      const next = at.fixed.get(segment) ?? node()
      at.fixed.set(segment, next)
      at = next
    }
  }
  at.ends.set(method, { route, names })
}

/** The most specific route wins: a fixed segment before a variable one, that before the rest of a path. */
const find = (
  at: Node,
  segments: string[],
  i: number,
  values: string[],
  method: string,
): Match | undefined => {
  const end = (ends: Node['ends'], all: string[]): Match | undefined => {
    const found = ends.get(method) ?? ends.get('ANY')
    return (
      found && {
        route: found.route,
        parameters: Object.fromEntries(found.names.map((name, n) => [name, all[n]!])),
      }
    )
  }
  const segment = segments[i]
  if (segment === undefined) return end(at.ends, values)
  const fixed = at.fixed.get(segment)
  return (
    (fixed && find(fixed, segments, i + 1, values, method)) ??
    (at.any && segment !== ''
      ? find(at.any, segments, i + 1, [...values, decode(segment)], method)
      : undefined) ??
    end(at.rest, [...values, segments.slice(i).map(decode).join('/')])
  )
}

export const createMatcher = (routes: Route[]): ((method: string, path: string) => Match | undefined) => {
  const root = node()
  const fallback = routes.find(({ key }) => key === '$default')
  for (const route of routes) if (route !== fallback) insert(root, route)
  return (method, path) =>
    find(root, path.split('/').slice(1), 0, [], method) ?? (fallback && { route: fallback, parameters: {} })
}
