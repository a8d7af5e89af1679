import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Resumed, Resumption } from '../../api/contracts/operating'
import type { ApiResponse, PersonCall } from '../../runtime/api-call'
import { type Desk, runCommand } from '../../runtime/run-command'
import { findDossier } from '../find-dossier'

/** After repair: a new execution goes on where the dossier stands. */
export const resumeDossier = async (
  { path, body, person, at, keep }: PersonCall<Resumption, unknown, { number: string }>,
  desk: Desk,
): Promise<ApiResponse> => {
  if (!may(person, { action: 'dossier.resume' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
  const id = await findDossier(desk.dossiers, path.number)
  let scopes: string[] = []
  const answerOf = (): ApiResponse => {
    const resumed: Resumed = { number: path.number, resumed: scopes }
    return { status: 200, body: resumed }
  }
  await runCommand(
    desk,
    id,
    { kind: 'resume', scope: body.scope },
    {
      at,
      by: person.id,
      authorize({ parked }) {
        scopes = body.scope ? [body.scope] : Object.keys(parked)
      },
      also: () => keep(answerOf()),
    },
  )
  return answerOf()
}
