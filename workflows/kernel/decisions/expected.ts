import type { Instant } from '../instant'
import { kindOf } from '../kind-of'
import { isLeftOut } from '../left-out'
import { standsBeside } from '../task'
import { type Draft, openTasks } from './draft'

/** When the result is there if everybody who is left takes his whole time: what a late dossier can still promise. */
export const expectedEnd = (draft: Draft): Instant => {
  const { dossier, procedure } = draft
  const waiting = openTasks(draft, (task) => !standsBeside(task)).map(({ dueAt }) => dueAt)
  const here = procedure.route.findIndex(({ id }) => id === dossier.step)
  let at = latest([draft.at, ...waiting])
  const current = procedure.route[here]
  if (current && kindOf(procedure, current).isStaged)
    at = latest([at, kindOf(procedure, current).endsAt(draft, current, draft.at)])
  for (const step of procedure.route.slice(here + 1))
    if (!isLeftOut(dossier, procedure, step)) at = kindOf(procedure, step).endsAt(draft, step, at)
  return at
}

export const latest = (instants: readonly Instant[]): Instant => [...instants].sort().at(-1) as Instant
