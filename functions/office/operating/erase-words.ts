import { may } from '../../../workflows/kernel/authority'
import { mostErased } from '../../../workflows/kernel/decisions/erase-words'
import { Conflict, Refusal } from '../../../workflows/kernel/errors'
import { type Desk, runCommand } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { findDossier } from '../find-dossier'
import type { Erased, Erasure } from './schemas'

/** By rule: an event says so, and nothing but the words goes, in the same transaction. */
export const eraseWords = async (
  { number, ...erasure }: Erasure & { number: string },
  { person, at, alsoWrite }: Caller<Erased>,
  desk: Desk,
): Promise<Erased> => {
  if (!may(person, { action: 'dossier.erase-words' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
  const id = await findDossier(desk.dossiers, number)
  // What was altered is found here: it is not made to look erased.
  const record = await desk.dossiers.read(id)
  const words = record?.events.flatMap(({ event, personal }) => (personal ? event.sequence : [])) ?? []
  const erased: Erased = {
    number,
    erased: words.slice(0, mostErased),
    left: Math.max(0, words.length - mostErased),
  }
  // Colleagues' notes are no part of the record, and go with it; also where its words went before.
  const forgetNotes = () => desk.dossiers.removeNotes(id)
  const done = runCommand(
    desk,
    id,
    { kind: 'erase-words', words, ...erasure },
    {
      at,
      by: person.id,
      authorize({ sequence }) {
        if (sequence !== record?.dossier.sequence)
          throw new Conflict('concurrent-change', `dossier ${number} was changed meanwhile`)
      },
      alsoWrite: () => alsoWrite?.(erased) ?? [],
    },
  )
  await done.catch(async (error) => {
    if (error instanceof Conflict && error.code === 'nothing-to-erase') await forgetNotes()
    throw error
  })
  await forgetNotes()
  return erased
}
