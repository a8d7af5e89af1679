import type { RegistryCommand } from '../../functions/adapters/registry-entry'
import { registryStore } from '../../functions/adapters/registry-store'
import type { Table } from '../../functions/adapters/table'
import { issuer } from '../../test/fixtures/access-tokens'
import { city } from '../../workflows/city/city'
import type { Role } from '../../workflows/kernel/agency'
import type { Instant } from '../../workflows/kernel/instant'
import { randomOf } from '../soak/random'
import { fullName } from './names'

const roles: readonly Role[] = ['reception', 'reviewer', 'signer']
const ofTheCity: readonly Role[] = ['staff', 'records']
const ofTheCommittee: readonly Role[] = ['oversight']

/** An officer for each role in each agency. */
export const appointEverybody = async (table: Table, at: Instant): Promise<void> => {
  const registry = registryStore(table)
  const random = randomOf(2)
  const say = (command: RegistryCommand) => registry.change(command, { at, by: 'system' })
  for (const { id: agency, kind } of city.agencies) {
    const held = [
      ...roles,
      ...(kind === 'outside-body' ? [] : ofTheCity),
      ...(kind === 'peoples-committee' ? ofTheCommittee : []),
    ]
    for (const role of held) {
      const person = `${agency}-${role}`
      const about = { name: fullName(random), issuer, subject: `sub-${person}` }
      await say({ kind: 'register', person, is: 'officer', ...about })
      await say({ kind: 'appoint', person, agency, role })
    }
  }
}
