import type { Agency } from '../../workflows/agencies/agency'
import { may } from '../../workflows/kernel/authority'
import { Refusal } from '../../workflows/kernel/errors'
import { personAt, type RegistryCommand } from '../adapters/registry-entry'
import type { RegistryStore } from '../adapters/registry-store'
import type { ApiResponse, PersonCall } from '../runtime/api-call'

/** One change of who is who. Sent twice it changes nothing more, with or without an Idempotency-Key. */
export const changeRegistry = async (
  { body, person, at }: PersonCall<RegistryCommand>,
  { registry, agencies }: { registry: RegistryStore; agencies: readonly Agency[] },
): Promise<ApiResponse> => {
  if (!may(person, { action: 'registry.change' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
  if ('agency' in body && !agencies.some(({ id }) => id === body.agency))
    throw new Refusal('invalid-input', `no agency ${body.agency}`, [
      { pointer: '/agency', message: 'unknown-agency' },
    ])
  const entry = await registry.change(body, { at, by: person.id })
  return { status: 200, body: personAt(entry, at) }
}
