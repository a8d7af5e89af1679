import { supplementDossier } from '../../office/applying/supplement-dossier'
import { type FilingDesk, fileDossier } from '../../office/filing/file-dossier'
import { completeTask } from '../../office/tasks/complete-task'
import type { UseCases } from '../api-group'

export const filingUseCases = (desk: FilingDesk): UseCases<'api-filing'> => ({
  fileDossier: (call) => fileDossier({ ...call.body, ...call.path }, call, desk),
  supplementDossier: (call) => supplementDossier({ ...call.body, ...call.path }, call, desk),
  completeTask: (call) => completeTask({ ...call.body, ...call.path }, call, desk),
})
