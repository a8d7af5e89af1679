import type { Hono } from 'hono'
import type { PortalEnv } from '../runtime/visit'
import { addAgencies } from './agencies-page'
import { addAgency } from './agency-page'
import { addPrivacy } from './privacy-page'
import type { PublicDesk } from './public-desk'
import { addReading } from './reading-pages'
import { addStatus } from './status-page'
import { addUseful } from './useful-page'

/** What is said of the service itself: for everybody, signed in or not. */
export const addPublic = (app: Hono<PortalEnv>, desk: PublicDesk): void => {
  addReading(app, desk)
  addPrivacy(app, desk)
  addAgencies(app, desk)
  addAgency(app, desk)
  addStatus(app, desk)
  addUseful(app, desk)
}
