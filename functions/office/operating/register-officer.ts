import { z } from 'zod'
import { Role } from '../../../workflows/kernel/agency'
import { Refusal } from '../../../workflows/kernel/errors'
import { PersonId } from '../../../workflows/kernel/person'
import { oneLine, personName } from '../../../workflows/kernel/written'
import type { RegistryCommand } from '../../adapters/registry-entry'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'
import { changeRegistry, refuseChange } from './change-registry'

/** An officer who joins. */
export const NewOfficer = z.strictObject({
  person: PersonId,
  name: personName(),
  /** As whom the identity provider knows him. */
  subject: oneLine(255),
  email: z.email().max(254).optional(),
  agency: z.string().min(1),
  roles: z.array(Role).min(1),
  reason: oneLine(500),
})
export type NewOfficer = z.infer<typeof NewOfficer>

type Desk = Parameters<typeof changeRegistry>[2] & {
  registry: RegistryStore
  issuer: string
}

/** Registered, and given his roles: each is a change of its own; what failed between them is made up for by the same once more. */
export const registerOfficer = async (
  { agency, roles, ...who }: NewOfficer,
  caller: Caller,
  desk: Desk,
): Promise<void> => {
  await refuseTaken(who, desk.registry)
  const { person, reason } = who
  const commands: RegistryCommand[] = [
    { kind: 'register', is: 'officer', issuer: desk.issuer, ...who },
    ...roles.map((role) => ({ kind: 'appoint' as const, person, agency, role, reason })),
  ]
  for (const command of commands) await refuseChange(command, caller, desk)
  for (const command of commands) await changeRegistry(command, caller, desk)
}

/** To register somebody twice changes nothing: it is said when he is not the same. */
const refuseTaken = async (
  { person, name, subject, email }: Omit<NewOfficer, 'agency' | 'roles'>,
  registry: RegistryStore,
): Promise<void> => {
  if (!(await registry.find(person))) return
  const known = await Promise.all([
    registry.nameOf(person),
    registry.subjectOf(person),
    registry.addressOf(person),
  ])
  if ([name, subject, email].every((typed, index) => typed === known[index])) return
  throw new Refusal('invalid-input', `${person} is somebody else`, [
    { pointer: '/person', message: 'identifier-taken' },
  ])
}
