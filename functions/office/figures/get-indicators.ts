import { answeringIn, fieldIn, listOf, procedureIn } from '../../../workflows/indicators/count-dossier'
import { summariseCounts, summariseOfficerCounts } from '../../../workflows/indicators/summarise-counts'
import type { By } from '../../../workflows/indicators/summary'
import type { Agency } from '../../../workflows/kernel/agency'
import { may } from '../../../workflows/kernel/authority'
import type { Calendar } from '../../../workflows/kernel/calendar'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Person } from '../../../workflows/kernel/person'
import type { Part } from '../../adapters/counter-items'
import type { CountsStore } from '../../adapters/counts-store'
import type { Asking } from '../asking'
import { agenciesAsked, asked } from './report-query'
import type { Days, IndicatorQuery, Indicators, OfficerIndicators } from './schemas'

export interface ReportDesk {
  counts: Pick<CountsStore, 'during'>
  agencies: readonly Agency[]
  calendar: Calendar
}

type Of = Days & Pick<IndicatorQuery, 'agency'>

/** How dossiers of a period are handled. Anybody may know; only oversight sees single officers. */
export const getIndicators = (
  { by, ...of }: IndicatorQuery,
  who: Asking,
  desk: ReportDesk,
): Promise<Indicators | OfficerIndicators> =>
  by === 'officer' ? getOfficerIndicators(of, who, desk) : getGroupIndicators({ ...of, by }, who, desk)

/** By agency, procedure or field: for anybody. `of`: what is read; nothing is told of the rest. */
export const getGroupIndicators = async (
  { by, agency, ...days }: Of & { by: By },
  who: Asking,
  desk: ReportDesk,
  of?: readonly Part[],
): Promise<Indicators> => {
  agenciesAsked(agency, desk.agencies)
  const { period, stretches, about } = asked(days, who, desk)
  const lines = await desk.counts.during(listBy(by, agency), stretches, of)
  return { ...about, by, ...summariseCounts(lines, period.cut, groupBy(by, agency)) }
}

const listBy = (by: By, agency: string | undefined): string => {
  if (agency !== undefined) return listOf(agency)
  return by === 'agency' ? 'agency' : 'procedure'
}
const groupBy = (by: By, agency: string | undefined): ((name: string) => string) => {
  if (by === 'procedure') return procedureIn
  if (by === 'field') return fieldIn
  return (name) => (agency === undefined ? name : answeringIn(name) || agency)
}

/** By officer: for oversight alone. */
export const getOfficerIndicators = async (
  { agency, ...days }: Of,
  who: Asking,
  desk: ReportDesk,
): Promise<OfficerIndicators> => {
  refuseOthers(who.person)
  const of = agenciesAsked(agency, desk.agencies)
  const { period, stretches, about } = asked(days, who, desk)
  const officers = summariseOfficerCounts(await desk.counts.during('officer', stretches), period.cut)
  return { ...about, by: 'officer', officers: officers.filter((one) => of.includes(one.agency)) }
}

const refuseOthers = (person: Person | undefined): void => {
  if (!person) throw new Refusal('unauthenticated', 'officers are shown to oversight alone')
  if (!may(person, { action: 'indicators.read-officers' }))
    throw new Refusal('forbidden', `${person.id} does not oversee`)
}
