import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Refusal } from '../errors'
import type { Decision } from '../event'
import { ownValue } from '../own-value'
import { type Context, changeTask, draftOf, finish } from './draft'

/** Who let somebody in is on record, and the asked agency is told. */
export const createLink = (
  dossier: Dossier,
  { task: id, link }: CommandOf<'create-link'>,
  context: Context,
): Decision => {
  const task = ownValue(dossier.tasks, id)
  if (task?.kind !== 'opinion') throw new Refusal('link-refused', `task ${id} is no question`)
  const draft = draftOf(dossier, context)
  // Nothing about it changes. It is named for whoever is told; one that is closed has told its machine already.
  if (task.status === 'open') changeTask(draft, task, {})
  return finish(draft, 'link-created', { task: id, outcome: link })
}
