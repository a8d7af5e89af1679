import type { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { Refusal } from '../../../workflows/kernel/errors'
import { problemOf } from '../../runtime/problem'
import { FaultPage } from '../layout/fault-page'
import { show } from './show'
import type { PortalContext, PortalEnv } from './visit'

const methodsAt = ({ routes }: Hono<PortalEnv>, path: string): string[] => {
  const router = new TrieRouter<string>()
  for (const route of routes) if (route.method !== 'ALL') router.add(route.method, route.path, route.method)
  const methods = ['GET', 'POST'].filter((method) => router.match(method, path)[0].length > 0)
  const read = methods.includes('GET') ? ['HEAD'] : []
  return methods.length > 0 ? [...methods, ...read, 'OPTIONS'] : []
}

/** The answer about a page that is there, and not for this method; undefined when there is no such page. */
export const wrongMethod = (
  c: PortalContext,
  app: Hono<PortalEnv>,
): Response | Promise<Response> | undefined => {
  const { visit } = c.var
  const allowed = methodsAt(app, visit.path)
  // A path with a name in it that nothing has: the method is not what is wrong.
  if (allowed.length === 0 || (c.req.method !== 'OPTIONS' && allowed.includes(c.req.method))) return undefined
  c.header('allow', allowed.join(', '))
  if (c.req.method === 'OPTIONS') return c.body(null, 204)
  const { title, status } = problemOf(
    new Refusal('method-not-allowed', c.req.method),
    visit.language,
    visit.requestId,
  )
  return show(c, <FaultPage visit={visit} kind="refused" says={title} />, status)
}
