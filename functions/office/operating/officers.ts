import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import { inForce, type RegistryEntry, type RegistryEvent } from '../../adapters/registry-entry'
import type { RegistryStore } from '../../adapters/registry-store'
import { leaveOut } from '../../runtime/leave-out'
import type { Caller } from '../asking'

/** Of an agency, on a page. */
export const officersOnPage = 50

export type Officer = Pick<RegistryEntry, 'id' | 'roles' | 'away'> & { name: string }
/** A role of his own that an officer lent, and that its borrower still has. */
export type Loan = Pick<RegistryEntry['roles'][number], 'agency' | 'role' | 'until'> & { to: string }

type Who = Pick<Caller, 'person' | 'at'>
type Reading = Pick<RegistryStore, 'find' | 'namesOf' | 'staffOf' | 'borrowers' | 'addressOf' | 'recent'>

const refuseOthers = ({ person }: Who): void => {
  if (!may(person, { action: 'registry.read' }))
    throw new Refusal('forbidden', `${person.id} does not keep the registry`)
}

const inOrder = new Intl.Collator('vi')

/** Who was given a role in an agency, by name. */
export const namesOfStaff = async (agency: string, who: Who, registry: Reading) => {
  refuseOthers(who)
  const staff = await registry.staffOf(agency)
  const names = await registry.namesOf(staff)
  return staff
    .map((id) => ({ id, name: names.get(id) ?? id }))
    .sort((a, b) => inOrder.compare(a.name, b.name) || inOrder.compare(a.id, b.id))
}

/** A page of them, with all that each holds. */
export const listOfficers = async (
  { agency, page }: { agency: string; page: number },
  who: Who,
  registry: Reading,
) => {
  const staff = await namesOfStaff(agency, who, registry)
  const pages = Math.max(1, Math.ceil(staff.length / officersOnPage))
  const shown = Math.min(page, pages)
  const onPage = staff.slice((shown - 1) * officersOnPage, shown * officersOnPage)
  const { items, leftOut } = await leaveOut(
    'officers',
    onPage,
    ({ id }) => id,
    async ({ id, name }): Promise<Officer[]> => {
      const entry = await registry.find(id)
      return entry ? [{ ...entry, name }] : []
    },
  )
  return { items: items.flat(), count: staff.length, page: shown, pages, leftOut }
}

/** Of an officer's last changes. */
export const mostRecent = 20

/** One officer, with what he lent, where he is written to, and what was changed last; undefined when there is none of that identifier. */
export const readOfficer = async (
  id: string,
  who: Who,
  registry: Reading,
): Promise<{ officer: Officer; loans: Loan[]; email?: string; record: RegistryEvent[] } | undefined> => {
  refuseOthers(who)
  const entry = await registry.find(id)
  if (entry?.kind !== 'officer') return undefined
  const names = await registry.namesOf([id])
  const agencies = [...new Set(ownRoles(entry).map(({ agency }) => agency))]
  const [loans, email, record] = await Promise.all([
    Promise.all(agencies.map((agency) => loansIn(agency, id, who, registry))),
    registry.addressOf(id),
    registry.recent(id, mostRecent),
  ])
  return {
    officer: { ...entry, name: names.get(id) ?? id },
    loans: loans.flat(),
    ...(email !== undefined && { email }),
    record,
  }
}

/** What an officer lent in an agency. */
export const loansIn = async (
  agency: string,
  lender: string,
  { at }: Pick<Who, 'at'>,
  registry: Pick<Reading, 'find' | 'borrowers'>,
): Promise<Loan[]> => {
  const borrowers = await registry.borrowers(agency, lender)
  const entries = await Promise.all(borrowers.map((to) => registry.find(to)))
  return entries.flatMap((entry) =>
    (entry?.roles ?? [])
      .filter((held) => held.agency === agency && held.delegatedBy === lender && inForce(at)(held))
      .map(({ role, until }) => ({ agency, role, ...(until && { until }), to: entry?.id ?? '' })),
  )
}

/** What somebody holds without a loan. */
export const ownRoles = ({ roles }: Pick<RegistryEntry, 'roles'>) =>
  roles.filter(({ delegatedBy }) => !delegatedBy)
