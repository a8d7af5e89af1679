import type { JSX } from 'hono/jsx/jsx-runtime'
import type { PortalContext } from './visit'

/** A page as it is sent. */
export const show = async (
  c: PortalContext,
  page: JSX.Element | Promise<JSX.Element>,
  status = 200,
): Promise<Response> => {
  // Parts of it may wait for something of their own.
  const html = `<!DOCTYPE html>${await (await page).toString()}`
  return c.body(html, status as 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-language': c.var.visit.language,
  })
}
