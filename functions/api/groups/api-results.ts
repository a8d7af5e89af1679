import type { DossierStore } from '../../adapters/dossier-store'
import type { DocumentFiles } from '../../adapters/object-store'
import { checkResult } from '../../office/results/check-result'
import { answering } from '../answering'
import type { Cores } from '../api-group'

export const resultCores = (desk: {
  dossiers: DossierStore
  files: Pick<DocumentFiles, 'read'>
}): Cores<'api-results'> => ({
  getResult: answering('getResult', (call) => checkResult({ ...call.path, ...call.query }, desk)),
})
