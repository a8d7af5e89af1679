import type { z } from 'zod'
import { may } from '../../workflows/kernel/authority'
import { Refusal } from '../../workflows/kernel/errors'
import type { DossierStore } from '../adapters/dossier-store'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { DossierQuery } from './contracts/dossiers'
import { leavesOut } from './contracts/paths'
import { listParkedDossiers } from './list-parked-dossiers'

/**
 * An applicant's dossiers, newest first. A page of somebody else's may be short, or empty, and yet have a next one:
 * what the mandate does not cover is left out of it.
 */
export const listDossiers = async (
  call: PersonCall<unknown, z.infer<typeof DossierQuery>>,
  dossiers: DossierStore,
): Promise<ApiResponse> => {
  const { query, person, at } = call
  if (query.parked === 'true') return listParkedDossiers(call, dossiers)
  const { applicant = person.id, limit } = query
  if (applicant !== person.id && !may(person, { action: 'dossiers.list', applicant, at }))
    throw new Refusal('mandate-missing', `${person.id} has no mandate of ${applicant}`, [
      { pointer: '/applicant', message: 'no-mandate' },
    ])
  const { items, cursor, leftOut } = await dossiers.dossiersOf(applicant, limit, query.cursor)
  const covered = items.filter(
    ({ procedure }) =>
      applicant === person.id || may(person, { action: 'dossier.file', applicant, procedure, at }),
  )
  return { status: 200, body: { items: covered, next: cursor, ...leavesOut(leftOut) } }
}
