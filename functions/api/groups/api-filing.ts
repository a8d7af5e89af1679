import { type FilingDesk, fileDossier } from '../../intake/file-dossier'
import type { Cores } from '../api-group'
import { completeTask } from '../complete-task'
import { supplementDossier } from '../supplement-dossier'

export const filingCores = (desk: FilingDesk): Cores<'api-filing'> => ({
  fileDossier: (call) => fileDossier(call, desk),
  supplementDossier: (call) => supplementDossier(call, desk),
  completeTask: (call) => completeTask(call, desk),
})
