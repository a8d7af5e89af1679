import { figureIn, longerThan } from '../../../workflows/indicators/behind-figure'
import {
  type CountedLine,
  fieldIn,
  officerLine,
  procedureIn,
} from '../../../workflows/indicators/count-dossier'
import type { Facts } from '../../../workflows/indicators/facts'
import { countedIn, isOfIndex, subjectOf } from '../../../workflows/indicators/figures'
import { belongs, type Stretch } from '../../../workflows/indicators/report-period'
import { may, viewFor } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Inconsistent, Refusal } from '../../../workflows/kernel/errors'
import type { CountsStore } from '../../adapters/counts-store'
import type { DossierStore } from '../../adapters/dossier-store'
import { leaveOut } from '../../runtime/leave-out'
import type { Caller } from '../asking'
import { cursorAt, placeAt, placesAt } from '../list-cursor'
import { leavesOut } from '../page'
import { dossiersBehind, type ListsDesk, type Looked, take } from './dossiers-behind'
import type { ReportDesk } from './get-indicators'
import { agenciesAsked, asked } from './report-query'
import type { FigureDossier, FigureDossiers, FigureQuery } from './schemas'

/** Facts of a dossier with what a figure counts of them. */
interface Behind {
  facts: Facts
  counted: FigureDossier['counted']
}

export interface BehindDesk extends ReportDesk, ListsDesk {
  counts: Pick<CountsStore, 'during' | 'lines'>
  dossiers: Pick<DossierStore, 'loadMany'>
}

/**
 * The dossiers behind a figure, found by the very rule that it counts by. Of those that the caller may not see, he is
 * told how many they are.
 */
export const listFigureDossiers = async (
  { figure, agency, officer, procedure, field, limit, cursor, ...days }: FigureQuery,
  who: Pick<Caller, 'person' | 'at'>,
  desk: BehindDesk,
): Promise<FigureDossiers> => {
  const { person, at } = who
  const isWork = subjectOf(figure) === 'work'
  agenciesAsked(agency, desk.agencies)
  for (const [name, value] of Object.entries({ agency, officer })) {
    if (isWork && value === undefined) throw atField(name, 'required')
    if (!isWork && name === 'officer' && value !== undefined) throw atField(name, 'not-asked')
  }
  if (agency !== undefined)
    for (const [name, value] of Object.entries({ procedure, field, figure: isOfIndex(figure) || undefined }))
      if (value !== undefined) throw atField(name, 'not-with-agency')
  if (
    !may(person, { action: 'figures.read-dossiers', agency }) ||
    (isWork && !may(person, { action: 'indicators.read-officers' }))
  )
    throw new Refusal(
      'forbidden',
      `${person.id} may not see what is behind figures of ${agency ?? 'the city'}`,
    )
  const before = cursor === undefined ? undefined : (isWork ? placesAt : placeAt)(cursor)
  const { period, stretches, about } = asked(days, who, desk)
  const { all, ofAgencies } = await counters({ agency, officer, procedure, field }, stretches, desk)
  if (officer !== undefined && all.length === 0) throw atField('officer', 'unknown-person')
  const listed = { ...days, months: period.months, before, limit }
  const looked = dossiersBehind({ figure, agency, cut: period.cut, ofAgencies, listed }, desk)
  const bound = longerThan(all, figure, period.cut)
  const isAsked = (facts: Facts) =>
    belongs(facts, period) &&
    (procedure === undefined || facts.procedure === procedure) &&
    (field === undefined || facts.field === field)
  const counted = (facts: Facts): FigureDossier['counted'] | undefined => {
    const some = isAsked(facts)
      ? countedIn(facts, figure, { cut: period.cut, agency, officer, ...bound })
      : []
    // A dossier that counts as such has nothing in it that does.
    return some.length > 0 ? some.flatMap((one) => ('dossier' in one ? [] : [one])) : undefined
  }
  const { found, unread, seen, next } = await pageOf(looked, counted, limit)
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
    ...(officer !== undefined && { officer }),
    ...(procedure !== undefined && { procedure }),
    ...(field !== undefined && { field }),
    ...figureIn(all, figure, period.cut),
    items: items.map(({ dossier, counted: some }) => ({ ...briefly(dossier), counted: some })),
    notShown: read.length - items.length,
    ...(isWork && { lookedThrough: seen }),
    ...leavesOut(unread + leftOut),
    ...(next !== undefined && { next: cursorAt(next) }),
  }
}

const atField = (name: string, message: string) =>
  new Refusal('invalid-input', `${name}: ${message}`, [{ pointer: `/${name}`, message }])

/** The lines that a figure is the sum of, and those of the agencies in whose lists its dossiers are. */
const counters = async (
  { agency, officer, procedure, field }: Pick<FigureQuery, 'agency' | 'officer' | 'procedure' | 'field'>,
  stretches: readonly Stretch[],
  { counts }: Pick<BehindDesk, 'counts'>,
) => {
  if (agency !== undefined) {
    const ofAgencies = await counts.lines('agency', [agency], stretches)
    const all =
      officer === undefined
        ? ofAgencies
        : await counts.lines('officer', [officerLine(officer, agency)], stretches)
    return { all, ofAgencies }
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

/** So many are looked at for a page: what time alone decides of the others is for the next one. */
const mostLookedAt = 400

const pageOf = async (
  looked: AsyncGenerator<Looked>,
  countedOf: (facts: Facts) => FigureDossier['counted'] | undefined,
  limit: number,
): Promise<{ found: Behind[]; unread: number; seen: number; next?: string }> => {
  const found: Behind[] = []
  let unread = 0
  let at: string | undefined
  let seen = 0
  for (; found.length < limit && seen < mostLookedAt; seen += 1) {
    const [one] = await take(looked, 1)
    if (!one) return { found, unread, seen }
    at = one.place
    const counted = one.facts && countedOf(one.facts)
    if (!one.facts) unread += 1
    else if (counted) found.push({ facts: one.facts, counted })
  }
  const isMore = (await take(looked, 1)).length > 0
  return { found, unread, seen, ...(isMore && at !== undefined && { next: at }) }
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
