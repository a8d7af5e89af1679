import type { Registers } from '../../adapters/registers'
import type { Desk } from '../../runtime/run-command'
import type { Cores } from '../api-group'
import { getIndex766 } from '../get-index-766'
import { getIndicators, type ReportDesk } from '../get-indicators'
import { listDossiers } from '../list-dossiers'
import { listTasks } from '../list-tasks'
import { prefillForm } from '../prefill-form'

export const readingCores = (desk: Desk & ReportDesk & { registers: Registers }): Cores<'api-reading'> => ({
  prefillForm: (call) => prefillForm(call, desk),
  listDossiers: (call) => listDossiers(call, desk.dossiers),
  listTasks: (call) => listTasks(call, desk),
  getIndicators: (call) => getIndicators(call, desk),
  getIndex766: (call) => getIndex766(call, desk),
})
