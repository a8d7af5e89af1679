import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import { inForce } from '../../adapters/registry-entry'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'

/** A colleague who is away, or will be. */
export interface Absence {
  person: string
  from: Instant
  until: Instant
  deputies: string[]
}

/** Who of an agency is away or will be, and who stands in: for all who work there. The soonest first. */
export const listAbsences = async (
  agency: string,
  { person, at }: Pick<Caller, 'person' | 'at'>,
  registry: Pick<RegistryStore, 'entriesIn'>,
): Promise<Absence[]> => {
  if (!may(person, { action: 'tasks.list', agency }))
    throw new Refusal('forbidden', `${person.id} does not work in ${agency}`)
  const staff = await registry.entriesIn(agency)
  const deputiesOf = (lender: string) =>
    staff
      .filter(({ roles }) =>
        roles.some((held) => held.agency === agency && held.delegatedBy === lender && inForce(at)(held)),
      )
      .map(({ id }) => id)
  return staff
    .flatMap(({ id, away }) =>
      away && away.until > at ? [{ person: id, ...away, deputies: deputiesOf(id) }] : [],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}
