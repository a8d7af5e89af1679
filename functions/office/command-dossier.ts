import type { Command } from '../../workflows/kernel/command'
import type { Dossier } from '../../workflows/kernel/dossier'
import { type Desk, runCommand } from '../runtime/run-command'
import type { Caller } from './asking'
import { findDossier } from './find-dossier'

/** A person's command on the dossier of a number, answered by how the dossier then is. */
export const commandDossier = async <Answer>(
  number: string,
  command: Command,
  who: Caller<Answer>,
  desk: Desk,
  { authorize, answer }: { authorize: (dossier: Dossier) => void; answer: (after: Dossier) => Answer },
): Promise<Answer> => {
  const id = await findDossier(desk.dossiers, number)
  const after = await runCommand(desk, id, command, {
    at: who.at,
    by: who.person.id,
    authorize,
    alsoWrite: (done) => who.alsoWrite?.(answer(done)) ?? [],
  })
  return answer(after)
}
