import { movesMachines, wakes } from '../../workflows/kernel/effects'
import { type DossierStore, dossierStore } from '../adapters/dossier-store'
import { keys } from '../adapters/keys'
import { readAhead } from '../adapters/read-ahead'
import type { Table } from '../adapters/table'
import type { Foreseen, Happened } from '../runtime/happened'

export interface ForeseenTasks extends Foreseen {
  dossiers: Pick<DossierStore, 'loadWithTasks' | 'tasks'>
}

/**
 * The tokens that the events of a batch ask for, in one request. It comes after all of these events: whoever waits on
 * a task later finds it as they left it.
 */
export const foreseeTasks =
  (table: Table) =>
  async (all: readonly Happened[]): Promise<ForeseenTasks> => {
    const wanted = all.flatMap(({ event }) => [
      ...(movesMachines(event) ? [keys.head(event.dossier)] : []),
      ...wakes(event).map(({ task }) => keys.task(event.dossier, task)),
    ])
    return { dossiers: dossierStore({ ...table, ...(await readAhead(table, wanted)) }) }
  }
