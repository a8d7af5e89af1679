import { dueAfter } from '../calendar'
import type { Instant } from '../instant'
import type { Period } from '../period'
import type { LinkStep, Step } from '../procedure'
import { standsBeside } from '../task'
import { type Draft, openTasks } from './draft'

/** When the result is there if everybody who is left takes his whole time: what a late dossier can still promise. */
export const expectedEnd = (draft: Draft): Instant => {
  const { dossier, procedure, calendar } = draft
  const waiting = openTasks(draft, (task) => !standsBeside(task)).map(({ dueAt }) => dueAt)
  const here = procedure.route.findIndex(({ id }) => id === dossier.step)
  let at = [draft.at, ...waiting].sort().at(-1) as Instant
  const current = procedure.route[here]
  if (current?.kind === 'link') at = [at, endOfParts(current, draft.at, draft)].sort().at(-1) as Instant
  for (const step of procedure.route.slice(here + 1)) {
    if (step.kind === 'link') at = endOfParts(step, at, draft)
    else
      for (const period of longestOf(step, dossier.plan.ask, at, draft)) at = dueAfter(period, at, calendar)
  }
  return at
}

/** When the last part is done: each begins when those before it are. */
const endOfParts = ({ parts }: LinkStep<never>, from: Instant, draft: Draft): Instant => {
  const endOf = (id: string): Instant => {
    const rule = parts.find((one) => one.id === id)
    const { plan, parts: begun } = draft.dossier
    const status = begun?.[id]?.status ?? (plan.parts?.[id] ? 'ahead' : 'left-out')
    if (!rule || (status !== 'open' && status !== 'ahead')) return from
    const waiting = openTasks(draft, ({ question, kind }) => question === id && kind !== 'direction')
    const open = waiting
      .map(({ dueAt }) => dueAt)
      .sort()
      .at(-1)
    const begins = [from, ...(rule.after ?? []).map(endOf)].sort().at(-1) as Instant
    return status === 'open' && open ? open : dueAfter(rule.within, begins, draft.calendar)
  }
  return (
    parts
      .map(({ id }) => endOf(id))
      .sort()
      .at(-1) ?? from
  )
}

const longestOf = (
  step: Exclude<Step, LinkStep<never>>,
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
