import { ulid } from 'ulid'
import { millis } from '../../../workflows/kernel/instant'
import { fileNameIn } from '../../adapters/file-name'
import { inspected } from '../../adapters/upload-files'
import type { PaperRule } from '../../intake/papers/look-at-paper'
import type { Visit } from '../runtime/visit'
import type { AnnouncingDesk } from './announce-upload'
import { type ArrivedFile, faultTextOf } from './look-at-arrived'

export interface TakingDesk extends Pick<AnnouncingDesk, 'braking'> {
  cabinet: AnnouncingDesk['cabinet'] & Parameters<typeof faultTextOf>[2]
}

/** A file that came with a form: looked at, and put where files wait that browsers send there themselves. */
export const takeFile = async (
  file: File,
  { owner, rule, visit }: { owner: string; rule: PaperRule; visit: Visit },
  { cabinet, braking }: TakingDesk,
): Promise<ArrivedFile | { fault: string }> => {
  await braking.brake('uploads', { address: visit.address, person: visit.who?.person.id })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = await inspected([bytes], '')
  const fault = await faultTextOf(found, { rule, visit }, cabinet)
  if (fault !== undefined) return { fault }
  const id = ulid(millis(visit.at))
  const key = `uploads/${id}`
  await cabinet.uploads.create({ id, owner, key, createdAt: visit.at })
  await cabinet.uploadFiles.receive(key, bytes)
  const name = fileNameIn(file.name)
  return { uploadId: id, size: found.size, contentType: found.contentType ?? '', ...(name && { name }) }
}
