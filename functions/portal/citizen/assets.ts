import type { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import type { AssetFiles } from '../runtime/assets'
import { PageMissing } from '../runtime/errors'
import type { PortalEnv } from '../runtime/visit'

/** Style sheet, script and typeface: named after their content, so kept for ever. */
export const addAssets = (app: Hono<PortalEnv>, files: AssetFiles): void => {
  app.get('/assets/:name', (c) => {
    const supports = ['gzip']
    const coding = accepts(c, { header: 'Accept-Encoding', supports, default: 'identity' })
    const file = files(c.req.param('name'), coding === 'gzip')
    if (!file) throw new PageMissing(c.req.path)
    const headers = {
      'content-type': file.contentType,
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=31536000, immutable',
      ...(file.zipped && { 'content-encoding': 'gzip' }),
    }
    return c.body(new Uint8Array(file.bytes), 200, headers)
  })
}
