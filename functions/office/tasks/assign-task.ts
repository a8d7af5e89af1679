import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { lawOf } from '../../adapters/law-book'
import { isAway, personAt } from '../../adapters/registry-entry'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Assignment } from '../../api/contracts/tasks'
import type { ApiResponse, PersonCall } from '../../runtime/api-call'
import { type Desk, runCommand } from '../../runtime/run-command'
import { asTaskOwner, dossierOfTask, taskIn } from '../find-dossier'
import { presentTask } from '../presented/present-task'

/** Says which colleague is to do it; others of the same role still may. */
export const assignTask = async (
  { path, body, person, at, keep }: PersonCall<Assignment, unknown, { id: string }>,
  desk: Desk & { registry: Pick<RegistryStore, 'find'> },
): Promise<ApiResponse> => {
  const id = dossierOfTask(path.id)
  const entry = await desk.registry.find(body.officer)
  const command = { kind: 'assign', task: path.id, officer: body.officer } as const
  const answerOf = (dossier: Dossier, procedure: Procedure): ApiResponse => ({
    status: 200,
    body: presentTask(taskIn(dossier, path.id), dossier, procedure),
  })
  const after = await runCommand(desk, id, command, {
    at,
    by: person.id,
    unknown: 'unknown-task',
    authorize(dossier) {
      asTaskOwner({ person, at }, 'task.assign', path.id)(dossier)
      const task = taskIn(dossier, path.id)
      if (!entry || !may(personAt(entry, at), { action: 'task.complete', dossier, task }))
        throw new Refusal('invalid-input', `${body.officer} can't do task ${task.id}`, [
          { pointer: '/officer', message: 'unknown-person' },
        ])
      if (isAway(entry, at))
        throw new Refusal('invalid-input', `${entry.id} is away`, [
          { pointer: '/officer', message: `officer-away: ${entry.away?.until}` },
        ])
    },
    also: (done, procedure) => keep(answerOf(done, procedure)),
  })
  return answerOf(after, (await lawOf(desk.law, after)).procedure)
}
