import type { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import type { AssetFiles, Assets } from '../runtime/assets'
import { PageMissing } from '../runtime/errors'
import type { PortalContext, PortalEnv } from '../runtime/visit'

/** Style sheet, script and typeface: named after their content, so kept for ever. */
export const addAssets = (app: Hono<PortalEnv>, files: AssetFiles, { icon }: Pick<Assets, 'icon'>): void => {
  const send = (c: PortalContext, name: string, kept: string) => {
    const coding = accepts(c, { header: 'Accept-Encoding', supports: ['gzip'], default: 'identity' })
    const file = files(name, coding === 'gzip')
    if (!file) throw new PageMissing(c.req.path)
    const headers = {
      'content-type': file.contentType,
      vary: 'Accept-Encoding',
      'cache-control': kept,
      ...(file.zipped && { 'content-encoding': 'gzip' }),
    }
    return c.body(new Uint8Array(file.bytes), 200, headers)
  }
  app.get('/assets/:name', (c) => send(c, c.req.param('name'), 'public, max-age=31536000, immutable'))
  // Where browsers look that have read no page of ours, such as one that shows a PDF.
  app.get('/favicon.ico', (c) => send(c, icon, 'public, max-age=86400'))
}
