import type { DossierStore } from '../../adapters/dossier-store'
import type { DocumentFiles } from '../../adapters/object-store'
import { checkResult } from '../../office/results/check-result'
import type { UseCases } from '../api-group'

export const resultUseCases = (desk: {
  dossiers: DossierStore
  files: Pick<DocumentFiles, 'read'>
}): UseCases<'api-results'> => ({
  getResult: (call) => checkResult({ ...call.query, ...call.path, at: call.at }, desk),
})
