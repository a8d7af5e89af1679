import type { AccessLog } from '../../adapters/access-log'
import type { DocumentFiles } from '../../adapters/object-store'
import { documentAddressOnRecord } from '../../office/dossiers/read-document-on-record'
import { getLinkedOpinionOnRecord } from '../../office/opinions/get-linked-opinion-on-record'
import type { LinkDesk } from '../../office/opinions/linked-opinion'
import { readResultOnRecord } from '../../office/results/read-result-on-record'
import type { UseCases } from '../api-group'

export const documentUseCases = (
  desk: LinkDesk & { accesses: AccessLog; files: DocumentFiles },
): UseCases<'api-documents'> => ({
  getDocument: (call) => documentAddressOnRecord(call.path, call, desk),
  getResultFile: (call) => readResultOnRecord(call.path, call, desk),
  getLinkedOpinion: (call) => getLinkedOpinionOnRecord(call.path, call, desk),
})
