import type { Instant } from '../../workflows/kernel/instant'
import { agenciesOf, type Person } from '../../workflows/kernel/person'
import type { Access } from '../adapters/access'
import type { AccessLog } from '../adapters/access-log'
import type { ReadAt } from '../adapters/readings'

/** An officer's reading is on record before it is answered, at an agency that applied too; a citizen's own is nobody's business. */
export const recordReading = async (
  accesses: AccessLog,
  dossier: ReadAt,
  person: Person,
  read: Pick<Access, 'at' | 'what' | 'document'>,
): Promise<void> => {
  if (person.kind === 'citizen') return
  const agencies = agenciesOf(person)
  await accesses.record(dossier, { ...read, by: person.id, agencies })
}

/** Of several dossiers that are looked at together. */
export const recordReadings = async (
  accesses: AccessLog,
  readings: readonly { dossier: ReadAt; what: Access['what'] }[],
  person: Person,
  at: Instant,
): Promise<void> => {
  if (person.kind === 'citizen') return
  const of = { at, by: person.id, agencies: agenciesOf(person) }
  await accesses.recordAll(readings.map(({ dossier, what }) => ({ dossier, access: { ...of, what } })))
}
