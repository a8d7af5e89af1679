import { z } from 'zod'
import type { Instant } from '../kernel/instant'
import type { AssignmentFacts, Facts, OpinionFacts, OwedFacts, WorkFacts } from './facts'
import { isOnTime } from './on-time'
import { roundedMinutes } from './rounded-minutes'

/** Whether one of them counts, as it stands at an instant. */
type Counts<T> = (one: T, cut: Instant) => boolean
type Figures<T> = Readonly<Record<string, Counts<T>>>

/** Of five. */
export const satisfiedFrom = 4
const online = 2

const isOver = (dueAt: Instant | undefined, cut: Instant): boolean => dueAt !== undefined && dueAt < cut

const isOverdue: Counts<OpinionFacts> = ({ end, silent, dueAt }, cut) =>
  end === 'open' && (silent === true || isOver(dueAt, cut))

const onDraft =
  (counts: Counts<OpinionFacts>): Counts<OpinionFacts> =>
  (one, cut) =>
    one.onDraft === true && counts(one, cut)

const ofPublic =
  <Rest extends unknown[]>(counts: (one: Facts, ...rest: Rest) => boolean) =>
  (one: Facts, ...rest: Rest): boolean =>
    !one.internal && counts(one, ...rest)

/** Of the agency that is asked. */
export const opinionFigures = {
  asked: () => true,
  'on-time': ({ end }) => end === 'on-time',
  late: ({ end }) => end === 'late',
  deemed: ({ end }) => end === 'deemed',
  without: ({ end }) => end === 'without',
  withdrawn: ({ end }) => end === 'withdrawn',
  open: ({ end }) => end === 'open',
  overdue: isOverdue,
  /** It answered, or had no more time to: what it did then counts. */
  judged: (one, cut) =>
    one.end === 'open' ? isOverdue(one, cut) : one.end !== 'withdrawn' || one.silent === true,
  concerned: ({ end, notConcerned }) => (end === 'on-time' || end === 'late') && !notConcerned,
  'not-concerned': ({ notConcerned }) => notConcerned === true,
  silent: ({ silent }) => silent === true,
  reported: ({ escalated }) => escalated === true,
  directed: (one) => one.directed === true,
  'on-draft': onDraft(() => true),
  'draft-open': onDraft((one, cut) => one.end === 'open' && !isOverdue(one, cut)),
  'draft-overdue': onDraft(isOverdue),
  'draft-on-time': onDraft(({ end }) => end === 'on-time'),
  'draft-late': onDraft(({ end }) => end === 'late'),
  'draft-deemed': onDraft(({ end }) => end === 'deemed'),
  /** Nobody waits for its answer any more. */
  'draft-ended': onDraft(({ end }) => end === 'without' || end === 'withdrawn'),
} as const satisfies Figures<OpinionFacts>

/** Of the agency that asks. */
export const askingFigures = {
  'asked-out': () => true,
  'beyond-need': ({ beyond, notConcerned }) => beyond === true && notConcerned === true,
  'below-minimum': ({ below }) => below === true,
} as const satisfies Figures<OpinionFacts>

const isTaskOverdue: Counts<AssignmentFacts> = ({ end, dueAt }, cut) => end === 'open' && isOver(dueAt, cut)

/** Of the agency that a conclusion or directive gave a task to. */
export const assignmentFigures = {
  assigned: () => true,
  'tasks-open': (one, cut) => one.end === 'open' && one.dueAt !== undefined && !isTaskOverdue(one, cut),
  'tasks-unruled': ({ end, dueAt }) => end === 'open' && dueAt === undefined,
  'done-in-time': ({ end }) => end === 'in-time',
  'done-late': ({ end }) => end === 'late',
  'undone-overdue': isTaskOverdue,
  /** It was handed in, or should have been by then. */
  'tasks-judged': (one, cut) => one.end === 'in-time' || one.end === 'late' || isTaskOverdue(one, cut),
  'tasks-dropped': ({ end }) => end === 'dropped',
  'tasks-silent': ({ silent }) => silent === true,
  'tasks-declined': ({ declined }) => declined === true,
  'tasks-extended': ({ extended }) => extended === true,
} as const satisfies Figures<AssignmentFacts>

