import type { Dossier } from '../../../workflows/kernel/dossier'
import { concernedBy, likenessesOf } from '../../../workflows/kernel/likeness'
import { applicantAgency } from '../../../workflows/kernel/person'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { valueAt } from '../../../workflows/kernel/value-at'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierStore } from '../../adapters/dossier-store'
import type { Registers } from '../../adapters/registers'
import type { Identity } from '../../runtime/identity'
import type { Caller } from '../asking'

/** Of a filing that says the same: its number for whose it is, and nothing but that there is one for whom it concerns. */
export interface Told {
  number?: string
}

/** So many are looked at, whatever there is. */
const mostLookedAt = 5

interface Filing {
  procedure: Procedure
  answers: Record<string, unknown>
  applicant: string
  atCounter?: string
}

/**
 * What somebody may know before sending: that the same was filed, and is not over. A stranger learns nothing, whatever he
 * types: he must be an applicant of the other, or be named in it by the number of his own account.
 */
export const findAlike = async (
  { procedure, answers, applicant, atCounter }: Filing,
  { person, identity }: Caller,
  { dossiers, registers }: { dossiers: DossierStore; registers: Registers },
): Promise<Told[]> => {
  const likenesses = likenessesOf(procedure, answers)
  if (likenesses.length === 0) return []
  const found = await dossiers.like.find(likenesses, mostLookedAt)
  if (found.length === 0) return []
  const dossierWith = await dossiers.loadMany(found)
  const standing = found.flatMap((id) => dossierWith(id) ?? []).filter(stands)
  const ofAgency = applicantAgency(applicant) !== undefined
  const isOwn = (one: Dossier) =>
    one.applicant === applicant || (!ofAgency && (one.filedBy === person.id || atCounter))
  const own = standing.filter(isOwn)
  if (own.length > 0) return own.map(({ number }) => ({ number }))
  // Only people are named by their numbers: of what another agency asks, nobody is told.
  if (standing.length === 0 || ofAgency) return []
  const number = await numberOf(identity, registers)
  const records = number === undefined ? [] : await Promise.all(standing.map(({ id }) => dossiers.read(id)))
  const concerned = records.some(
    (record) => record && concernedBy(procedure, answersOf(record)).includes(number),
  )
  return concerned ? [{}] : []
}

/** Under way, or done: what was refused or withdrawn can be filed anew. */
const stands = ({ ended }: Dossier): boolean => !ended || ended.how === 'issued'

const numberOf = async ({ subject }: Identity, registers: Registers): Promise<unknown> =>
  valueAt(await registers.find(subject).catch(() => undefined), 'person.identityNumber')
