import { type Calendar, workingMinutesBetween } from '../kernel/calendar'
import type { Dossier } from '../kernel/dossier'
import type { Instant } from '../kernel/instant'
import { agencyOfStep } from '../kernel/step-agency'
import { standsBeside, type Task } from '../kernel/task'
import { applicantParty, type Spent, systemParty } from './facts'

/** A task while one party has it. */
interface Hold {
  task: Task
  party: string
  from: Instant
  to: Instant
}

/**
 * Every working minute from filing to the end, or to the last that was done, with the one party that held the dossier:
 * the applicant while he owes something, to a part while no other is worked on; else, of the agencies that are waited for, the one that is waited for longest;
 * a higher authority only where it alone is waited for; else the system. The time in which a higher authority directs
 * belongs to whom it directs about.
 */
export const spentOf = (dossier: Dossier, calendar: Calendar): Spent[] => {
  // What stands beside the dossier's way holds nothing up.
  const tasks = Object.values(dossier.tasks).filter((task) => !standsBeside(task))
  const holds = tasks.flatMap((task) => holdsOf(dossier, task))
  const spent = new Map<string, Spent>()
  const add = (step: string, party: string, minutes: number) => {
    const key = `${step} ${party}`
    const row = spent.get(key) ?? { step, party, minutes: 0 }
    spent.set(key, { ...row, minutes: row.minutes + minutes })
  }
  for (const { task, party } of holds) if (counts(task)) add(task.step, party, 0)
  const instants = instantsOf(dossier, holds)
  let last = { step: dossier.step, party: systemParty }
  for (const [index, from] of instants.slice(0, -1).entries()) {
    const to = instants[index + 1] as Instant
    const hold = holderOf(holds.filter((one) => one.from <= from && one.to >= to))
    last = hold ? { step: hold.task.step, party: hold.party } : { step: last.step, party: systemParty }
    add(last.step, last.party, workingMinutesBetween(from, to, calendar))
  }
  return [...spent.values()]
}

const counts = ({ kind }: Task): boolean => kind !== 'gate' && kind !== 'direction'

/** While a task is open it has no end: later than any instant. */
const never = '~'

const holdsOf = (dossier: Dossier, task: Task): Hold[] => {
  const end = task.doneAt ?? never
  const party = typeof task.owner === 'object' ? task.owner.agency : task.owner
  const taken = takenOver(dossier, task)
  if (!taken) return [{ task, party, from: task.openedAt, to: end }]
  return [
    { task, party: agencyOfStep(dossier, task.step), from: task.openedAt, to: taken },
    { task, party, from: taken, to: end },
  ]
}

/** When the higher authority made an overdue task its own: until then it was that of the agency whose step it is. */
const takenOver = (
  { tasks }: Dossier,
  { step, kind, question, owner, openedAt }: Task,
): Instant | undefined =>
  kind === 'direction' || question || typeof owner !== 'object'
    ? undefined
    : Object.values(tasks).find(
        (other) =>
          other.kind === 'direction' &&
          other.step === step &&
          !other.question &&
          other.outcome === 'take-over' &&
          (other.doneAt as Instant) >= openedAt &&
          typeof other.owner === 'object' &&
          other.owner.agency === owner.agency,
      )?.doneAt

const instantsOf = ({ filedAt, clock, ended }: Dossier, holds: Hold[]): Instant[] => {
  const all = [filedAt, clock.startedAt ?? filedAt, ...holds.flatMap(({ from, to }) => [from, to])]
  const known = all.filter((at) => at !== never && (!ended || at <= ended.at))
  return [...new Set([...known, ...(ended ? [ended.at] : [])])].sort()
}

const rank = ({ task, party }: Hold): number => {
  if (party === systemParty) return 4
  // What one part asks of the applicant holds up no other.
  if (party === applicantParty) return task.question ? 2 : 0
  return task.kind === 'direction' ? 3 : 1
}

const holderOf = (open: Hold[]): Hold | undefined =>
  open.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(b.to, a.to) ||
      compare(a.task.dueAt, b.task.dueAt) ||
      compare(a.task.id, b.task.id),
  )[0]

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
