import type { Agency } from '../../../workflows/kernel/agency'
import { may } from '../../../workflows/kernel/authority'
import type { Catalogue } from '../../../workflows/kernel/catalogue'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Person } from '../../../workflows/kernel/person'
import type { LawBook } from '../../adapters/law-book'
import { personAt, type RegistryCommand, type RegistryEntry } from '../../adapters/registry-entry'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'

interface Desk {
  registry: RegistryStore
  agencies: readonly Agency[]
  law: Pick<LawBook, 'catalogue'>
}

/** One change of who is who. Sent twice it changes nothing more, with or without an Idempotency-Key. */
export const changeRegistry = async (
  command: RegistryCommand,
  caller: Caller,
  desk: Desk,
): Promise<Person> => {
  await refuseChange(command, caller, desk)
  const { person, at } = caller
  return personAt(await desk.registry.change(command, { at, by: person.id }), at)
}

/** What the office says against it. The registry itself looks at what it makes of the entry. */
export const refuseChange = async (
  command: RegistryCommand,
  { person, at }: Caller,
  { registry, agencies, law }: Desk,
): Promise<void> => {
  const entry = command.kind === 'register' ? undefined : await registry.find(command.person)
  const roles = [...(entry ? personAt(entry, at).roles.map(({ role }) => role) : [])]
  if ('role' in command) roles.push(command.role)
  if (!may(person, { action: 'registry.change', is: kindOf(command, entry), roles }))
    throw new Refusal('forbidden', `${person.id} may not change this entry of the registry`)
  // New with the role: whoever called before it may go on without.
  if (person.kind !== 'operator' && !command.reason)
    throw new Refusal('invalid-input', 'a change of the registry has a reason', [
      { pointer: '/reason', message: 'required' },
    ])
  if ('agency' in command && !agencies.some(({ id }) => id === command.agency))
    throw new Refusal('invalid-input', `no agency ${command.agency}`, [
      { pointer: '/agency', message: 'unknown-agency' },
    ])
  if ('role' in command && command.role === 'registry' && !ofTheOffice(command.agency, agencies))
    throw new Refusal('invalid-input', `${command.agency} keeps no registry`, [
      { pointer: '/role', message: 'role-of-the-office' },
    ])
  if (command.kind === 'grant-mandate') refuseUnknown(command.procedures, await law.catalogue(at))
}

const ofTheOffice = (agency: string, agencies: readonly Agency[]): boolean =>
  agencies.some(({ id, kind }) => id === agency && kind === 'peoples-committee')

/** What somebody is or is to be. Nobody who is unknown is changed: the registry says so itself. */
const kindOf = (command: RegistryCommand, entry: RegistryEntry | undefined): Person['kind'] => {
  if (command.kind === 'register') return command.is
  if (command.kind === 'grant-mandate' || command.kind === 'revoke-mandate') return 'citizen'
  return entry?.kind ?? 'officer'
}

/** A mandate for what nobody offers would look like one, and never be. */
const refuseUnknown = (codes: readonly string[], known: Catalogue): void => {
  const errors = codes.flatMap((code, index) =>
    known.has(code) ? [] : [{ pointer: `/procedures/${index}`, message: 'unknown-procedure' }],
  )
  if (errors.length > 0) throw new Refusal('invalid-input', 'no such procedures', errors)
}
