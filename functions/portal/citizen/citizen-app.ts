import type { Hono } from 'hono'
import { timesTaken } from '../../office/procedures/time-taken'
import { addPublic } from '../public/add-public'
import { portalApp } from '../runtime/portal-app'
import { addSignIn } from '../runtime/sign-in'
import type { PortalEnv } from '../runtime/visit'
import { addAccount } from './account/account-page'
import { addCalendar } from './account/calendar-page'
import { addContact } from './account/contact-page'
import { addEndMandate } from './account/end-mandate-page'
import { addGiveMandate } from './account/give-mandate-page'
import { addMandates } from './account/mandates-page'
import { addSessions } from './account/sessions-page'
import { addTelling } from './account/telling-page'
import { addAssets } from './assets'
import type { CitizenDesk } from './citizen-desk'
import { addDeclaration } from './dossier/declaration-page'
import { addDossier } from './dossier/dossier-routes'
import { addDossierList } from './dossier/list-dossiers-page'
import { addReceived } from './dossier/received-page'
import { addSayPages } from './dossier/say-pages'
import { addSupplement } from './dossier/supplement-routes'
import { addForCrawlers } from './for-crawlers'
import { addForm } from './form/add-form'
import { addHome } from './home'
import { addLifeEvents } from './life-events'
import { addNeeds } from './needs/needs-page'
import { addProcedure } from './procedure'
import { addRegister } from './register-page'
import { addRegulations } from './regulations-page'

/** The pages of whoever files, and of anybody who only looks. */
export const citizenApp = (desk: CitizenDesk): Hono<PortalEnv> => {
  const app = portalApp('citizen', desk)
  addAssets(app, desk.files, desk.assets)
  addForCrawlers(app, desk)
  addSignIn(app, desk)
  const finding = { ...desk, taken: timesTaken(desk.counts, desk.calendar) }
  addHome(app, finding)
  addLifeEvents(app, finding)
  addProcedure(app, finding)
  addNeeds(app, desk)
  addRegulations(app, desk)
  addRegister(app, desk)
  addPublic(app, desk)
  addForm(app, desk)
  addDossierList(app, desk)
  addDossier(app, desk)
  addDeclaration(app, desk)
  addSayPages(app, desk)
  addReceived(app, desk)
  addSupplement(app, desk)
  addAccount(app, desk)
  addSessions(app, desk)
  addMandates(app, desk)
  addGiveMandate(app, desk)
  addEndMandate(app, desk)
  addCalendar(app, desk)
  addTelling(app, desk)
  addContact(app, desk)
  return app
}
