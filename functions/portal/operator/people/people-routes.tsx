import type { Hono } from 'hono'
import { listOfficers, readOfficer } from '../../../office/operating/officers'
import { agencyNames } from '../../../wording/agency-names'
import { agencyOptions } from '../../agency/agency-options'
import { lookedUp } from '../../layout/fields/look-up'
import { pageNumberIn } from '../../layout/page-numbers'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv } from '../../runtime/visit'
import { officerAt, officerPath, type PeopleDesk, refuseOutsiders } from './of-officer'
import { OfficerPage } from './officer-page'
import { PeoplePage } from './people-page'
import { peopleTexts } from './texts'

/** Who holds which role, agency by agency, for whoever keeps the registry. */
export const addPeople = (app: Hono<PortalEnv>, desk: PeopleDesk): void => {
  app.get('/operator/people', async (c) => {
    const { visit } = c.var
    refuseOutsiders(visit)
    const { query } = visit
    const says = peopleTexts[visit.language]
    const caller = callerOf(visit)
    const wanted = query.person?.trim()
    if (wanted && (await readOfficer(wanted, caller, desk.registry)))
      return c.redirect(officerPath(wanted), 303)
    const options = agencyOptions(desk.agencies, visit)
    const typed = query.agency?.trim() ?? ''
    const agency = lookedUp(typed, options)
    const faults = [
      ...(typed && !agency ? [{ id: 'agency', message: says.noAgency }] : []),
      ...(wanted ? [{ id: 'person', message: says.noPerson }] : []),
    ]
    const list =
      agency &&
      (await listOfficers(
        { agency, page: pageNumberIn(visit, Number.POSITIVE_INFINITY) },
        caller,
        desk.registry,
      ))
    const called = agencyNames(desk.agencies, visit.language)
    const staff = list && agency ? { ...list, agency, called: called(agency) } : undefined
    return show(c, <PeoplePage {...{ visit, options, faults, staff }} />, faults.length > 0 ? 422 : 200)
  })

  app.get('/operator/people/:person', async (c) => show(c, <OfficerPage {...(await officerAt(c, desk))} />))
}
