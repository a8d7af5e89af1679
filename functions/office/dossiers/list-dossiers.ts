import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { DossierStore } from '../../adapters/dossier-store'
import type { Caller } from '../asking'
import { leavesOut } from '../page'
import type { DossierPage, DossierQuery } from './schemas'

/**
 * An applicant's dossiers, newest first. A page of somebody else's may be short, or empty, and yet have a next one:
 * what the mandate does not cover is left out of it.
 */
export const listDossiers = async (
  { applicant: whose, limit, cursor: from }: Omit<DossierQuery, 'parked'>,
  { person, at }: Caller,
  dossiers: Pick<DossierStore, 'dossiersOf'>,
): Promise<DossierPage> => {
  const applicant = whose ?? person.id
  if (applicant !== person.id && !may(person, { action: 'dossiers.list', applicant, at }))
    throw new Refusal('mandate-missing', `${person.id} has no mandate of ${applicant}`, [
      { pointer: '/applicant', message: 'no-mandate' },
    ])
  const { items, cursor, leftOut } = await dossiers.dossiersOf(applicant, limit, from)
  const covered = items.filter(
    ({ procedure }) =>
      applicant === person.id || may(person, { action: 'dossier.file', applicant, procedure, at }),
  )
  return { items: covered, next: cursor, ...leavesOut(leftOut) }
}
