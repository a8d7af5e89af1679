import type { BoardStore } from '../../adapters/board-store'
import type { Registers } from '../../adapters/registers'
import type { RegistryStore } from '../../adapters/registry-store'
import type { UsefulnessStore } from '../../adapters/usefulness-store'
import type { WaitingWork } from '../../adapters/waiting-work'
import { listAssignments } from '../../office/assignments/list-assignments'
import { listDossiers } from '../../office/dossiers/list-dossiers'
import { planCirculation } from '../../office/drafts/plan-circulation'
import { getIndex766 } from '../../office/figures/get-index-766'
import { getIndicators } from '../../office/figures/get-indicators'
import { type BehindDesk, listFigureDossiers } from '../../office/figures/list-figure-dossiers'
import { listParkedDossiers } from '../../office/operating/list-parked-dossiers'
import { prefillForm } from '../../office/procedures/prefill-form'
import { listResults } from '../../office/results/list-results'
import { serviceStatus } from '../../office/service/get-status'
import { getUsefulness } from '../../office/service/get-usefulness'
import { listTasks } from '../../office/tasks/list-tasks'
import type { Desk } from '../../runtime/run-command'
import type { UseCases } from '../api-group'

export const readingUseCases = (
  desk: Desk &
    BehindDesk & {
      registers: Registers
      registry: Pick<RegistryStore, 'find'>
      board: BoardStore
      waiting: WaitingWork
      usefulness: UsefulnessStore
    },
): UseCases<'api-reading'> => {
  const statusAt = serviceStatus(desk.waiting)
  return {
    prefillForm: (call) => prefillForm(call.path, call, desk),
    planCirculation: (call) => planCirculation({ ...call.path, ...call.body }, call, desk),
    listDossiers: (call) => {
      const { parked, ...query } = call.query
      return parked === 'true'
        ? listParkedDossiers(query, call, desk.dossiers)
        : listDossiers(query, call, desk.dossiers)
    },
    listAssignments: (call) => listAssignments(call.query, call, desk),
    listResults: (call) => listResults({ ...call.query, ...call.path }, call, desk),
    listTasks: (call) => listTasks(call.query, call, desk),
    getIndicators: (call) => getIndicators(call.query, call, desk),
    listFigureDossiers: (call) => listFigureDossiers(call.query, call, desk),
    getIndex766: (call) => getIndex766(call.query, call, desk),
    getStatus: (call) => statusAt(call.at),
    getUsefulness: (call) => getUsefulness(call.query, call, desk),
  }
}
