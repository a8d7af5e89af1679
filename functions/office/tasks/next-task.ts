import { may } from '../../../workflows/kernel/authority'
import type { Instant } from '../../../workflows/kernel/instant'
import type { Person } from '../../../workflows/kernel/person'
import type { Wanted } from '../../adapters/task-listing'
import type { Whose } from '../../adapters/task-lists'
import type { Desk } from '../../runtime/run-command'
import { type DueState, dueWithin } from './due-state'
import { readListed } from './list-tasks'

export interface NextQuery extends Wanted {
  agency: string
  who: 'all' | 'mine' | 'nobody'
  due?: DueState | undefined
}

/** Candidates that are looked at: lists are a moment behind. */
const mostLookedAt = 5

/**
 * What somebody may do after a task, as the list goes on behind it, and at its end from its beginning: what he has or
 * nobody has. Undefined where there is nothing else.
 */
export const nextTask = async (
  { agency, who, due, ...wanted }: NextQuery,
  after: { id: string; dueAt: Instant },
  { person, at }: { person: Person; at: Instant },
  desk: Pick<Desk, 'dossiers' | 'law' | 'calendar'>,
): Promise<string | undefined> => {
  const mine: Whose = { person: person.id }
  const lists: Whose[] = who === 'mine' ? [mine] : who === 'nobody' ? ['nobody'] : ['nobody', mine]
  const within = due ? dueWithin(due, at, desk.calendar) : { from: ' ', to: '~' }
  const firstIn = async (between: { from: string; to: string }): Promise<string | undefined> => {
    if (between.from > between.to) return undefined
    const pages = await Promise.all(
      lists.map((whose) =>
        desk.dossiers.openTasks(agency, mostLookedAt, undefined, { whose, between, ...wanted }),
      ),
    )
    const listed = pages
      .flatMap(({ items }) => items)
      .filter(({ id }) => id !== after.id)
      .sort((a, b) => (`${a.dueAt}#${a.id}` < `${b.dueAt}#${b.id}` ? -1 : 1))
    const { items } = await readListed(listed.slice(0, mostLookedAt), desk)
    return items.find(({ task, dossier }) => {
      const own = dossier.tasks[task.id]
      return (
        (!wanted.procedure || task.procedure === wanted.procedure) &&
        own !== undefined &&
        may(person, { action: 'task.complete', dossier, task: own })
      )
    })?.task.id
  }
  const place = `${after.dueAt}#${after.id}`
  const behind = `${place}~`
  return (
    (await firstIn({ from: within.from > behind ? within.from : behind, to: within.to })) ??
    (await firstIn({ from: within.from, to: within.to < place ? within.to : place }))
  )
}
