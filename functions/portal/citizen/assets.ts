import type { Hono } from 'hono'
import type { AssetFiles } from '../runtime/assets'
import { PageMissing } from '../runtime/errors'
import type { PortalEnv } from '../runtime/visit'

/** Style sheet, script and typeface: named after their content, so kept for ever. */
export const addAssets = (app: Hono<PortalEnv>, files: AssetFiles): void => {
  app.get('/assets/:name', (c) => {
    const file = files(c.req.param('name'))
    if (!file) throw new PageMissing(c.req.path)
    const headers = {
      'content-type': file.contentType,
      'cache-control': 'public, max-age=31536000, immutable',
      ...(file.zipped && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
    }
    return c.body(new Uint8Array(file.bytes), 200, headers)
  })
}
