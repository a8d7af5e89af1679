import type { EraseWords } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { type Context, change, draftOf, finish, openTasks } from './draft'

/** One transaction takes a hundred items, and the event needs some of them. */
export const mostErased = 90

/**
 * When all is over: nobody may still need the words to do a task, to answer a complaint or to send a notice. Why, and
 * under which law, stays on record for as long as the event does.
 */
export const eraseWords = (
  dossier: Dossier,
  { words, reason, legalBasis }: EraseWords,
  context: Context,
): Decision => {
  const draft = draftOf(dossier, context)
  if (!dossier.ended) throw new Conflict('dossier-open', `dossier ${dossier.number} has not ended`)
  const [open] = openTasks(draft)
  if (open) throw new Conflict('dossier-open', `task ${open.id} of dossier ${dossier.number} is open`)
  if (words.length === 0)
    throw new Conflict('nothing-to-erase', `dossier ${dossier.number} has no words that were not erased`)
  change(draft, { change: 'erased', events: words.slice(0, mostErased), reason })
  return finish(draft, 'words-erased', { legalBasis })
}
