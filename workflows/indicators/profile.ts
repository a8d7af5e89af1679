import { type Instant, instant, millis } from '../kernel/instant'
import type { AssignmentFacts, OpinionFacts } from './facts'
import { askingFigures, assignmentFigures, type FigureName, opinionFigures } from './figures'

/**
 * What figures tell apart of a dossier's questions, or of what it gave an agency to do: a letter for what it is, one for its
 * end, one for each mark; for what time decides, the quarter of an hour in which it is due; and how many there are that are
 * alike. `o1,o0s*2` are three questions, `t0.1a2b3` a task that is open.
 */
export type Profile = string

const quarter = 15 * 60_000

type Mark = keyof OpinionFacts | keyof AssignmentFacts
interface Kind {
  ends: readonly string[]
  /** What is so when a letter is there. */
  marks: Readonly<Record<string, readonly Mark[]>>
}
const kinds = {
  /** A question, by what came of it. */
  o: {
    ends: ['open', 'on-time', 'late', 'deemed', 'without', 'withdrawn'],
    marks: { s: ['silent'], e: ['escalated'], n: ['notConcerned'], d: ['directed'], r: ['onDraft'] },
  },
  /** An assignment. */
  t: {
    ends: ['open', 'in-time', 'late', 'dropped'],
    marks: { s: ['silent'], d: ['declined'], x: ['extended'] },
  },
  /** A question, by how it was put. */
  a: { ends: [], marks: { b: ['below'], y: ['beyond', 'notConcerned'] } },
} as const satisfies Record<string, Kind>
type Letter = keyof typeof kinds

const partOf = (letter: Letter, one: OpinionFacts | AssignmentFacts): string => {
  const { ends, marks }: Kind = kinds[letter]
  const values: Partial<Record<Mark, unknown>> = { ...one }
  const end = ends.indexOf(one.end)
  const marked = Object.entries(marks).filter(([, so]) => so.every((mark) => values[mark] === true))
  // A question that nobody answered is overdue whatever time it has been given since.
  const isTimed = end === 0 && !(letter === 'o' && values.silent)
  const due = isTimed && one.dueAt ? `.${Math.floor(millis(one.dueAt) / quarter).toString(36)}` : ''
  return `${letter}${end < 0 ? '' : end}${marked.map(([mark]) => mark).join('')}${due}`
}

const joined = (parts: readonly string[]): Profile => {
  const times = new Map<string, number>()
  for (const part of parts) times.set(part, (times.get(part) ?? 0) + 1)
  return [...times]
    .map(([part, count]) => (count > 1 ? `${part}*${count}` : part))
    .sort()
    .join(',')
}

/** Of what an agency is asked and given to do. */
export const answeringProfile = (
  opinions: readonly OpinionFacts[],
  assignments: readonly AssignmentFacts[],
): Profile =>
  joined([...opinions.map((one) => partOf('o', one)), ...assignments.map((one) => partOf('t', one))])

/** Of what an agency asks others. */
export const askingProfile = (opinions: readonly OpinionFacts[]): Profile =>
  joined(opinions.map((one) => partOf('a', one)))

const partsIn = (profile: Profile): { part: string; times: number }[] =>
  profile.split(',').map((one) => {
    const [part = '', times = '1'] = one.split('*')
    return { part, times: Number(times) }
  })

/** What is told apart in a list: whatever number of it, whenever it is due. */
export const classOf = (profile: Profile): string =>
  [...new Set(partsIn(profile).map(({ part }) => part.replace(/\..*/, '.')))].join(',')

const figures = { o: opinionFigures, t: assignmentFigures, a: askingFigures }
const [past, now, future] = [0, 1, 2].map(instant) as [Instant, Instant, Instant]

/** The figures that something counts in, once it is due or before. */
const figuresOf = (part: string, isDue: boolean): FigureName[] => {
  const [, letter, end, marked = '', timed] = /^(.)(\d?)([a-z]*)(\.?)/.exec(part) ?? []
  const { ends, marks }: Kind = kinds[letter as Letter]
  const one = {
    end: ends[Number(end)],
    ...(timed && { dueAt: isDue ? past : future }),
    ...Object.fromEntries([...marked].flatMap((mark) => (marks[mark] ?? []).map((so) => [so, true]))),
  }
  const all: Readonly<Record<string, (one: never, cut: Instant) => boolean>> = figures[letter as Letter]
  return Object.keys(all).filter((name) => all[name]?.(one as never, now)) as FigureName[]
}

const known = new Map<string, readonly FigureName[]>()
/** Kept by what it is, whenever it is due: there are some hundreds. */
const figuresIn = (part: string, isDue: boolean): readonly FigureName[] => {
  const id = `${part.replace(/\..*/, '.')}${isDue}`
  const found = known.get(id) ?? figuresOf(part, isDue)
  known.set(id, found)
  return found
}

/** A full quarter of an hour, among all. */
export const quarterAt = (cut: Instant): number => millis(cut) / quarter

/** By figure, how much of a profile counts at a full quarter of an hour. */
export const figuresAt = (profile: Profile, end: number): Map<FigureName, number> => {
  const counted = new Map<FigureName, number>()
  for (const { part, times } of partsIn(profile)) {
    const due = part.split('.')[1]
    for (const name of figuresIn(part, due !== undefined && Number.parseInt(due, 36) < end))
      counted.set(name, (counted.get(name) ?? 0) + times)
  }
  return counted
}

/** Whether anything of a class may count in a figure, before it is due or later. */
export const mayCount = (classified: string, figure: string): boolean =>
  classified
    .split(',')
    .some((part) => [...figuresIn(part, false), ...figuresIn(part, true)].some((name) => name === figure))

/** In the names of counters. */
const beginning = ':'
export const profileName = (profile: Profile): string => `${beginning}${profile}`
export const profileIn = (name: string): Profile | undefined =>
  name.startsWith(beginning) ? name.slice(beginning.length) : undefined
