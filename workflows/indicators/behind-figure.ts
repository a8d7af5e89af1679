import type { Instant } from '../kernel/instant'
import { type CountedLine, toldIn } from './count-dossier'
import { sumOf, type Told } from './counts'
import {
  type DossierFigure,
  type FigureName,
  type IndexFigure,
  isLong,
  type ListedFigure,
  type LongFigure,
  longFigures,
  type OpinionFigure,
  subjectOf,
  type WorkFigure,
} from './figures'
import { classOf, figuresAt, mayCount, type Profile, profileIn, quarterAt } from './profile'

const profilesIn = (lines: readonly CountedLine[]): [Profile, number][] =>
  Object.entries(sumOf(lines.map(({ counts }) => counts))).flatMap(([name, count]): [Profile, number][] => {
    const profile = profileIn(name)
    return profile !== undefined && count > 0 ? [[profile, count]] : []
  })

/** As counters have them: see `count-dossier.ts`. */
const numbersOf: Record<DossierFigure, (number: Told['number']) => number> = {
  received: (number) => number('received'),
  'handled-on-time': (number) => number('in-time'),
  'handled-late': (number) => number('received') - number('in-time'),
  'approved-silently': (number) => number('approved-silently'),
  supplemented: (number) => number('supplemented'),
  rated: (number) => number('rated'),
  satisfied: (number) => number('satisfied'),
  'not-satisfied': (number) => number('rated') - number('satisfied'),
}
const worksOf: Record<WorkFigure, string> = {
  'work-done': 'tasks',
  'work-in-time': 'done-well',
  'work-overdue': 'owed',
}
const isOfWork = (figure: ListedFigure): figure is WorkFigure => figure in worksOf
const isOfDossiers = (figure: ListedFigure): figure is DossierFigure | IndexFigure =>
  subjectOf(figure) === 'dossier'

const numberOf = (figure: DossierFigure | IndexFigure, told: Told): number =>
  figure in numbersOf ? numbersOf[figure as DossierFigure](told.number) : told.number(figure)

const boundIn = (told: Told, figure: LongFigure): number => {
  const { time, at } = longFigures[figure]
  return told.time(time)[at] ?? 0
}

/** The minutes that what counts in such a figure took more than. */
export const longerThan = (
  lines: readonly CountedLine[],
  figure: ListedFigure,
  cut: Instant,
): { longerThan?: number } => (isLong(figure) ? { longerThan: boundIn(toldIn(lines, cut), figure) } : {})

/** A figure at a full quarter of an hour, and in how many dossiers it counts something: of answers' times and of work no counter tells. */
export const figureIn = (
  lines: readonly CountedLine[],
  figure: ListedFigure,
  cut: Instant,
): { counted: number; dossiers?: number } => {
  if (isLong(figure)) {
    const told = toldIn(lines, cut)
    const { of, time } = longFigures[figure]
    const counted = told.longer(time, boundIn(told, figure))
    return of === 'dossier' ? { counted, dossiers: counted } : { counted }
  }
  if (isOfWork(figure)) return { counted: toldIn(lines, cut).number(worksOf[figure]) }
  if (isOfDossiers(figure)) {
    const counted = numberOf(figure, toldIn(lines, cut))
    return { counted, dossiers: counted }
  }
  const end = quarterAt(cut)
  const counts = profilesIn(lines).map(([profile, count]) => ({
    each: figuresAt(profile, end).get(figure) ?? 0,
    count,
  }))
  return {
    counted: counts.reduce((sum, { each, count }) => sum + each * count, 0),
    dossiers: counts.reduce((sum, { each, count }) => sum + (each > 0 ? count : 0), 0),
  }
}

/** Of what has a time, how it ended. */
const ended: readonly OpinionFigure[] = ['on-time', 'late', 'deemed', 'without']
/** In what an agency is asked, or given to do, its officers work. */
const worked: readonly FigureName[] = ['asked', 'assigned']

const countingIn = (figure: ListedFigure): readonly string[] => {
  if (subjectOf(figure) === 'work') return worked
  return isLong(figure) ? ended : [figure]
}

/** What is told apart of the dossiers in which a figure may count something. */
export const classesBehind = (lines: readonly CountedLine[], figure: ListedFigure): string[] => {
  const counting = countingIn(figure)
  return [...new Set(profilesIn(lines).map(([profile]) => classOf(profile)))].filter((one) =>
    counting.some((some) => mayCount(one, some)),
  )
}
