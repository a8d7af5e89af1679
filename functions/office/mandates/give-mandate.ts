import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { GivenMandate, RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'

/** The caller lets a citizen act for him. What he gave the same one before is replaced. */
export const giveMandate = async (
  { to, procedures, until }: GivenMandate,
  { person, at }: Caller,
  { registry }: { registry: Pick<RegistryStore, 'change'> },
): Promise<void> => {
  if (!may(person, { action: 'mandate.give', from: person.id }))
    throw new Refusal('forbidden', `${person.kind} ${person.id} gives no mandates`)
  const command = {
    kind: 'grant-mandate',
    person: to,
    from: person.id,
    procedures,
    ...(until && { until }),
  } as const
  await registry.change(command, { at, by: person.id })
}
