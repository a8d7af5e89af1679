import { may } from '../../../workflows/kernel/authority'
import { mostErased } from '../../../workflows/kernel/decisions/erase-words'
import { Conflict, Refusal } from '../../../workflows/kernel/errors'
import type { Erased, Erasure } from '../../api/contracts/operating'
import type { ApiResponse, PersonCall } from '../../runtime/api-call'
import { type Desk, runCommand } from '../../runtime/run-command'
import { findDossier } from '../find-dossier'

/** By rule: an event says so, and nothing but the words goes, in the same transaction. */
export const eraseWords = async (
  { path, body, person, at, keep }: PersonCall<Erasure, unknown, { number: string }>,
  desk: Desk,
): Promise<ApiResponse> => {
  if (!may(person, { action: 'dossier.erase-words' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
  const id = await findDossier(desk.dossiers, path.number)
  // What was altered is found here: it is not made to look erased.
  const record = await desk.dossiers.read(id)
  const words = record?.events.flatMap(({ event, personal }) => (personal ? event.sequence : [])) ?? []
  const erased: Erased = {
    number: path.number,
    erased: words.slice(0, mostErased),
    left: Math.max(0, words.length - mostErased),
  }
  const answer: ApiResponse = { status: 200, body: erased }
  await runCommand(
    desk,
    id,
    { kind: 'erase-words', words, ...body },
    {
      at,
      by: person.id,
      authorize({ sequence }) {
        if (sequence !== record?.dossier.sequence)
          throw new Conflict('concurrent-change', `dossier ${path.number} was changed meanwhile`)
      },
      also: () => keep(answer),
    },
  )
  return answer
}
