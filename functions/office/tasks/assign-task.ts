import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { lawOf } from '../../adapters/law-book'
import { isAway, personAt } from '../../adapters/registry-entry'
import type { RegistryStore } from '../../adapters/registry-store'
import { type Desk, runCommand } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { asTaskOwner, dossierOfTask, taskIn } from '../find-dossier'
import { presentTask } from '../presented/present-task'
import type { PresentedTask } from '../presented/presented-task'
import type { Assignment } from './schemas'

/** Says which colleague is to do it; others of the same role still may. */
export const assignTask = async (
  { id, officer }: Assignment & { id: string },
  { person, at, alsoWrite }: Caller<PresentedTask>,
  desk: Desk & { registry: Pick<RegistryStore, 'find'> },
): Promise<PresentedTask> => {
  const entry = await desk.registry.find(officer)
  const command = { kind: 'assign', task: id, officer } as const
  const answerOf = (dossier: Dossier, procedure: Procedure) =>
    presentTask(taskIn(dossier, id), dossier, procedure)
  const after = await runCommand(desk, dossierOfTask(id), command, {
    at,
    by: person.id,
    unknown: 'unknown-task',
    authorize(dossier) {
      asTaskOwner({ person, at }, 'task.assign', id)(dossier)
      const task = taskIn(dossier, id)
      if (!entry || !may(personAt(entry, at), { action: 'task.complete', dossier, task }))
        throw new Refusal('invalid-input', `${officer} can't do task ${task.id}`, [
          { pointer: '/officer', message: 'unknown-person' },
        ])
      if (isAway(entry, at))
        throw new Refusal('invalid-input', `${entry.id} is away`, [
          { pointer: '/officer', message: `officer-away: ${entry.away?.until}` },
        ])
    },
    alsoWrite: (done, procedure) => alsoWrite?.(answerOf(done, procedure)) ?? [],
  })
  return answerOf(after, (await lawOf(desk.law, after)).procedure)
}
