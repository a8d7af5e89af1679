import type { CommandOf } from '../command'
import { scopeOf } from '../current-wait'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { askForAccount } from './beside'
import { questionIn } from './consulting'
import { type Context, change, closeTask, draftOf, finish, openTasks } from './draft'
import { passGate } from './gate'
import { lawOfEnd } from './objected'
import { isWaiting } from './question'

/** The agency is not asked any more. What was reported about it still has to be accounted for. */
export const withdrawQuestion = (
  dossier: Dossier,
  { question: id, reason }: CommandOf<'withdraw-question'>,
  context: Context,
): Decision => {
  const draft = draftOf(dossier, context)
  const question = questionIn(draft, id)
  if (!isWaiting(question)) throw new Conflict('question-closed', `question ${id} is ${question.status}`)
  const waiting = openTasks(draft, (task) => scopeOf(task) === id)
  for (const task of waiting) {
    if (task.kind === 'direction') askForAccount(draft, task)
    else closeTask(draft, task, 'withdrawn')
  }
  change(draft, { change: 'question', question: { ...question, status: 'withdrawn' } })
  const ended = passGate(draft)
  const asked = waiting.find(({ kind }) => kind !== 'direction')
  const about = { ...(asked && { task: asked.id }) }
  return ended
    ? finish(draft, 'refused', { ...about, ...lawOfEnd(draft) }, { reason })
    : finish(draft, 'question-withdrawn', about, { reason })
}
