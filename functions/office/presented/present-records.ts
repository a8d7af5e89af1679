import { recordOf } from '../../adapters/dossier-records'
import type { DossierRecord } from '../../adapters/dossier-store'
import type { PresentedRecord } from './presented-record'

/** What officers recorded in these steps, or in all. */
export const presentRecords = (
  record: DossierRecord,
  steps: readonly string[] = Object.keys(record.dossier.records ?? {}),
): { records?: PresentedRecord[] } => {
  const records = steps.flatMap((step) => {
    const made = recordOf(record, step)
    return made ? [{ step, values: made.values, at: made.event.at, by: made.event.by }] : []
  })
  return records.length > 0 ? { records } : {}
}
