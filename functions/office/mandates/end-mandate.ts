import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'

/** Whoever gave it takes it back, or whoever has it lays it down. Dossiers that were filed with it stay. */
export const endMandate = async (
  { from, to }: { from: string; to: string },
  { person, at }: Caller,
  { registry }: { registry: Pick<RegistryStore, 'change'> },
): Promise<void> => {
  if (!may(person, { action: 'mandate.end', from, to }))
    throw new Refusal('forbidden', `${person.id} has no part in the mandate of ${from}`)
  await registry.change({ kind: 'revoke-mandate', person: to, from }, { at, by: person.id })
}
