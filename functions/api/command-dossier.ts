import type { Command } from '../../workflows/kernel/command'
import type { Dossier } from '../../workflows/kernel/dossier'
import { findDossier } from '../office/find-dossier'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import { type Desk, runCommand } from '../runtime/run-command'

type DossierCall = Pick<PersonCall<unknown, unknown, { number: string }>, 'path' | 'person' | 'at' | 'keep'>

/** A person's command on the dossier of the address, answered by how the dossier then is; the answer is kept with it. */
export const commandDossier = async (
  { path, person, at, keep }: DossierCall,
  desk: Desk,
  command: Command,
  { authorize, answer }: { authorize: (dossier: Dossier) => void; answer: (after: Dossier) => ApiResponse },
): Promise<ApiResponse> => {
  const id = await findDossier(desk.dossiers, path.number)
  const after = await runCommand(desk, id, command, {
    at,
    by: person.id,
    authorize,
    also: (done) => keep(answer(done)),
  })
  return answer(after)
}
