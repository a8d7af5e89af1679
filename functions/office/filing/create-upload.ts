import { ulid } from 'ulid'
import { Refusal } from '../../../workflows/kernel/errors'
import { millis } from '../../../workflows/kernel/instant'
import type { UploadFiles } from '../../adapters/upload-files'
import type { UploadStore } from '../../adapters/upload-store'
import type { Caller } from '../asking'
import type { UploadForm, UploadRequest } from './schemas'

/** The largest file that any procedure can ask for. */
export const mostFileBytes = 100 * 1024 * 1024

/** A form to send one file with. What was sent is looked at when a command uses it. */
export const createUpload = async (
  { size, contentType }: UploadRequest,
  { person, at, alsoWrite }: Caller<UploadForm>,
  { uploads, uploadFiles }: { uploads: UploadStore; uploadFiles: UploadFiles },
): Promise<UploadForm> => {
  if (size > mostFileBytes)
    throw new Refusal('attachment-size', `${size} bytes, at most ${mostFileBytes}`, [
      { pointer: '/size', message: `attachment-size: ${mostFileBytes}` },
    ])
  const id = ulid(millis(at))
  const key = `uploads/${id}`
  const form = { uploadId: id, ...(await uploadFiles.form(key, { contentType, size })) }
  const upload = { id, owner: person.id, key, createdAt: at, contentType, size }
  await uploads.create(upload, alsoWrite?.(form))
  return form
}
