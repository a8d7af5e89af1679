import type { DossierRecord } from '../../functions/adapters/dossier-store'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { DossierEvent } from '../../workflows/kernel/event'
import { apply } from '../../workflows/kernel/fold'
import { type Instant, millis } from '../../workflows/kernel/instant'
import { standsBeside, type Task } from '../../workflows/kernel/task'

const hour = 3_600_000

/** A dossier as it stood from one event to the next. */
interface Stretch {
  event: DossierEvent
  dossier: Dossier
  from: Instant
  to: Instant
}

const stretchesOf = (events: readonly DossierEvent[], until: Instant): Stretch[] => {
  let dossier: Dossier | undefined
  return events.map((event, index) => {
    dossier = apply(dossier, event)
    return { event, dossier, from: event.at, to: events[index + 1]?.at ?? until }
  })
}

/** Whom a higher authority was told about is not silent once more while it directs. */
const isReported = ({ tasks }: Dossier, task: Task): boolean =>
  task.kind !== 'direction' &&
  !standsBeside(task) &&
  Object.values(tasks).some(
    (other) =>
      other.kind === 'direction' &&
      other.status === 'open' &&
      other.step === task.step &&
      other.question === task.question,
  )

/** What was directed about is no longer overdue: it has a new deadline, or is over. */
const leftOverdue = ({ type, task: id, at }: DossierEvent, { tasks }: Dossier): string[] => {
  const direction = type === 'directed' ? tasks[id ?? ''] : undefined
  return Object.values(tasks)
    .filter(({ step, question }) => step === direction?.step && question === direction.question)
    .filter((task) => task.status === 'open' && !standsBeside(task) && task.dueAt <= at)
    .map((task) => task.id)
}

/**
 * No wait is overdue for longer than an hour without its consequence, and none goes on past its due instant without a
 * reminder. Where the feed kept a machine from waiting, the watch finds out, once an hour.
 */
export const checkWaits = (
  { events: recorded }: DossierRecord,
  { until, isFeedLate }: { until: Instant; isFeedLate: boolean },
): string[] => {
  const faults = new Set<string>()
  const events = recorded.map(({ event }) => event)
  const reminded = (task: Task, dueAt: Instant) =>
    events.some(
      (event) =>
        event.type === 'reminded' &&
        event.task === task.id &&
        event.at >= dueAt &&
        millis(event.at) <= millis(dueAt) + hour,
    )
  const known = new Map<string, { at: Instant; since: Instant }>()
  /** An instant that lay in the past when it was set, as after a changed calendar, counts from then. */
  const atTheEarliest = (id: string, at: Instant, from: Instant): Instant => {
    const before = known.get(id)
    const since = before?.at === at ? before.since : from
    known.set(id, { at, since })
    return since > at ? since : at
  }
  for (const { event, dossier, from, to } of stretchesOf(events, until)) {
    for (const id of leftOverdue(event, dossier)) faults.add(`direction: ${event.task} left ${id} overdue`)
    const passed = (at: Instant, hours: number) => millis(to) > millis(at) + hours * hour
    for (const task of Object.values(dossier.tasks)) {
      const { id, kind, status, dueAt, overdueSince: first = dueAt, remindAt, counted } = task
      if (status !== 'open') continue
      if (task.notBefore && task.silences > 0 && from < task.notBefore.at)
        faults.add(
          `silence: ${kind} ${id}, not to be answered before ${task.notBefore.at}, had one by ${from}`,
        )
      const hours = isFeedLate ? 2 : 1
      if (!isReported(dossier, task) && passed(dueAt, hours))
        faults.add(`consequence: ${kind} ${id}, due ${dueAt}, had none until ${to}`)
      if (!counted) continue
      if (!remindAt) faults.add(`reminder: ${kind} ${id} has none ahead`)
      else if (passed(atTheEarliest(id, remindAt, from), 1))
        faults.add(`reminder: ${kind} ${id}, set for ${remindAt}, not until ${to}`)
      if (passed(first, 1) && !reminded(task, first))
        faults.add(`reminder: ${kind} ${id}, due ${first}, had none at its due instant`)
    }
    const { runningSince, promisedFor, apology } = dossier.clock
    if (!dossier.ended && runningSince && promisedFor && !apology && passed(promisedFor, 1))
      faults.add(`apology: late since ${promisedFor}, none until ${to}`)
  }
  return [...faults]
}
