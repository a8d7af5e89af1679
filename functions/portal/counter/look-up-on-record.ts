import { agenciesOf, type Person } from '../../../workflows/kernel/person'
import type { RegisterRecord } from '../../adapters/registers'
import { ensureCitizen } from '../../office/ensure-citizen'
import { registeredPerson } from '../../office/registered-person'
import { signedIn, type Visit } from '../runtime/visit'
import type { CounterDesk } from './counter-desk'

export type FoundApplicant = { id: string; record: RegisterRecord } | 'unknown' | 'unavailable' | 'officer'

/**
 * Whoever has an identity number: as the person who will be known when signing in with it. That an officer asked is on
 * record before anything is shown.
 */
export const lookUpOnRecord = async (
  visit: Visit,
  identityNumber: string,
  desk: CounterDesk,
): Promise<FoundApplicant> => {
  const known = await registeredPerson(identityNumber, desk.registers)
  if (typeof known === 'string') return known
  const { name, subject, record } = known
  const identity = { issuer: desk.issuer, subject }
  const id = await ensureCitizen(identity, { name, at: visit.at }, desk.registry)
  if ((await desk.registry.find(id))?.kind !== 'citizen') return 'officer'
  await desk.lookups.record({ id, sequence: 0 }, lookupOf(signedIn(visit).person, visit))
  return { id, record }
}

const lookupOf = (person: Person, { at }: Visit) => ({
  at,
  by: person.id,
  agencies: agenciesOf(person),
  what: 'national-registers' as const,
})
