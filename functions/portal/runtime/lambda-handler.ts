import type { Hono } from 'hono'
import { defaultIsContentTypeBinary, handle } from 'hono/aws-lambda'
import type { PortalEnv } from './visit'

/**
 * An application as a function behind the gateway. What goes out as text is decoded on the way, and decoding drops the
 * mark at its beginning by which spreadsheets know UTF-8: tables go out as octets.
 */
export const lambdaHandler = (app: Hono<PortalEnv>) =>
  handle(app, {
    isContentTypeBinary: (type) => type.startsWith('text/csv') || defaultIsContentTypeBinary(type),
  })
