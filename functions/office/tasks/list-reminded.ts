import { may } from '../../../workflows/kernel/authority'
import { type Calendar, localDate } from '../../../workflows/kernel/calendar'
import { Inconsistent, Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import { type Level, levelsOf } from '../../../workflows/kernel/reminder'
import type { Task } from '../../../workflows/kernel/task'
import type { DossierStore } from '../../adapters/dossier-store'
import { type LawBook, lawsOf } from '../../adapters/law-book'
import { placeOf, type Reminded, type RemindedStore } from '../../adapters/reminded-store'
import { leaveOut } from '../../runtime/leave-out'
import type { Caller } from '../asking'
import { dossierOfTask } from '../find-dossier'
import { cursorAt, remindedAt } from '../list-cursor'
import { minutesSince } from './waiting-directions'

export interface RemindedDesk {
  reminded: Pick<RemindedStore, 'newest'>
  dossiers: Pick<DossierStore, 'loadMany'>
  law: Pick<LawBook, 'version'>
  calendar: Calendar
}

/** A reminder, with what came of it. */
export interface RemindedOf extends Reminded {
  number: string
  kind: Task['kind']
  /** Whom it was for, and who has the task or had it. */
  to: readonly Level[]
  officer: string | undefined
  /** When the task was closed since, and how many working minutes after. */
  closed: { at: Instant; minutes: number } | undefined
}

export interface RemindedQuery {
  /** Of all when left out. */
  agency?: string | undefined
  month?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** Who was reminded in a month, the newest first, for whoever oversees: a page reads the dossiers of its lines. */
export const listReminded = async (
  { agency, month: asked, cursor, limit }: RemindedQuery,
  { person, at }: Pick<Caller, 'person' | 'at'>,
  { reminded, dossiers, law, calendar }: RemindedDesk,
): Promise<{ month: string; items: RemindedOf[]; leftOut: number; next?: string }> => {
  if (!may(person, { action: 'indicators.read-officers' }))
    throw new Refusal('forbidden', `${person.id} does not oversee`)
  const month = asked ?? localDate(at, calendar).slice(0, 7)
  const before = cursor === undefined ? undefined : remindedAt(cursor)
  const found = await reminded.newest({ agency, month }, limit + 1, before)
  const listed = found.slice(0, limit)
  const dossierWith = await dossiers.loadMany(listed.map(({ task }) => dossierOfTask(task)))
  const lawWith = lawsOf(law)
  const { items, leftOut } = await leaveOut('who was reminded', listed, placeOf, async (one) => {
    const dossier = dossierWith(dossierOfTask(one.task))
    const task = dossier?.tasks[one.task]
    if (!dossier || !task) throw new Inconsistent(`a reminder of task ${one.task}, which is not there`)
    const { procedure } = await lawWith(dossier)
    const { kind, assignee, doneBy, doneAt } = task
    const officer = doneBy === 'system' ? assignee : (doneBy ?? assignee)
    const closed =
      doneAt === undefined ? undefined : { at: doneAt, minutes: minutesSince(one.at, doneAt, calendar) }
    return {
      ...one,
      number: dossier.number,
      kind,
      to: levelsOf(one.says, procedure.reminders),
      officer,
      closed,
    }
  })
  const last = listed.at(-1)
  return { month, items, leftOut, ...(found.length > limit && last && { next: cursorAt(placeOf(last)) }) }
}
