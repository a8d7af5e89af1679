import type { AccessLog } from '../../adapters/access-log'
import type { DossierRecord, DossierStore } from '../../adapters/dossier-store'
import { paperKinds } from '../../papers/paper-kinds'
import type { Caller } from '../asking'
import { readDossier } from '../find-dossier'
import { recordReading } from '../record-reading'
import type { Viewer } from '../view-of'
import { officePapersFor } from './office-papers-for'
import type { OfficePaperList } from './schemas'

/** The papers that the office wrote about a dossier until now, as far as the caller may see them. */
export const listOfficePapersOnRecord = async (
  { number }: { number: string },
  { person, at }: Caller,
  desk: { dossiers: DossierStore; accesses: AccessLog },
): Promise<OfficePaperList> => {
  const record = await readDossier(desk.dossiers, number)
  const list = officePaperList(record, { person, at })
  await recordReading(desk.accesses, record.dossier, person, { at, what: 'dossier' })
  return list
}

export const officePaperList = (
  record: DossierRecord,
  viewer: Pick<Viewer, 'person' | 'at'>,
): OfficePaperList => ({
  items: officePapersFor(viewer, record).map(({ id, kind, at }) => {
    const { form, title } = paperKinds[kind]
    return { id, ...(form && { form }), title, at }
  }),
})
