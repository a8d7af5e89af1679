import type { Agency } from '../../workflows/kernel/agency'
import { partsOf } from '../../workflows/kernel/part'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { DossierRecord } from '../adapters/dossier-store'
import { numbersOf } from '../adapters/personal-words'
import { agencyNames } from '../wording/agency-names'
import { dayText } from '../wording/time-text'
import { vi } from './texts.vi'

/** What came of each procedure that was filed together, for the result document. */
export const partRows = (
  record: DossierRecord,
  { texts }: Procedure,
  agencies: readonly Agency[],
): [string, string][] => {
  const numbers = numbersOf(record)
  return partsOf(record.dossier).map(({ id, agency, status, issuedOn }) => {
    const name = agencyNames(agencies, 'vi')(agency)
    const end = issuedOn
      ? vi.parts.done(name, numbers[id] ?? vi.parts.erased, dayText(issuedOn, 'vi'))
      : vi.parts.notDone(name, vi.parts.ends[status] ?? '')
    return [texts.vi.parts?.[id] ?? id, end]
  })
}