/** Of the agency that decides: dossiers of the public. */
export const dossierFigures = {
  received: ofPublic(({ receivedAt }) => receivedAt !== undefined),
  'handled-on-time': ofPublic((one, cut) => isOnTime(one, cut) === true),
  'handled-late': ofPublic((one, cut) => isOnTime(one, cut) === false),
  'approved-silently': ofPublic(({ approvedSilently }) => approvedSilently === true),
  supplemented: ofPublic(({ supplements }) => supplements > 0),
  rated: ofPublic(({ score }) => score !== undefined),
  satisfied: ofPublic(({ score = 0 }) => score >= satisfiedFrom),
  'not-satisfied': ofPublic(({ score = satisfiedFrom }) => score < satisfiedFrom),
} as const satisfies Figures<Facts>

const ofReceived = (counts: (one: Facts) => boolean) =>
  ofPublic((one: Facts) => one.receivedAt !== undefined && counts(one))

/** What the index is made of, beside what is in time: of the city and its procedures, not of agencies. */
export const indexFigures = {
  issued: ofPublic(({ how }) => how === 'issued'),
  'issued-electronic': ofPublic(({ how, result }) => how === 'issued' && result !== undefined),
  finished: ofReceived(({ endedAt }) => endedAt !== undefined),
  full: ofReceived(({ onlineLevel }) => onlineLevel === 'full'),
  'full-online': ofReceived(({ onlineLevel, channel }) => onlineLevel === 'full' && channel === online),
  'all-electronic': ofReceived(
    ({ channel, how, result }) => channel === online && (how !== 'issued' || result !== undefined),
  ),
  fee: ofReceived(({ feeVnd }) => feeVnd > 0),
  'fee-paid': ofReceived(({ feeVnd, paid }) => feeVnd > 0 && paid === true),
} as const satisfies Figures<Facts>

/** Of an officer at an agency: the tasks that he answered, or let go by. */
export const workFigures = {
  'work-done': ({ work }) => work,
  'work-in-time': ({ work }) => work.filter(({ late }) => !late),
  'work-overdue': ({ owed }) => owed,
} as const satisfies Readonly<Record<string, (of: Facts) => readonly (WorkFacts | OwedFacts)[]>>
export type WorkFigure = keyof typeof workFigures

/** What took longer than the median of all, or than nine in ten of them: dossiers, answers or tasks, by the time that is counted of them. */
export const longFigures = {
  'above-median': { of: 'dossier', time: 'time', at: 'median' },
  'above-p90': { of: 'dossier', time: 'time', at: 'p90' },
  'answer-above-median': { of: 'opinion', time: 'answer', at: 'median' },
  'answer-above-p90': { of: 'opinion', time: 'answer', at: 'p90' },
  'work-above-median': { of: 'work', time: 'time', at: 'median' },
} as const
export type LongFigure = keyof typeof longFigures

/** Times are compared as they are counted. */
const isLonger = (minutes: number | undefined, than: number): boolean =>
  minutes !== undefined && roundedMinutes(minutes) > than

const tookLonger = (than: number) =>
  ofReceived(({ endedAt, usedMinutes }) => endedAt !== undefined && isLonger(usedMinutes, than))

export type DossierFigure = keyof typeof dossierFigures
export type IndexFigure = keyof typeof indexFigures
export type OpinionFigure = keyof typeof opinionFigures
export type AskingFigure = keyof typeof askingFigures
export type AssignmentFigure = keyof typeof assignmentFigures

