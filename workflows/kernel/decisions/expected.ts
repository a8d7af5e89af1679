import { dueAfter } from '../calendar'
import type { Instant } from '../instant'
import type { Period } from '../period'
import type { Step } from '../procedure'
import { standsBeside } from '../task'
import { type Draft, openTasks } from './draft'

/** When the result is there if everybody who is left takes his whole time: what a late dossier can still promise. */
export const expectedEnd = (draft: Draft): Instant => {
  const { dossier, procedure, calendar } = draft
  const waiting = openTasks(draft, (task) => !standsBeside(task)).map(({ dueAt }) => dueAt)
  const here = procedure.route.findIndex(({ id }) => id === dossier.step)
  let at = [draft.at, ...waiting].sort().at(-1) as Instant
  for (const step of procedure.route.slice(here + 1))
    for (const period of longestOf(step, dossier.plan.ask, at, draft)) at = dueAfter(period, at, calendar)
  return at
}

const longestOf = (
  step: Step,
  ask: Record<string, string[]>,
  from: Instant,
  { calendar, dossier }: Draft,
): Period[] => {
  if (step.kind === 'pay') return dossier.plan.feeVnd > 0 ? [step.within] : []
  if (step.kind !== 'consult') return [step.within]
  const asked = step.ask.filter((rule) => ask[step.id]?.includes(rule.id ?? rule.agency))
  const end = (period: Period) => dueAfter(period, from, calendar)
  return asked
    .map(({ within }) => within)
    .sort((a, b) => (end(a) < end(b) ? 1 : -1))
    .slice(0, 1)
}
