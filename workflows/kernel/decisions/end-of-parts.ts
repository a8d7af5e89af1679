import { dueAfter } from '../calendar'
import type { Instant } from '../instant'
import type { PartRule } from '../steps/step'
import { type Draft, openTasks } from './draft'
import { latest } from './expected'

/** When the last part is done: each begins when those before it are. */
export const endOfParts = (draft: Draft, parts: readonly PartRule<never>[], from: Instant): Instant => {
  const endOf = (id: string): Instant => {
    const rule = parts.find((one) => one.id === id)
    const { plan, parts: begun } = draft.dossier
    const status = begun?.[id]?.status ?? (plan.parts?.[id] ? 'ahead' : 'left-out')
    if (!rule || (status !== 'open' && status !== 'ahead')) return from
    const waiting = openTasks(draft, ({ question, kind }) => question === id && kind !== 'direction')
    const begins = latest([from, ...(rule.after ?? []).map(endOf)])
    return status === 'open' && waiting.length > 0
      ? latest(waiting.map(({ dueAt }) => dueAt))
      : dueAfter(rule.within, begins, draft.calendar)
  }
  return parts.length > 0 ? latest(parts.map(({ id }) => endOf(id))) : from
}
