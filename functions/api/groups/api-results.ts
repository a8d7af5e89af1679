import type { DossierStore } from '../../adapters/dossier-store'
import type { DocumentFiles } from '../../adapters/object-store'
import type { Cores } from '../api-group'
import { getResult } from '../get-result'

export const resultCores = (desk: {
  dossiers: DossierStore
  files: Pick<DocumentFiles, 'read'>
}): Cores<'api-results'> => ({
  getResult: (call) => getResult(call, desk),
})
