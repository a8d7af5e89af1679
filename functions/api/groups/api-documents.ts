import type { AccessLog } from '../../adapters/access-log'
import type { DocumentFiles } from '../../adapters/object-store'
import type { Cores } from '../api-group'
import { getDocument } from '../get-document'
import { getLinkedOpinion } from '../get-linked-opinion'
import { getResultFile } from '../get-result-file'
import type { LinkDesk } from '../linked-opinion'

export const documentCores = (
  desk: LinkDesk & { accesses: AccessLog; files: DocumentFiles },
): Cores<'api-documents'> => ({
  getDocument: (call) => getDocument(call, desk),
  getResultFile: (call) => getResultFile(call, desk),
  getLinkedOpinion: (call) => getLinkedOpinion(call, desk),
})
