import type { ReportPeriod } from '../../../workflows/indicators/report-period'
import { summarise, summariseOfficers } from '../../../workflows/indicators/summarise'
import type { By } from '../../../workflows/indicators/summary'
import type { Agency } from '../../../workflows/kernel/agency'
import { may } from '../../../workflows/kernel/authority'
import type { Calendar } from '../../../workflows/kernel/calendar'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Person } from '../../../workflows/kernel/person'
import type { FactsStore } from '../../adapters/facts-store'
import type { Asking } from '../asking'
import { leavesOut } from '../page'
import { agenciesAsked, asked } from './report-query'
import type { Days, IndicatorQuery, Indicators, OfficerIndicators, ReportHead } from './schemas'

export interface ReportDesk {
  facts: Pick<FactsStore, 'during'>
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

/** By agency, procedure or field: for anybody. */
export const getGroupIndicators = async (
  { by, ...of }: Of & { by: By },
  who: Asking,
  desk: ReportDesk,
): Promise<Indicators> => {
  const { about, found, period } = await factsOf(of, who, desk)
  return { ...about, by, ...summarise(found, period, by) }
}

/** By officer: for oversight alone. */
export const getOfficerIndicators = async (
  of: Of,
  who: Asking,
  desk: ReportDesk,
): Promise<OfficerIndicators> => {
  refuseOthers(who.person)
  const { about, found, period } = await factsOf(of, who, desk)
  return { ...about, by: 'officer', officers: summariseOfficers(found, period) }
}

type Found = Awaited<ReturnType<FactsStore['during']>>['items']

const factsOf = async (
  { agency, ...days }: Of,
  who: Asking,
  desk: ReportDesk,
): Promise<{ about: ReportHead; found: Found; period: ReportPeriod }> => {
  const of = agenciesAsked(agency, desk.agencies)
  const { period, about } = asked(days, who, desk)
  const { items: found, leftOut } = await desk.facts.during(of, period)
  return { about: { ...about, ...leavesOut(leftOut) }, found, period }
}

const refuseOthers = (person: Person | undefined): void => {
  if (!person) throw new Refusal('unauthenticated', 'officers are shown to oversight alone')
  if (!may(person, { action: 'indicators.read-officers' }))
    throw new Refusal('forbidden', `${person.id} does not oversee`)
}
