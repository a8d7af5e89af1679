import { dueAfter, workingMinutesBetween } from '../calendar'
import type { Clock, Part } from '../dossier'
import { dated } from '../due-date'
import { Inconsistent } from '../errors'
import type { Instant } from '../instant'
import { partsIn } from '../kind-of'
import { isUnderWay, partsOf } from '../part'
import type { Procedure } from '../procedure'
import type { PartRule } from '../steps/step'
import type { Task } from '../task'
import { paused, resumed, stopped, timed } from './clock'
import { change, type Draft, openTask, stepOf } from './draft'

// The parts of a link step, each with a clock of its own.

export const partRule = (procedure: Procedure, step: string, id: string): PartRule<never> => {
  const rule = partsIn(procedure, stepOf(procedure, step)).find((candidate) => candidate.id === id)
  if (!rule) throw new Inconsistent(`step ${step} has no part ${id}`)
  return rule
}

/** The part that a task belongs to; undefined when to none. */
export const partOf = ({ dossier }: Pick<Draft, 'dossier'>, { question }: Task): Part | undefined =>
  dossier.parts?.[question ?? '']

/** What is wanted stands in the dossier from the step's beginning; what waits for nothing begins with it. */
export const openParts = (draft: Draft, step: string, rules: readonly PartRule<never>[]): void => {
  for (const { id, by } of rules) {
    const agency = draft.dossier.plan.parts?.[id]
    if (agency) setPart(draft, { id, step, agency, role: by, round: 1, status: 'ahead' })
  }
  goOn(draft, rules)
}

/** Parts begin when all before them are done, and are left out when one of those was not. */
export const goOn = (draft: Draft, rules: readonly PartRule<never>[]): void => {
  const statusOf = (id: string) => draft.dossier.parts?.[id]?.status
  for (const rule of rules) {
    const part = draft.dossier.parts?.[rule.id]
    if (part?.status !== 'ahead') continue
    const before = (rule.after ?? []).map(statusOf).filter((status) => status !== undefined)
    if (before.every((status) => status === 'done')) begin(draft, rule, part)
    else if (before.some((status) => status !== 'done' && status !== 'open' && status !== 'ahead'))
      setPart(draft, { ...part, status: 'left-out', endedAt: draft.at })
    else continue
    // What follows may stand earlier in the list.
    goOn(draft, rules)
    return
  }
}

const begin = (draft: Draft, rule: PartRule<never>, part: Part): void => {
  const clock = { usedMinutes: 0, limitMinutes: 0, pauses: [], startedAt: draft.at, runningSince: draft.at }
  setPart(draft, { ...part, status: 'open', clock: measured(draft, rule, clock, draft.at) })
  openPartTask(draft, rule, 1)
}

/** Its agency's task; after a supplement with the time that it then has. */
export const openPartTask = (draft: Draft, rule: PartRule<never>, round: number): void => {
  const part = draft.dossier.parts?.[rule.id]
  if (!part) throw new Inconsistent(`dossier ${draft.dossier.id} has no part ${rule.id}`)
  openTask(draft, {
    kind: 'part',
    step: part.step,
    question: part.id,
    owner: { agency: part.agency, role: part.role },
    until: round > 1 && rule.supplement ? rule.supplement.thenWithin : rule.within,
    round,
  })
}

export const pausePart = (draft: Draft, part: Part): void =>
  setPart(draft, clocked(draft, { ...part, round: part.round + 1 }, paused))
export const resumePart = (draft: Draft, part: Part): void => setPart(draft, clocked(draft, part, resumed))

export const endPart = (
  draft: Draft,
  part: Part,
  status: Part['status'],
  more: Pick<Part, 'issuedOn' | 'document'> = {},
): void => setPart(draft, { ...clocked(draft, part, stopped), ...more, status, endedAt: draft.at })

/** With the dossier: nobody does what is left of it. */
export const endParts = (draft: Draft, status: Part['status']): void => {
  for (const part of partsOf(draft.dossier).filter(isUnderWay)) endPart(draft, part, status)
}

/** The same histories under the calendar as it is now. */
export const recountParts = (draft: Draft): void => {
  for (const part of partsOf(draft.dossier).filter(({ status }) => status === 'open')) {
    const counted = clocked(draft, part, (clock) => clock)
    if (JSON.stringify(counted.clock) !== JSON.stringify(part.clock)) setPart(draft, counted)
  }
}

const setPart = (draft: Draft, part: Part): void => change(draft, { change: 'part', part })

/** The part with its clock's history changed; one that has not begun has none. */
const clocked = (draft: Draft, part: Part, become: (clock: Clock, at: Instant) => Clock): Part => {
  const { clock } = part
  if (!clock?.startedAt) return part
  const rule = partRule(draft.procedure, part.step, part.id)
  return { ...part, clock: measured(draft, rule, become(clock, draft.at), clock.startedAt) }
}

const measured = (
  { calendar }: Draft,
  { within }: PartRule<never>,
  clock: Clock,
  startedAt: Instant,
): Clock => {
  const end = dueAfter(within, startedAt, calendar)
  const limitMinutes = workingMinutesBetween(startedAt, end, calendar)
  const times = timed({ ...clock, startedAt }, end, calendar)
  return dated({ ...clock, limitMinutes, ...times }, times.promisedFor, calendar)
}
