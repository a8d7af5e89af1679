import { may } from '../../workflows/kernel/authority'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Refusal } from '../../workflows/kernel/errors'
import type { DossierStore } from '../adapters/dossier-store'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { Parked, ParkedPage } from './contracts/dossiers'
import { leavesOut } from './contracts/paths'

const parkedOf = ({ number, procedure, parked }: Dossier): Parked[] =>
  Object.entries(parked).map(([scope, { error, at }]) => ({ number, procedure, scope, error, since: at }))

/** What is parked, that of the longest parked dossier first. `limit` counts dossiers. */
export const listParkedDossiers = async (
  { query: { limit, cursor }, person }: PersonCall<unknown, { limit: number; cursor?: string }>,
  dossiers: DossierStore,
): Promise<ApiResponse> => {
  if (!may(person, { action: 'dossiers.list-parked' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
  const page = await dossiers.parked(limit, cursor)
  const body: ParkedPage = {
    items: page.items.flatMap(parkedOf),
    next: page.cursor,
    ...leavesOut(page.leftOut),
  }
  return { status: 200, body }
}
