import { Refusal } from '../../../workflows/kernel/errors'
import type { AccessLog } from '../../adapters/access-log'
import type { DossierRecord, DossierStore } from '../../adapters/dossier-store'
import type { OfficePaperList } from '../../api/contracts/papers'
import { paperKinds } from '../../papers/paper-kinds'
import type { ApiResponse, PersonCall } from '../../runtime/api-call'
import { findDossier } from '../find-dossier'
import { recordReading } from '../record-reading'
import type { Viewer } from '../view-of'
import { officePapersFor } from './office-papers-for'

/** The papers that the office wrote about a dossier until now, as far as the caller may see them. */
export const listOfficePapers = async (
  { path, person, at }: PersonCall<unknown, unknown, { number: string }>,
  desk: { dossiers: DossierStore; accesses: AccessLog },
): Promise<ApiResponse> => {
  const record = await desk.dossiers.read(await findDossier(desk.dossiers, path.number))
  if (!record) throw new Refusal('unknown-dossier', `no dossier ${path.number}`)
  const body = officePaperList(record, { person, at })
  await recordReading(desk.accesses, record.dossier, person, { at, what: 'dossier' })
  return { status: 200, body }
}

export const officePaperList = (
  record: DossierRecord,
  viewer: Pick<Viewer, 'person' | 'at'>,
): OfficePaperList => ({
  items: officePapersFor(viewer, record).map(({ id, kind, at }) => {
    const { form, title } = paperKinds[kind]
    return { id, form, title, at }
  }),
})
