import { supplementDossier } from '../../office/applying/supplement-dossier'
import { type FilingDesk, fileDossier } from '../../office/filing/file-dossier'
import { completeTask } from '../../office/tasks/complete-task'
import { answering } from '../answering'
import type { Cores } from '../api-group'

export const filingCores = (desk: FilingDesk): Cores<'api-filing'> => ({
  fileDossier: answering('fileDossier', (call) => fileDossier({ ...call.path, ...call.body }, call, desk)),
  supplementDossier: answering('supplementDossier', (call) =>
    supplementDossier({ ...call.path, ...call.body }, call, desk),
  ),
  completeTask: answering('completeTask', (call) => completeTask({ ...call.path, ...call.body }, call, desk)),
})
