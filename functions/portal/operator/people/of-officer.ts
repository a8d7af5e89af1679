import { zone } from '../../../../workflows/city/zone'
import { type Agency, Role } from '../../../../workflows/kernel/agency'
import { may } from '../../../../workflows/kernel/authority'
import { Refusal } from '../../../../workflows/kernel/errors'
import { type Instant, instant, millis } from '../../../../workflows/kernel/instant'
import { inForce } from '../../../adapters/registry-entry'
import type { RegistryStore } from '../../../adapters/registry-store'
import { namesOf } from '../../../office/names-of'
import { readOfficer } from '../../../office/operating/officers'
import { agencyNames } from '../../../wording/agency-names'
import { readDay } from '../../agency/read-day'
import { routeTexts } from '../../citizen/texts'
import { dateText } from '../../layout/format'
import { PageMissing } from '../../runtime/errors'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalContext, signedIn, type Visit } from '../../runtime/visit'
import type { OperatorDesk } from '../operator-routes'

export interface PeopleDesk extends OperatorDesk {
  agencies: readonly Agency[]
  registry: RegistryStore
  /** Who knows officers when they sign in. */
  issuer: string
}

/** Officers, calendar and addresses are for who keeps the registry. */
export const refuseOutsiders = (visit: Visit): void => {
  const { person } = signedIn(visit)
  if (!may(person, { action: 'registry.read' }))
    throw new Refusal('forbidden', `${person.id} does not keep the registry`)
}

export const officerPath = (id: string): string => `/operator/people/${encodeURIComponent(id)}`

/** Who keeps the registry is for operators to say. */
export const rolesToGive = (visit: Visit): Role[] =>
  Role.options.filter((role) =>
    may(signedIn(visit).person, { action: 'registry.change', is: 'officer', roles: [role] }),
  )

/** Who keeps the registry, for whoever may not change that: a loan would change his entry. */
export const notToChange = async (
  visit: Visit,
  { agencies, registry }: Pick<PeopleDesk, 'agencies' | 'registry'>,
): Promise<ReadonlySet<string>> => {
  if (rolesToGive(visit).includes('registry')) return new Set()
  const offices = agencies.filter(({ kind }) => kind === 'peoples-committee')
  const keepers = await Promise.all(offices.map(({ id }) => registry.holders(id, 'registry', visit.at)))
  return new Set(keepers.flat().map(({ id }) => id))
}

/** The officer whom the address names, with what he lent, and what all of it is called. */
export const officerAt = async (c: PortalContext, desk: PeopleDesk) => {
  const { visit } = c.var
  refuseOutsiders(visit)
  const found = await readOfficer(c.req.param('person') ?? '', callerOf(visit), desk.registry)
  if (!found) throw new PageMissing('no such officer')
  const { officer, loans, email, record } = found
  const roles = officer.roles.filter(inForce(visit.at)).map(({ role }) => role)
  const others = [
    ...officer.roles.flatMap(({ delegatedBy = [] }) => delegatedBy),
    ...loans.map(({ to }) => to),
    ...record.map(({ by }) => by),
  ]
  const nameOf = await namesOf(desk.registry, others)
  return {
    visit,
    officer,
    loans,
    email,
    record,
    changeable: may(signedIn(visit).person, { action: 'registry.change', is: 'officer', roles }),
    person: (id: string) => nameOf(id) ?? id,
    agency: agencyNames(desk.agencies, visit.language),
    role: routeTexts[visit.language].roles,
  }
}
/** The same, for whoever may change something about him. */
export const officerToChangeAt = async (c: PortalContext, desk: PeopleDesk) => {
  const place = await officerAt(c, desk)
  if (!place.changeable) throw new Refusal('forbidden', 'an operator changes who keeps the registry')
  return place
}
export type OfficerPlace = Awaited<ReturnType<typeof officerAt>>

const day = 86_400_000

/** When a day that was typed begins in the city; undefined when there is no such day. */
export const beginOf = (form: Form, id: string): Instant | undefined => {
  const date = readDay(form, id)
  return date && instant(Date.parse(`${date}T00:00:00${zone.offset}`))
}

/** When it is over. */
export const endOf = (form: Form, id: string): Instant | undefined => {
  const begins = beginOf(form, id)
  return begins && instant(millis(begins) + day)
}

/** The last day before an instant. */
export const lastDayText = (until: Instant, { language }: Pick<Visit, 'language'>): string =>
  dateText(instant(millis(until) - 1), language)

export const typedDay = (form: Form, id: string) => ({
  day: valueIn(form, `${id}-day`),
  month: valueIn(form, `${id}-month`),
  year: valueIn(form, `${id}-year`),
})

export const isTyped = (form: Form, id: string): boolean =>
  Object.values(typedDay(form, id)).some((part) => part !== '')
