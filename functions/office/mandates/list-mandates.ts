import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { GivenMandate, RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'
import { leavesOut } from '../page'
import type { OwnMandates } from './schemas'

/** Whom somebody lets act for him, and for whom he does. */
export const listMandates = async (
  { person }: Pick<Caller, 'person'>,
  { registry }: { registry: Pick<RegistryStore, 'mandatesFrom' | 'namesOf'> },
): Promise<OwnMandates> => {
  if (!may(person, { action: 'mandate.give', from: person.id }))
    throw new Refusal('forbidden', `${person.kind} ${person.id} has no mandates`)
  const { items, leftOut } = await registry.mandatesFrom(person.id)
  const names = await registry.namesOf([
    ...items.map(({ to }) => to),
    ...person.mandates.map(({ from }) => from),
  ])
  const side = (id: string, { procedures, until }: Omit<GivenMandate, 'to'>) => ({
    person: id,
    name: names.get(id) ?? id,
    procedures,
    ...(until && { until }),
  })
  return {
    given: items.map(({ to, ...terms }) => side(to, terms)),
    received: person.mandates.map(({ from, ...terms }) => side(from, terms)),
    ...leavesOut(leftOut),
  }
}
