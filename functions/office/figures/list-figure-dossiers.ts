import { classesBehind, figureIn } from '../../../workflows/indicators/behind-figure'
import type { Facts } from '../../../workflows/indicators/facts'
import { countedIn, type FigureName } from '../../../workflows/indicators/figures'
import { groupsOf } from '../../../workflows/indicators/groups-of'
import { belongs, type ReportPeriod, type Stretch } from '../../../workflows/indicators/report-period'
import { may, viewFor } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Inconsistent, Refusal } from '../../../workflows/kernel/errors'
import type { CountsStore } from '../../adapters/counts-store'
import type { DossierStore } from '../../adapters/dossier-store'
import type { FactsStore } from '../../adapters/facts-store'
import type { Entry, FigureList, FigureLists } from '../../adapters/figure-lists'
import { leaveOut } from '../../runtime/leave-out'
import type { Caller } from '../asking'
import { cursorAt, placeAt } from '../list-cursor'
import { leavesOut } from '../page'
import type { ReportDesk } from './get-indicators'
import { agenciesAsked, asked } from './report-query'
import type { FigureDossier, FigureDossiers, FigureQuery } from './schemas'

/** Facts of a dossier with what a figure counts of them. */
interface Behind {
  facts: Facts
  counted: FigureDossier['counted']
}

export interface BehindDesk extends ReportDesk {
  counts: Pick<CountsStore, 'during' | 'lines'>
  facts: Pick<FactsStore, 'many'>
  behind: FigureLists
  dossiers: Pick<DossierStore, 'loadMany'>
}

/**
 * The dossiers behind a figure, found by the very rule that it counts by. Of those that the caller may not see, he is
 * told how many they are.
 */
export const listFigureDossiers = async (
  { figure, agency, limit, cursor, ...days }: FigureQuery,
  who: Pick<Caller, 'person' | 'at'>,
  desk: BehindDesk,
): Promise<FigureDossiers> => {
  const { person, at } = who
  agenciesAsked(agency, desk.agencies)
  if (!may(person, { action: 'figures.read-dossiers', agency }))
    throw new Refusal(
      'forbidden',
      `${person.id} may not see what is behind figures of ${agency ?? 'the city'}`,
    )
  const before = cursor === undefined ? undefined : placeAt(cursor)
  const { period, stretches, about } = asked(days, who, desk)
  const { all, lists } = await counters(figure, agency, stretches, desk)
  const entries = desk.behind.newest(lists, { ...days, months: period.months, before, limit })
  const { found, unread, next } = await pageOf(entries, { figure, agency, period, limit }, desk)
  const dossierWith = await desk.dossiers.loadMany(found.map(({ facts }) => facts.dossier))
  const { items: read, leftOut } = await leaveOut(
    'the dossiers behind a figure',
    found,
    ({ facts }) => facts.dossier,
    ({ facts, counted }) => ({ dossier: dossierIn(dossierWith, facts.dossier), counted }),
  )
  const items = read.filter(({ dossier }) => viewFor(person, dossier, at) !== undefined)
  return {
    ...about,
    figure,
    ...(agency !== undefined && { agency }),
    ...figureIn(all, figure, period.cut),
    items: items.map(({ dossier, counted }) => ({ ...briefly(dossier), counted })),
    notShown: read.length - items.length,
    ...leavesOut(unread + leftOut),
    ...(next !== undefined && { next: cursorAt(next) }),
  }
}

/** The lines that a figure is the sum of, and the lists that have the dossiers behind it. */
const counters = async (
  figure: FigureName,
  agency: string | undefined,
  stretches: readonly Stretch[],
  { counts }: Pick<BehindDesk, 'counts'>,
) => {
  if (agency !== undefined) {
    const all = await counts.lines('agency', [agency], stretches)
    return { all, lists: classesBehind(all, figure).map((one) => ({ agency, class: one })) }
  }
  const [all, ofAgencies] = await Promise.all([
    counts.during('procedure', stretches, ['line']),
    counts.during('agency', stretches, ['line']),
  ])
  const lists = [...groupsOf(ofAgencies, ({ name }) => name)].flatMap(([name, lines]) =>
    classesBehind(lines, figure).map((one): FigureList => ({ agency: name, class: one })),
  )
  return { all, lists }
}

/** So many are looked at for a page: what time alone decides of the others is for the next one. */
const mostLookedAt = 400

const pageOf = async (
  entries: AsyncGenerator<Entry>,
  {
    figure,
    agency,
    period,
    limit,
  }: { figure: FigureName; agency: string | undefined; period: ReportPeriod; limit: number },
  { facts }: Pick<BehindDesk, 'facts'>,
): Promise<{ found: Behind[]; unread: number; next?: string }> => {
  const found: Behind[] = []
  let [looked, unread] = [0, 0]
  for (;;) {
    const some = await take(entries, limit - found.length)
    const { items, leftOut } = await facts.many(some.map((one) => one.facts))
    const factsWith = new Map(items.map((one) => [one.dossier, one]))
    for (const { dossier } of some) {
      const one = factsWith.get(dossier)
      const counted = one && belongs(one, period) ? countedIn(one, figure, { cut: period.cut, agency }) : []
      if (one && counted.length > 0) found.push({ facts: one, counted })
    }
    unread += leftOut
    looked += some.length
    const last = some.at(-1)
    if (!last) return { found, unread }
    if (found.length < limit && looked < mostLookedAt) continue
    return (await take(entries, 1)).length === 0 ? { found, unread } : { found, unread, next: last.place }
  }
}

const take = async <T>(from: AsyncGenerator<T>, count: number): Promise<T[]> => {
  const taken: T[] = []
  while (taken.length < count) {
    const { value, done } = await from.next()
    if (done) break
    taken.push(value)
  }
  return taken
}

const dossierIn = (dossierWith: (id: string) => Dossier | undefined, id: string): Dossier => {
  const dossier = dossierWith(id)
  if (!dossier) throw new Inconsistent(`facts of dossier ${id}, which is not there`)
  return dossier
}

const briefly = ({ number, procedure, agency, status, filedAt }: Dossier) => ({
  number,
  procedure,
  agency,
  status,
  filedAt,
})
