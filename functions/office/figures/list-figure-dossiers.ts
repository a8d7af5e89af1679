import { classesBehind, figureIn, longerThan } from '../../../workflows/indicators/behind-figure'
import { type CountedLine, fieldIn, procedureIn, toldIn } from '../../../workflows/indicators/count-dossier'
import type { Facts } from '../../../workflows/indicators/facts'
import {
  countedIn,
  isLong,
  isOfIndex,
  type ListedFigure,
  subjectOf,
} from '../../../workflows/indicators/figures'
import { groupsOf } from '../../../workflows/indicators/groups-of'
import { belongs, type Stretch } from '../../../workflows/indicators/report-period'
import { may, viewFor } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Inconsistent, Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
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

/** A dossier that a figure may count something of, at its place in a list. Undefined: its facts can't be read. */
interface Looked {
  place: string
  facts: Facts | undefined
}

export interface BehindDesk extends ReportDesk {
  counts: Pick<CountsStore, 'during' | 'lines'>
  facts: Pick<FactsStore, 'many' | 'newest'>
  behind: FigureLists
  dossiers: Pick<DossierStore, 'loadMany'>
}

/**
 * The dossiers behind a figure, found by the very rule that it counts by. Of those that the caller may not see, he is
 * told how many they are.
 */
export const listFigureDossiers = async (
  { figure, agency, procedure, field, limit, cursor, ...days }: FigureQuery,
  who: Pick<Caller, 'person' | 'at'>,
  desk: BehindDesk,
): Promise<FigureDossiers> => {
  const { person, at } = who
  agenciesAsked(agency, desk.agencies)
  if (agency !== undefined)
    for (const [name, value] of Object.entries({ procedure, field, figure: isOfIndex(figure) || undefined }))
      if (value !== undefined)
        throw new Refusal('invalid-input', `${name}: not of an agency`, [
          { pointer: `/${name}`, message: 'not-with-agency' },
        ])
  if (!may(person, { action: 'figures.read-dossiers', agency }))
    throw new Refusal(
      'forbidden',
      `${person.id} may not see what is behind figures of ${agency ?? 'the city'}`,
    )
  const before = cursor === undefined ? undefined : placeAt(cursor)
  const { period, stretches, about } = asked(days, who, desk)
  const { all, ofAgencies } = await counters({ agency, procedure, field }, stretches, desk)
  const listed = { ...days, months: period.months, before, limit }
  const looked =
    subjectOf(figure) === 'dossier'
      ? desk.facts.newest(agenciesBehind(ofAgencies, figure, period.cut), listed)
      : inLists(desk.behind.newest(listsBehind(ofAgencies, figure), listed), limit, desk)
  const bound = longerThan(all, figure, period.cut)
  const isAsked = (facts: Facts) =>
    belongs(facts, period) &&
    (procedure === undefined || facts.procedure === procedure) &&
    (field === undefined || facts.field === field)
  const counted = (facts: Facts): FigureDossier['counted'] | undefined => {
    const some = isAsked(facts) ? countedIn(facts, figure, { cut: period.cut, agency, ...bound }) : []
    // A dossier that counts as such has nothing in it that does.
    return some.length > 0 ? some.filter((one) => 'end' in one) : undefined
  }
  const { found, unread, next } = await pageOf(looked, counted, limit)
  const dossierWith = await desk.dossiers.loadMany(found.map(({ facts }) => facts.dossier))
  const { items: read, leftOut } = await leaveOut(
    'the dossiers behind a figure',
    found,
    ({ facts }) => facts.dossier,
    ({ facts, counted: some }) => ({ dossier: dossierIn(dossierWith, facts.dossier), counted: some }),
  )
  const items = read.filter(({ dossier }) => viewFor(person, dossier, at) !== undefined)
  return {
    ...about,
    figure,
    ...(agency !== undefined && { agency }),
    ...(procedure !== undefined && { procedure }),
    ...(field !== undefined && { field }),
    ...figureIn(all, figure, period.cut),
    items: items.map(({ dossier, counted: some }) => ({ ...briefly(dossier), counted: some })),
    notShown: read.length - items.length,
    ...leavesOut(unread + leftOut),
    ...(next !== undefined && { next: cursorAt(next) }),
  }
}

/** The lines that a figure is the sum of, and those of the agencies in whose lists its dossiers are. */
const counters = async (
  { agency, procedure, field }: Pick<FigureQuery, 'agency' | 'procedure' | 'field'>,
  stretches: readonly Stretch[],
  { counts }: Pick<BehindDesk, 'counts'>,
) => {
  if (agency !== undefined) {
    const all = await counts.lines('agency', [agency], stretches)
    return { all, ofAgencies: all }
  }
  const [all, ofAgencies] = await Promise.all([
    counts.during('procedure', stretches, ['line']),
    counts.during('agency', stretches, ['line']),
  ])
  const isOf = ({ name }: CountedLine) =>
    (procedure === undefined || procedureIn(name) === procedure) &&
    (field === undefined || fieldIn(name) === field)
  return { all: all.filter(isOf), ofAgencies }
}

const byAgency = (lines: readonly CountedLine[]) => [...groupsOf(lines, ({ name }) => name)]

const agenciesBehind = (lines: readonly CountedLine[], figure: ListedFigure, cut: Instant): string[] =>
  byAgency(lines).flatMap(([name, own]) => {
    // Agencies' own lines don't tell what is of the city alone, nor what took longer than others' dossiers.
    const { number } = toldIn(own, cut)
    return (isOfIndex(figure) || isLong(figure) ? number('filed') : figureIn(own, figure, cut).counted) > 0
      ? [name]
      : []
  })

const listsBehind = (lines: readonly CountedLine[], figure: ListedFigure): FigureList[] =>
  byAgency(lines).flatMap(([agency, own]) =>
    classesBehind(own, figure).map((one): FigureList => ({ agency, class: one })),
  )

/** Facts of what lists have, looked up some at a time. */
async function* inLists(
  entries: AsyncGenerator<Entry>,
  limit: number,
  { facts }: Pick<BehindDesk, 'facts'>,
): AsyncGenerator<Looked> {
  for (;;) {
    // One more, by which a page knows whether another follows.
    const some = await take(entries, limit + 1)
    const { items } = await facts.many(some.map((one) => one.facts))
    const factsWith = new Map(items.map((one) => [one.dossier, one]))
    for (const { dossier, place } of some) yield { place, facts: factsWith.get(dossier) }
    if (some.length <= limit) return
  }
}

/** So many are looked at for a page: what time alone decides of the others is for the next one. */
const mostLookedAt = 400

const pageOf = async (
  looked: AsyncGenerator<Looked>,
  countedOf: (facts: Facts) => FigureDossier['counted'] | undefined,
  limit: number,
): Promise<{ found: Behind[]; unread: number; next?: string }> => {
  const found: Behind[] = []
  let unread = 0
  let at: string | undefined
  for (let seen = 0; found.length < limit && seen < mostLookedAt; seen += 1) {
    const [one] = await take(looked, 1)
    if (!one) return { found, unread }
    at = one.place
    const counted = one.facts && countedOf(one.facts)
    if (!one.facts) unread += 1
    else if (counted) found.push({ facts: one.facts, counted })
  }
  const isMore = (await take(looked, 1)).length > 0
  return { found, unread, ...(isMore && at !== undefined && { next: at }) }
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
