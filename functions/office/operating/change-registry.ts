import type { Agency } from '../../../workflows/kernel/agency'
import { may } from '../../../workflows/kernel/authority'
import type { Catalogue } from '../../../workflows/kernel/catalogue'
import { Refusal } from '../../../workflows/kernel/errors'
import type { LawBook } from '../../adapters/law-book'
import { personAt, type RegistryCommand } from '../../adapters/registry-entry'
import type { RegistryStore } from '../../adapters/registry-store'
import type { ApiResponse, PersonCall } from '../../runtime/api-call'

/** One change of who is who. Sent twice it changes nothing more, with or without an Idempotency-Key. */
export const changeRegistry = async (
  { body, person, at }: PersonCall<RegistryCommand>,
  {
    registry,
    agencies,
    law,
  }: { registry: RegistryStore; agencies: readonly Agency[]; law: Pick<LawBook, 'catalogue'> },
): Promise<ApiResponse> => {
  if (!may(person, { action: 'registry.change' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
  if ('agency' in body && !agencies.some(({ id }) => id === body.agency))
    throw new Refusal('invalid-input', `no agency ${body.agency}`, [
      { pointer: '/agency', message: 'unknown-agency' },
    ])
  if (body.kind === 'grant-mandate') refuseUnknown(body.procedures, await law.catalogue())
  const entry = await registry.change(body, { at, by: person.id })
  return { status: 200, body: personAt(entry, at) }
}

/** A mandate for what nobody offers would look like one, and never be. */
const refuseUnknown = (codes: readonly string[], known: Catalogue): void => {
  const errors = codes.flatMap((code, index) =>
    known.has(code) ? [] : [{ pointer: `/procedures/${index}`, message: 'unknown-procedure' }],
  )
  if (errors.length > 0) throw new Refusal('invalid-input', 'no such procedures', errors)
}
