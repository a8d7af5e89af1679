import { supplementDossier } from '../../office/applying/supplement-dossier'
import { type FilingDesk, fileDossier } from '../../office/filing/file-dossier'
import { answering } from '../answering'
import type { Cores } from '../api-group'
import { completeTask } from '../complete-task'

export const filingCores = (desk: FilingDesk): Cores<'api-filing'> => ({
  fileDossier: answering('fileDossier', (call) => fileDossier({ ...call.path, ...call.body }, call, desk)),
  supplementDossier: answering('supplementDossier', (call) =>
    supplementDossier({ ...call.path, ...call.body }, call, desk),
  ),
  completeTask: (call) => completeTask(call, desk),
})
