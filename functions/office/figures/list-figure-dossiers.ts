import type { Facts } from '../../../workflows/indicators/facts'
import { countedIn, subjectOf } from '../../../workflows/indicators/figures'
import { belongs } from '../../../workflows/indicators/report-period'
import { may, viewFor } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Inconsistent, Refusal } from '../../../workflows/kernel/errors'
import type { DossierStore } from '../../adapters/dossier-store'
import type { FactsStore } from '../../adapters/facts-store'
import { leaveOut } from '../../runtime/leave-out'
import type { Caller } from '../asking'
import { cursorAt, dossierAt } from '../dossier-cursor'
import { leavesOut } from '../page'
import type { ReportDesk } from './get-indicators'
import { agenciesAsked, asked } from './report-query'
import type { FigureDossier, FigureDossiers, FigureQuery } from './schemas'

/** Facts of a dossier with what a figure counts of them. */
interface Behind {
  facts: Facts
  counted: FigureDossier['counted']
}

/**
 * The dossiers behind a figure, found by the very rule that it counts by. Of those that the caller may not see, he is
 * told how many they are.
 */
export const listFigureDossiers = async (
  { figure, agency, limit, cursor, ...days }: FigureQuery,
  who: Pick<Caller, 'person' | 'at'>,
  desk: Omit<ReportDesk, 'counts'> & {
    facts: Pick<FactsStore, 'during'>
    dossiers: Pick<DossierStore, 'loadMany'>
  },
): Promise<FigureDossiers> => {
  const { person, at } = who
  const agencies = agenciesAsked(agency, desk.agencies)
  if (!may(person, { action: 'figures.read-dossiers', agency }))
    throw new Refusal(
      'forbidden',
      `${person.id} may not see what is behind figures of ${agency ?? 'the city'}`,
    )
  const before = cursor === undefined ? undefined : dossierAt(cursor)
  const { period, about } = asked(days, who, desk)
  // Facts lie with the agency that decides: who is asked may be so by any.
  const leads = subjectOf(figure) === 'asking' ? agencies : desk.agencies.map(({ id }) => id)
  const { items: found, leftOut: unread } = await desk.facts.during(leads, period)
  const behind = found
    .filter((one) => belongs(one, period))
    .map((facts): Behind => ({ facts, counted: countedIn(facts, figure, { cut: period.cut, agency }) }))
    .filter(({ counted }) => counted.length > 0)
    .sort((a, b) => (a.facts.dossier < b.facts.dossier ? 1 : -1))
  const onward = behind.filter(({ facts }) => before === undefined || facts.dossier < before)
  const page = onward.slice(0, limit)
  const dossierWith = await desk.dossiers.loadMany(page.map(({ facts }) => facts.dossier))
  const { items: read, leftOut } = await leaveOut(
    'the dossiers behind a figure',
    page,
    ({ facts }) => facts.dossier,
    ({ facts, counted }) => ({ dossier: dossierIn(dossierWith, facts.dossier), counted }),
  )
  const items = read.filter(({ dossier }) => viewFor(person, dossier, at) !== undefined)
  const last = page.at(-1)
  return {
    ...about,
    figure,
    ...(agency !== undefined && { agency }),
    counted: behind.reduce((sum, { counted }) => sum + counted.length, 0),
    dossiers: behind.length,
    items: items.map(({ dossier, counted }) => ({ ...briefly(dossier), counted })),
    notShown: read.length - items.length,
    ...leavesOut(unread + leftOut),
    ...(last && onward.length > page.length && { next: cursorAt(last.facts.dossier) }),
  }
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
