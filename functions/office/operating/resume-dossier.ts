import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import { type Desk, runCommand } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { findDossier } from '../find-dossier'
import type { Resumed, Resumption } from './schemas'

/** After repair: a new execution goes on where the dossier stands. */
export const resumeDossier = async (
  { number, scope, reason }: Resumption & { number: string },
  { person, at, alsoWrite }: Caller<Resumed>,
  desk: Desk,
): Promise<Resumed> => {
  if (!may(person, { action: 'dossier.resume' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
  const id = await findDossier(desk.dossiers, number)
  let scopes: string[] = []
  const answerOf = (): Resumed => ({ number, resumed: scopes })
  await runCommand(
    desk,
    id,
    { kind: 'resume', scope, reason },
    {
      at,
      by: person.id,
      authorize({ parked }) {
        scopes = scope ? [scope] : Object.keys(parked)
      },
      alsoWrite: () => alsoWrite?.(answerOf()) ?? [],
    },
  )
  return answerOf()
}
