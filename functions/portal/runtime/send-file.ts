import { attachment } from '../../adapters/attachment'
import type { ApiResponse } from '../../runtime/api-call'
import type { PortalContext } from './visit'

/** A PDF that we made ourselves: saved under its name. */
export const sendFile = (c: PortalContext, { file }: ApiResponse): Response => {
  if (!file) throw new TypeError('the answer holds no file')
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.contentType,
    'content-disposition': attachment(file.name),
    // Nothing in it may run or be framed, whatever is in it.
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  })
}
