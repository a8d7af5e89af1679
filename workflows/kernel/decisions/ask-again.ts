import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { questionIn } from './consulting'
import { type Context, draftOf, finish } from './draft'
import { moveGate } from './gate'
import { ask, isWaiting, onceMore } from './question'

/** A question that is closed is put once more, with its whole time. */
export const askAgain = (
  dossier: Dossier,
  { question: id, reason }: CommandOf<'ask-again'>,
  context: Context,
): Decision => {
  const draft = draftOf(dossier, context)
  const question = questionIn(draft, id)
  if (isWaiting(question)) throw new Conflict('question-open', `question ${id} is not answered yet`)
  const task = ask(draft, onceMore(question))
  moveGate(draft)
  return finish(draft, 'asked-again', { task: task.id }, { reason })
}
