import type { Hono } from 'hono'
import { addAtOnce } from '../operator/all-routes'
import { addCity } from '../operator/city-page'
import { addMails } from '../operator/mails-page'
import { addOperator } from '../operator/operator-routes'
import { addAbsence } from '../operator/people/absence-page'
import { addAddress } from '../operator/people/address-page'
import { addBack } from '../operator/people/back-page'
import { addLeave } from '../operator/people/leave-page'
import { addNewOfficer } from '../operator/people/new-officer-page'
import { addPeople } from '../operator/people/people-routes'
import { addRoles } from '../operator/people/role-pages'
import { portalApp } from '../runtime/portal-app'
import type { PortalEnv } from '../runtime/visit'
import { addBehind } from './behind-page'
import { addDirections } from './directing/direct-routes'
import { addBoard } from './directives/board-routes'
import { addConclusion } from './directives/conclusion-page'
import { addWeekly } from './directives/weekly-page'
import type { OversightDesk } from './oversight-desk'
import { addOverview } from './overview/overview-routes'
import { addReminded } from './reminded/reminded-page'
import { addReports } from './report-routes'
import { addUsefulness } from './usefulness/usefulness-page'
import { addWeek } from './week/week-page'

/** Who is late with what, for the People's Committee's office; the figures, for everybody; what failed, for operators. */
export const oversightApp = (desk: OversightDesk): Hono<PortalEnv> => {
  const app = portalApp('oversight', desk)
  addOverview(app, desk)
  addUsefulness(app, desk)
  addReminded(app, desk)
  addWeek(app, desk)
  addDirections(app, desk)
  addReports(app, desk)
  addBehind(app, desk)
  addBoard(app, desk)
  addWeekly(app, desk)
  addConclusion(app, desk)
  addOperator(app, desk)
  addAtOnce(app, desk)
  addMails(app, desk)
  addCity(app, desk)
  addPeople(app, desk)
  addRoles(app, desk)
  addAbsence(app, desk)
  addBack(app, desk)
  addNewOfficer(app, desk)
  addAddress(app, desk)
  addLeave(app, desk)
  return app
}
