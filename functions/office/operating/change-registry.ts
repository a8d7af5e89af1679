import type { Agency } from '../../../workflows/kernel/agency'
import { may } from '../../../workflows/kernel/authority'
import type { Catalogue } from '../../../workflows/kernel/catalogue'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Person } from '../../../workflows/kernel/person'
import type { LawBook } from '../../adapters/law-book'
import { personAt, type RegistryCommand } from '../../adapters/registry-entry'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'

/** One change of who is who. Sent twice it changes nothing more, with or without an Idempotency-Key. */
export const changeRegistry = async (
  command: RegistryCommand,
  { person, at }: Caller,
  {
    registry,
    agencies,
    law,
  }: { registry: RegistryStore; agencies: readonly Agency[]; law: Pick<LawBook, 'catalogue'> },
): Promise<Person> => {
  if (!may(person, { action: 'registry.change' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
  if ('agency' in command && !agencies.some(({ id }) => id === command.agency))
    throw new Refusal('invalid-input', `no agency ${command.agency}`, [
      { pointer: '/agency', message: 'unknown-agency' },
    ])
  if (command.kind === 'grant-mandate') refuseUnknown(command.procedures, await law.catalogue())
  return personAt(await registry.change(command, { at, by: person.id }), at)
}

/** A mandate for what nobody offers would look like one, and never be. */
const refuseUnknown = (codes: readonly string[], known: Catalogue): void => {
  const errors = codes.flatMap((code, index) =>
    known.has(code) ? [] : [{ pointer: `/procedures/${index}`, message: 'unknown-procedure' }],
  )
  if (errors.length > 0) throw new Refusal('invalid-input', 'no such procedures', errors)
}
