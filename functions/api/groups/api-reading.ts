import type { Registers } from '../../adapters/registers'
import { listDossiers } from '../../office/dossiers/list-dossiers'
import { getIndex766 } from '../../office/figures/get-index-766'
import { getIndicators, type ReportDesk } from '../../office/figures/get-indicators'
import { listParkedDossiers } from '../../office/operating/list-parked-dossiers'
import { prefillForm } from '../../office/procedures/prefill-form'
import { listTasks } from '../../office/tasks/list-tasks'
import type { Desk } from '../../runtime/run-command'
import { answering } from '../answering'
import type { Cores } from '../api-group'

export const readingCores = (desk: Desk & ReportDesk & { registers: Registers }): Cores<'api-reading'> => ({
  prefillForm: answering('prefillForm', (call) => prefillForm(call.path, call, desk)),
  listDossiers: answering('listDossiers', (call) => {
    const { parked, ...query } = call.query
    return parked === 'true'
      ? listParkedDossiers(query, call, desk.dossiers)
      : listDossiers(query, call, desk.dossiers)
  }),
  listTasks: answering('listTasks', (call) => listTasks(call.query, call, desk)),
  getIndicators: answering('getIndicators', (call) => getIndicators(call.query, call, desk)),
  getIndex766: answering('getIndex766', (call) => getIndex766(call.query, call, desk)),
})
