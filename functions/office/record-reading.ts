import { agenciesOf, type Person } from '../../workflows/kernel/person'
import type { Access } from '../adapters/access'
import type { AccessLog, ReadAt } from '../adapters/access-log'

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
