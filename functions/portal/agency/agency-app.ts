import type { Hono } from 'hono'
import { portalApp } from '../runtime/portal-app'
import type { PortalEnv } from '../runtime/visit'
import { addAbsence } from './absence/absence-routes'
import type { AgencyDesk } from './agency-desk'
import { addAssigned } from './assigned/assigned-page'
import { addBeside } from './assigned/beside-routes'
import { addDossier } from './dossier-routes'
import { addOpinionsTable } from './drafts/opinions-page'
import { addEnclosing } from './enclosing/enclose-routes'
import { addInbox } from './inbox/inbox-routes'
import { addKeys } from './keys/keys-page'
import { addNotes } from './notes/notes-routes'
import { addOwn } from './own/own-page'
import { addStartOwn } from './own/start-own-page'
import { addSayings } from './saying/say-routes'
import { addSearch } from './search-page'
import { addTasks } from './task-routes'
import { addTemplates } from './templates/templates-routes'
import { addTogether } from './together/together-routes'

/** The pages of officers: what to do, by when. */
export const agencyApp = (desk: AgencyDesk): Hono<PortalEnv> => {
  const app = portalApp('agency', desk)
  app.get('/agency', (c) => c.redirect('/agency/inbox', 303))
  addInbox(app, desk)
  addDossier(app, desk)
  addNotes(app, desk)
  addOpinionsTable(app, desk)
  addTasks(app, desk)
  addTogether(app, desk)
  addTemplates(app, desk)
  addBeside(app, desk)
  addEnclosing(app, desk)
  addAssigned(app, desk)
  addSayings(app, desk)
  addAbsence(app, desk)
  addKeys(app)
  addSearch(app, desk)
  addOwn(app, desk)
  addStartOwn(app, desk)
  return app
}
