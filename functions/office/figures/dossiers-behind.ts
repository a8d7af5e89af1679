import { classesBehind, figureIn } from '../../../workflows/indicators/behind-figure'
import { type CountedLine, toldIn } from '../../../workflows/indicators/count-dossier'
import type { Facts } from '../../../workflows/indicators/facts'
import { isLong, isOfIndex, type ListedFigure, subjectOf } from '../../../workflows/indicators/figures'
import { groupsOf } from '../../../workflows/indicators/groups-of'
import type { CalendarDate } from '../../../workflows/kernel/calendar'
import type { Instant } from '../../../workflows/kernel/instant'
import type { FactsStore } from '../../adapters/facts-store'
import type { Entry, FigureList, FigureLists } from '../../adapters/figure-lists'

export interface ListsDesk {
  facts: Pick<FactsStore, 'many' | 'newest'>
  behind: FigureLists
}

/** A dossier that a figure may count something of, at its place in a list. Undefined: its facts can't be read. */
export interface Looked {
  place: string
  facts: Facts | undefined
}

interface Asked {
  figure: ListedFigure
  agency: string | undefined
  cut: Instant
  /** The lines of agencies in whose lists the dossiers are. */
  ofAgencies: readonly CountedLine[]
  listed: {
    from: CalendarDate
    to: CalendarDate
    months: readonly string[]
    before: string | undefined
    limit: number
  }
}

/** Few of an agency's dossiers are an officer's: so many are read at once. */
const readAtOnce = 100

/** The dossiers that a figure may count something of, the newest first, as far as one likes to go. */
export const dossiersBehind = (
  { figure, agency, cut, ofAgencies, listed }: Asked,
  desk: ListsDesk,
): AsyncGenerator<Looked> => {
  const decided = (some: Asked['listed']) => desk.facts.newest(agenciesBehind(ofAgencies, figure, cut), some)
  const answered = (some: Asked['listed']) =>
    inLists(desk.behind.newest(listsBehind(ofAgencies, figure), some), some.limit, desk)
  const subject = subjectOf(figure)
  if (subject !== 'work') return subject === 'dossier' ? decided(listed) : answered(listed)
  const [ofDecided, ofAnswered] = (listed.before ?? between).split(between).map((one) => one || undefined)
  const of = (before: string | undefined) => ({ ...listed, before, limit: readAtOnce })
  return mergedLooked(
    { list: decided(of(ofDecided)), place: ofDecided },
    { list: notOf(agency, answered(of(ofAnswered))), place: ofAnswered },
  )
}

/** What an agency asks itself about its own dossier is among those that it decides. */
async function* notOf(agency: string | undefined, list: AsyncGenerator<Looked>): AsyncGenerator<Looked> {
  for await (const one of list) if (one.facts?.agency !== agency) yield one
}

/** Between the places in two lists. */
const between = '~'

interface At {
  list: AsyncGenerator<Looked>
  /** Of what was last taken from it. */
  place: string | undefined
}

/** Two lists as one, by month and filing. A place in it is one in each. */
async function* mergedLooked(...both: [At, At]): AsyncGenerator<Looked> {
  const heads = await Promise.all(both.map(async ({ list }) => (await take(list, 1))[0]))
  for (;;) {
    const [decided, answered] = heads.map((head) => (head ? filingAt(head) : ''))
    const which = (decided ?? '') >= (answered ?? '') ? 0 : 1
    const head = heads[which]
    if (!head) return
    both[which].place = head.place
    yield { ...head, place: both.map(({ place }) => place ?? '').join(between) }
    heads[which] = (await take(both[which].list, 1))[0]
  }
}
const filingAt = ({ place }: Looked): string => {
  const [day = '', dossier = ''] = place.split('#')
  return `${day.slice(0, 7)}#${dossier}`
}

const byAgency = (lines: readonly CountedLine[]) => [...groupsOf(lines, ({ name }) => name)]

const agenciesBehind = (lines: readonly CountedLine[], figure: ListedFigure, cut: Instant): string[] =>
  byAgency(lines).flatMap(([name, own]) => {
    const { number } = toldIn(own, cut)
    if (subjectOf(figure) === 'work') return number('all') > 0 ? [name] : []
    // Agencies' own lines don't tell what is of the city alone, nor what took longer than others' dossiers.
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
  { facts }: Pick<ListsDesk, 'facts'>,
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

/** So many of them, as far as there are. */
export const take = async <T>(from: AsyncGenerator<T>, count: number): Promise<T[]> => {
  const taken: T[] = []
  while (taken.length < count) {
    const { value, done } = await from.next()
    if (done) break
    taken.push(value)
  }
  return taken
}
