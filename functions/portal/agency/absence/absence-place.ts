import { listAbsences } from '../../../office/absence/list-absences'
import { type LendableRole, readOwnAbsence } from '../../../office/absence/own-absence'
import { routeTexts } from '../../citizen/texts'
import { callerOf, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { namesFor } from '../names'

export const fieldOf = ({ agency, role }: Pick<LendableRole, 'agency' | 'role'>): string =>
  `deputy-${agency}-${role}`

/** What is known of an officer's absence, and of his colleagues'. */
export const absencePlace = async (visit: Visit, desk: AgencyDesk) => {
  const caller = callerOf(visit)
  const own = await readOwnAbsence(caller, desk.registry)
  const agencies = [...new Set(caller.person.roles.map(({ agency }) => agency))]
  const away = await Promise.all(
    agencies.map(async (agency) => ({ agency, items: await listAbsences(agency, caller, desk.registry) })),
  )
  const names = await namesFor(
    visit,
    [
      ...own.roles.flatMap(({ colleagues }) => colleagues),
      ...own.loans.map(({ to }) => to),
      ...own.standsInFor.map(({ delegatedBy }) => delegatedBy),
      ...away.flatMap(({ items }) => items.flatMap(({ person, deputies }) => [person, ...deputies])),
    ],
    desk,
  )
  const role = routeTexts[visit.language].roles
  return { visit, own, away, names, role, calendar: desk.calendar }
}
export type AbsencePlace = Awaited<ReturnType<typeof absencePlace>>
