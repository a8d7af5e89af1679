import type { WaitingPaper } from '../../adapters/waiting-paper'
import type { Cabinet } from '../../intake/accept-documents'
import { PageMissing } from '../runtime/errors'
import { mostBytesSent, sendFile } from '../runtime/send-file'
import type { PortalContext } from '../runtime/visit'

/** A file that was sent and is not handed in yet, to whoever sent it. */
export const sendWaiting = async (
  c: PortalContext,
  { uploadId, contentType, size, name = uploadId }: WaitingPaper,
  { uploads, uploadFiles }: Pick<Cabinet, 'uploads' | 'uploadFiles'>,
): Promise<Response> => {
  const upload = await uploads.find(uploadId, c.var.visit.at)
  if (!upload) throw new PageMissing(`no upload ${uploadId}`)
  if (size > mostBytesSent)
    return c.redirect(await uploadFiles.address(upload.key, { contentType, name }), 303)
  const found = await uploadFiles.inspect(upload.key, mostBytesSent)
  if (!found?.content.length) throw new PageMissing(`upload ${uploadId} is gone`)
  return sendFile(c, { contentType, bytes: found.content, name })
}
