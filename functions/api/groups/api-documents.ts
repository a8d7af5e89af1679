import type { AccessLog } from '../../adapters/access-log'
import type { DocumentFiles } from '../../adapters/object-store'
import { addressOfDocument } from '../../office/dossiers/read-document'
import { getLinkedOpinion } from '../../office/opinions/get-linked-opinion'
import type { LinkDesk } from '../../office/opinions/linked-opinion'
import { readResult } from '../../office/results/read-result'
import type { UseCases } from '../api-group'

export const documentUseCases = (
  desk: LinkDesk & { accesses: AccessLog; files: DocumentFiles },
): UseCases<'api-documents'> => ({
  getDocument: (call) => addressOfDocument(call.path, call, desk),
  getResultFile: (call) => readResult(call.path, call, desk),
  getLinkedOpinion: (call) => getLinkedOpinion(call.path, call, desk),
})
