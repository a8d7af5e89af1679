import { ulid } from 'ulid'
import { Refusal } from '../../workflows/kernel/errors'
import { millis } from '../../workflows/kernel/instant'
import type { UploadFiles } from '../adapters/upload-files'
import type { UploadStore } from '../adapters/upload-store'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { UploadRequest } from './contracts/filing'

/** The largest file that any procedure can ask for. */
export const mostFileBytes = 100 * 1024 * 1024

/** A form to send one file with. What was sent is looked at when a command uses it. */
export const createUpload = async (
  { body, person, at, keep }: PersonCall<UploadRequest>,
  { uploads, uploadFiles }: { uploads: UploadStore; uploadFiles: UploadFiles },
): Promise<ApiResponse> => {
  if (body.size > mostFileBytes)
    throw new Refusal('attachment-size', `${body.size} bytes, at most ${mostFileBytes}`, [
      { pointer: '/size', message: `attachment-size: ${mostFileBytes}` },
    ])
  const id = ulid(millis(at))
  const key = `uploads/${id}`
  const response: ApiResponse = {
    status: 201,
    body: { uploadId: id, ...(await uploadFiles.form(key, body)) },
  }
  const { contentType, size } = body
  await uploads.create({ id, owner: person.id, key, createdAt: at, contentType, size }, keep(response))
  return response
}
