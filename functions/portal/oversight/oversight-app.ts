import type { Hono } from 'hono'
import { portalApp } from '../runtime/portal-app'
import type { PortalEnv } from '../runtime/visit'
import type { OversightDesk } from './oversight-desk'

/** Who is late with what, for the People's Committee's office; and the figures, for everybody. */
export const oversightApp = (desk: OversightDesk): Hono<PortalEnv> => {
  const app = portalApp('oversight', desk)
  return app
}
