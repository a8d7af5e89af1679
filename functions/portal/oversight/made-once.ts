import type { MiddlewareHandler } from 'hono'
import { millis } from '../../../workflows/kernel/instant'
import { remember } from '../../runtime/remember'
import type { PortalContext, PortalEnv } from '../runtime/visit'

interface Made {
  body: ArrayBuffer
  headers: Headers
}

const keptFor = 60_000
/** Some of them are 200 KB long. */
const most = 50

/**
 * What everybody is told alike, and caches may keep, is made once for all who ask within a minute: a report that many open at
 * once is one report's work.
 */
export const madeOnce = (): MiddlewareHandler<PortalEnv> => {
  const kept = new Map<string, { from: number; made: Promise<Made | undefined> }>()
  return async (c, next) => {
    const { visit } = c.var
    // Whoever has a session, or changes the language, gets an answer of his own.
    if (c.req.method !== 'GET' || visit.token || c.req.query('lang') !== undefined) return next()
    const { pathname, search } = new URL(c.req.url)
    const key = `${visit.language} ${pathname}${search}`
    const now = millis(visit.at)
    const known = kept.get(key)
    const made = known && known.from <= now && now < known.from + keptFor ? await known.made : undefined
    if (made) {
      c.res = new Response(made.body, made)
      return
    }
    const making = next().then(() => madeIn(c))
    remember(kept, key, { from: now, made: making.catch(() => undefined) }, most)
    await making
  }
}

const madeIn = async (c: PortalContext): Promise<Made | undefined> => {
  const { status, headers } = c.res
  if (status !== 200 || !headers.get('cache-control')?.startsWith('public') || headers.has('set-cookie'))
    return undefined
  return { body: await c.res.clone().arrayBuffer(), headers: new Headers(headers) }
}
