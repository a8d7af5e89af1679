import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'
import { listMandates } from './list-mandates'
import type { MandateToEnd, OwnMandates } from './schemas'

type Desk = { registry: Pick<RegistryStore, 'change' | 'find' | 'mandatesFrom' | 'namesOf'> }

/** Whoever gave it takes it back, or whoever has it lays it down. Dossiers that were filed with it stay. */
export const endMandate = async (
  { side, person: other }: MandateToEnd,
  caller: Caller,
  desk: Desk,
): Promise<OwnMandates> => {
  const { person, at } = caller
  const own = await listMandates(caller, desk)
  if (!own[side].some((one) => one.person === other))
    throw new Refusal('not-found', `${person.id} has no such mandate`)
  const { from, to } = side === 'given' ? { from: person.id, to: other } : { from: other, to: person.id }
  if (!may(person, { action: 'mandate.end', from, to }))
    throw new Refusal('forbidden', `${person.id} has no part in the mandate of ${from}`)
  await desk.registry.change({ kind: 'revoke-mandate', person: to, from }, { at, by: person.id })
  return { ...own, [side]: own[side].filter((one) => one.person !== other) }
}
