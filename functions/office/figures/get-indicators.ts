import { summarise, summariseOfficers } from '../../../workflows/indicators/summarise'
import type { Agency } from '../../../workflows/kernel/agency'
import { may } from '../../../workflows/kernel/authority'
import type { Calendar } from '../../../workflows/kernel/calendar'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Person } from '../../../workflows/kernel/person'
import type { FactsStore } from '../../adapters/facts-store'
import type { IndicatorQuery, Indicators, OfficerIndicators } from '../../api/contracts/figures'
import type { ApiResponse, OpenCall } from '../../runtime/api-call'
import { leavesOut } from '../page'
import { asked } from './report-query'

export interface ReportDesk {
  facts: Pick<FactsStore, 'during'>
  agencies: readonly Agency[]
  calendar: Calendar
}

/** How dossiers of a period are handled. Anybody may know; only oversight sees single officers. */
export const getIndicators = async (
  call: OpenCall<unknown, IndicatorQuery>,
  desk: ReportDesk,
): Promise<ApiResponse> => {
  const { query, person } = call
  const { facts, agencies } = desk
  const { by, agency } = query
  if (by === 'officer') refuseOthers(person)
  const of = agencies.map(({ id }) => id).filter((id) => !agency || id === agency)
  if (of.length === 0)
    throw new Refusal('invalid-input', `no agency ${agency}`, [
      { pointer: '/agency', message: 'unknown-agency' },
    ])
  const { period, about: head } = asked(call, desk)
  const { items: found, leftOut } = await facts.during(of, period)
  const about = { ...head, ...leavesOut(leftOut) }
  const body: Indicators | OfficerIndicators =
    by === 'officer'
      ? { ...about, by, officers: summariseOfficers(found, period) }
      : { ...about, by, ...summarise(found, period, by) }
  return { status: 200, body }
}

const refuseOthers = (person: Person | undefined): void => {
  if (!person) throw new Refusal('unauthenticated', 'officers are shown to oversight alone')
  if (!may(person, { action: 'indicators.read-officers' }))
    throw new Refusal('forbidden', `${person.id} does not oversee`)
}
