import { ulid } from 'ulid'
import { millis } from '../../../workflows/kernel/instant'
import type { PostForm } from '../../adapters/upload-files'
import type { Cabinet } from '../../intake/accept-documents'
import type { PaperRule } from '../../intake/papers/look-at-paper'
import type { Braking } from '../../runtime/braking'
import type { Visit } from '../runtime/visit'

/** Where a file goes, and where the browser goes then. */
export interface Announced {
  upload: PostForm
  arrived: string
}

export interface AnnouncingDesk {
  cabinet: Pick<Cabinet, 'uploads' | 'uploadFiles'>
  publicUrl: string
  braking: Braking
}

/** One more file for a page, of whoever `owner` is: it goes straight to the object store, which sends the browser back. */
export const announceUpload = async (
  page: string,
  { owner, rule, visit }: { owner: string; rule: PaperRule; visit: Visit },
  { cabinet, publicUrl, braking }: AnnouncingDesk,
): Promise<Announced> => {
  await braking.brake('uploads', { address: visit.address, person: visit.who?.person.id })
  const id = ulid(millis(visit.at))
  const key = `uploads/${id}`
  await cabinet.uploads.create({ id, owner, key, createdAt: visit.at })
  const arrived = `${page}/arrived/${id}`
  const upload = await cabinet.uploadFiles.page(key, { most: rule.maxBytes, next: `${publicUrl}${arrived}` })
  return { upload, arrived }
}
