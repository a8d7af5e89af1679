import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import { applicantAgency, type Person } from '../../../workflows/kernel/person'
import type { DossierStore } from '../../adapters/dossier-store'
import type { Caller } from '../asking'
import { leavesOut } from '../page'
import type { DossierPage, DossierQuery } from './schemas'

/**
 * An applicant's dossiers, newest first. A page of somebody else's may be short, or empty, and yet have a next one:
 * what the mandate does not cover is left out of it. An agency's are its officers' to see, whoever of them filed.
 */
export const listDossiers = async (
  { applicant: whose, limit, cursor: from }: Omit<DossierQuery, 'parked'>,
  { person, at }: Caller,
  dossiers: Pick<DossierStore, 'dossiersOf'>,
): Promise<DossierPage> => {
  const applicant = whose ?? person.id
  if (applicant !== person.id && !may(person, { action: 'dossiers.list', applicant, at }))
    throw refusalOf(applicant, person)
  const { items, cursor, leftOut } = await dossiers.dossiersOf(applicant, limit, from)
  const covers = (procedure: string) => may(person, { action: 'dossier.file', applicant, procedure, at })
  const all = applicant === person.id || applicantAgency(applicant) !== undefined
  const covered = all ? items : items.filter(({ procedure }) => covers(procedure))
  return { items: covered, next: cursor, ...leavesOut(leftOut) }
}

const refusalOf = (applicant: string, { id }: Person): Refusal =>
  applicantAgency(applicant) === undefined
    ? new Refusal('mandate-missing', `${id} has no mandate of ${applicant}`, [
        { pointer: '/applicant', message: 'no-mandate' },
      ])
    : new Refusal('forbidden', `${id} does not work for ${applicant}`)
