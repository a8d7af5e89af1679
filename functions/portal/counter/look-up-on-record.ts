import { z } from 'zod'
import { agenciesOf, type Person } from '../../../workflows/kernel/person'
import type { RegisterRecord } from '../../adapters/registers'
import { logger } from '../../runtime/logger'
import { ensureCitizen } from '../runtime/ensure-citizen'
import { signedIn, type Visit } from '../runtime/visit'
import type { CounterDesk } from './counter-desk'

const Known = z.object({
  person: z.object({ fullName: z.string().min(1) }),
  account: z.object({ subject: z.string().min(1) }),
})

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
  const record = await desk.registers.find(identityNumber).catch((error: Error) => {
    logger.warn('the registers do not answer', error)
    return 'unavailable' as const
  })
  if (record === 'unavailable') return record
  const known = Known.safeParse(record)
  if (!record || !known.success) return 'unknown'
  const { person, account } = known.data
  const identity = { issuer: desk.issuer, subject: account.subject }
  const id = await ensureCitizen(identity, { name: person.fullName, at: visit.at }, desk.registry)
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
