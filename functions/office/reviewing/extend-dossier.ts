import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { commandDossier } from '../../api/command-dossier'
import type { Extension } from '../../api/contracts/reviewing'
import type { ApiResponse, PersonCall } from '../../runtime/api-call'
import type { Desk } from '../../runtime/run-command'
import { standingOf } from '../applying/standing'
import { type Asker, refusalTo } from '../find-dossier'

/** A signer of the deciding agency puts the appointment off, once and before it has come. */
export const extendDossier = (
  call: PersonCall<Extension, unknown, { number: string }>,
  desk: Desk,
): Promise<ApiResponse> =>
  commandDossier(
    call,
    desk,
    { kind: 'extend', ...call.body },
    { authorize: asSigner(call), answer: (after) => ({ status: 200, body: standingOf(after) }) },
  )

const asSigner = (asker: Asker) => (dossier: Dossier) => {
  const { person } = asker
  if (!may(person, { action: 'dossier.extend', dossier }))
    throw refusalTo(asker, dossier, `${person.id} does not sign for ${dossier.agency}`)
}
