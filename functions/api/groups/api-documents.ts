import type { AccessLog } from '../../adapters/access-log'
import type { DocumentFiles } from '../../adapters/object-store'
import { addressOfDocument } from '../../office/dossiers/read-document'
import { getLinkedOpinion } from '../../office/opinions/get-linked-opinion'
import type { LinkDesk } from '../../office/opinions/linked-opinion'
import { readResult } from '../../office/results/read-result'
import { answering } from '../answering'
import type { Cores } from '../api-group'

export const documentCores = (
  desk: LinkDesk & { accesses: AccessLog; files: DocumentFiles },
): Cores<'api-documents'> => ({
  getDocument: answering('getDocument', (call) => addressOfDocument(call.path, call, desk)),
  getResultFile: answering('getResultFile', (call) => readResult(call.path, call, desk)),
  getLinkedOpinion: answering('getLinkedOpinion', (call) => getLinkedOpinion(call.path, call, desk)),
})
