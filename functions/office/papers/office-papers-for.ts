import { may } from '../../../workflows/kernel/authority'
import type { DossierRecord } from '../../adapters/dossier-store'
import { type OfficePaper, officePapersOf } from '../../papers/office-papers-of'
import { refusalTo } from '../find-dossier'
import type { Viewer } from '../view-of'

/**
 * What the office wrote, for whoever may read the dossier; its control sheet for the deciding agency alone. A consulted
 * agency is shown none of it.
 */
export const officePapersFor = (
  { person, at }: Pick<Viewer, 'person' | 'at'>,
  record: DossierRecord,
): OfficePaper[] => {
  const { dossier } = record
  if (!may(person, { action: 'dossier.read', dossier, at }))
    throw refusalTo({ person, at }, dossier, `${person.id} is shown no office paper of ${dossier.number}`)
  const decides = may(person, { action: 'tasks.list', agency: dossier.agency })
  return officePapersOf(record).filter(({ kind }) => decides || kind !== 'control-sheet')
}
