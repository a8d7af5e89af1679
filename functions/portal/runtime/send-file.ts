import { Inconsistent } from '../../../workflows/kernel/errors'
import { attachment } from '../../adapters/attachment'
import type { DocumentFiles } from '../../adapters/object-store'
import type { ReadDocument } from '../../office/dossiers/read-document-on-record'
import type { NamedFile } from '../../office/named-file'
import type { PortalContext } from './visit'

/** A file that is saved under its name. */
export const sendFile = (c: PortalContext, file: NamedFile): Response =>
  c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.contentType,
    'content-disposition': attachment(file.name),
    // Nothing in it may run or be framed, whatever is in it.
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  })

/** Lambda's answers hold 6 MB, of which base64 takes a third. */
export const mostBytesSent = 4_000_000

/** A paper that somebody handed in. The store gives out only what is too large for us: it can't say what may not run. */
export const sendDocument = async (
  c: PortalContext,
  { document, name }: ReadDocument,
  files: Pick<DocumentFiles, 'read' | 'address'>,
): Promise<Response> => {
  const { key, contentType, size } = document
  if (size > mostBytesSent) return c.redirect(await files.address(key, { contentType, name }), 303)
  const bytes = await files.read(key)
  if (!bytes) throw new Inconsistent(`paper ${document.id} is not in the object store`)
  return sendFile(c, { contentType, bytes, name })
}
