import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import type { DossierStore } from '../../adapters/dossier-store'
import type { Caller } from '../asking'
import type { Parked, ParkedPage } from '../dossiers/schemas'
import { leavesOut } from '../page'

const parkedOf = ({ number, procedure, parked }: Dossier): Parked[] =>
  Object.entries(parked).map(([scope, { error, at }]) => ({ number, procedure, scope, error, since: at }))

/** What is parked, that of the longest parked dossier first. `limit` counts dossiers. */
export const listParkedDossiers = async (
  { limit, cursor }: { limit: number; cursor?: string },
  { person }: Caller,
  dossiers: Pick<DossierStore, 'parked'>,
): Promise<ParkedPage> => {
  if (!may(person, { action: 'dossiers.list-parked' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
  const page = await dossiers.parked(limit, cursor)
  return { items: page.items.flatMap(parkedOf), next: page.cursor, ...leavesOut(page.leftOut) }
}
