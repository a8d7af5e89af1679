import type { Instant } from '../kernel/instant'
import { type CountedLine, toldIn } from './count-dossier'
import { sumOf } from './counts'
import { type DossierFigure, type FigureName, subjectOf } from './figures'
import { classOf, figuresAt, mayCount, type Profile, profileIn, quarterAt } from './profile'

const profilesIn = (lines: readonly CountedLine[]): [Profile, number][] =>
  Object.entries(sumOf(lines.map(({ counts }) => counts))).flatMap(([name, count]): [Profile, number][] => {
    const profile = profileIn(name)
    return profile !== undefined && count > 0 ? [[profile, count]] : []
  })

/** As counters have them: see `count-dossier.ts`. */
const numbersOf: Record<DossierFigure, (number: (name: string) => number) => number> = {
  received: (number) => number('received'),
  'handled-on-time': (number) => number('in-time'),
  'handled-late': (number) => number('received') - number('in-time'),
  supplemented: (number) => number('supplemented'),
}
const isOfDossiers = (figure: FigureName): figure is DossierFigure => subjectOf(figure) === 'dossier'

/** A figure at a full quarter of an hour, and in how many dossiers it counts something. */
export const figureIn = (
  lines: readonly CountedLine[],
  figure: FigureName,
  cut: Instant,
): { counted: number; dossiers: number } => {
  if (isOfDossiers(figure)) {
    const counted = numbersOf[figure](toldIn(lines, cut).number)
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

/** What is told apart of the dossiers in which a figure may count something. */
export const classesBehind = (lines: readonly CountedLine[], figure: FigureName): string[] => [
  ...new Set(
    profilesIn(lines)
      .map(([profile]) => classOf(profile))
      .filter((one) => mayCount(one, figure)),
  ),
]