/** What can be counted of agencies. What a number counts, and what its list shows, is said here alone. */
export const FigureName = z.enum([
  ...(Object.keys(dossierFigures) as DossierFigure[]),
  ...(Object.keys(opinionFigures) as OpinionFigure[]),
  ...(Object.keys(askingFigures) as AskingFigure[]),
  ...(Object.keys(assignmentFigures) as AssignmentFigure[]),
])
export type FigureName = z.infer<typeof FigureName>

/** All that has a list of dossiers behind it. */
export const ListedFigure = z.enum([
  ...FigureName.options,
  ...(Object.keys(indexFigures) as IndexFigure[]),
  ...(Object.keys(workFigures) as WorkFigure[]),
  ...(Object.keys(longFigures) as LongFigure[]),
])
export type ListedFigure = z.infer<typeof ListedFigure>
export const isOfIndex = (name: ListedFigure): name is IndexFigure => isIn(indexFigures, name)
export const isLong = (name: ListedFigure): name is LongFigure => isIn(longFigures, name)

/** How many of them each figure counts. */
export const counter =
  <T, N extends string>(figures: Readonly<Record<N, Counts<T>>>, of: readonly T[], cut: Instant) =>
  (name: N): number =>
    of.filter((one) => figures[name](one, cut)).length

/** What a figure is about: dossiers that an agency decides, what it is asked, what it asks, what it was given to do, or an officer's work. */
export const subjectOf = (name: ListedFigure): 'dossier' | 'opinion' | 'asking' | 'assignment' | 'work' => {
  if (isLong(name)) return longFigures[name].of
  if (isIn(workFigures, name)) return 'work'
  if (isIn(dossierFigures, name) || isOfIndex(name)) return 'dossier'
  if (isIn(opinionFigures, name)) return 'opinion'
  return isIn(assignmentFigures, name) ? 'assignment' : 'asking'
}

const isIn = <T extends object>(figures: T, name: string): name is keyof T & string =>
  Object.hasOwn(figures, name)

const dossierRule = (name: ListedFigure, longerThan: number): Counts<Facts> | undefined => {
  if (isLong(name)) return subjectOf(name) === 'dossier' ? tookLonger(longerThan) : undefined
  if (isOfIndex(name)) return indexFigures[name]
  return isIn(dossierFigures, name) ? dossierFigures[name] : undefined
}

const workIn = (facts: Facts, name: ListedFigure, longerThan: number): readonly (WorkFacts | OwedFacts)[] =>
  isIn(workFigures, name)
    ? workFigures[name](facts)
    : facts.work.filter(({ minutes }) => isLonger(minutes, longerThan))

interface Of {
  cut: Instant
  agency?: string | undefined
  /** Of all at the agency when left out. */
  officer?: string | undefined
  longerThan?: number
}

/** What a figure counts in a dossier: questions, assignments or tasks, of one agency or of all, or the dossier itself. */
export const countedIn = (
  facts: Facts,
  name: ListedFigure,
  { cut, agency, officer, longerThan = 0 }: Of,
): (OpinionFacts | AssignmentFacts | WorkFacts | OwedFacts | Facts)[] => {
  const { opinions, assignments = [] } = facts
  const isOf = (one: { agency: string }) => agency === undefined || one.agency === agency
  const ofDossier = dossierRule(name, longerThan)
  if (ofDossier) return isOf(facts) && ofDossier(facts, cut) ? [facts] : []
  if (subjectOf(name) === 'work')
    return workIn(facts, name, longerThan).filter(
      (one) => isOf(one) && (officer === undefined || one.officer === officer),
    )
  if (isLong(name)) return opinions.filter((one) => isOf(one) && isLonger(one.minutes, longerThan))
  if (isIn(opinionFigures, name)) return opinions.filter((one) => isOf(one) && opinionFigures[name](one, cut))
  if (isIn(assignmentFigures, name))
    return assignments.filter((one) => isOf(one) && assignmentFigures[name](one, cut))
  const counts: Counts<OpinionFacts> = askingFigures[name as AskingFigure]
  return isOf(facts) ? opinions.filter((one) => counts(one, cut)) : []
}
