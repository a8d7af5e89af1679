import { sayPeriod } from '../period'
import type { StepKinds } from '../procedure'
import { fault, type Inspection, isText, property, warning } from './inspection'
import { kindIn } from './kind-in'
import { daysOf, type Leg, leg, sumOf, type Way, waitLegs } from './leg'

export interface LongestPath {
  legs: Leg[]
  /** In working days of eight hours, calendar periods reckoned at five working days a week. */
  workingDays: number
  limitWorkingDays: number | undefined
}

/** A way within the clock, which runs from reception: a first check is over by then. Where it stands no time is used. */
const pathOf = (definition: unknown, way: Way, kinds: StepKinds): LongestPath => {
  const given = property(definition, 'route')
  const route: unknown[] = Array.isArray(given) ? given : []
  const legs = route.flatMap((step, index) => {
    const kind = kindIn(kinds, step)
    if (index === 0 && kind?.receives) return []
    if (property(step, 'clockStands') !== undefined) return []
    return (kind?.legs ?? waitLegs)(step, `route[${index}]`, way)
  })
  const limit = leg('limit', property(definition, 'limit'))[0]
  return { legs, workingDays: sumOf(legs), limitWorkingDays: limit && daysOf(limit.period) }
}

const about = (days: number): string => `about ${Math.round(days * 10) / 10} working days`

/**
 * Says where the law's limit can't be kept. That nobody could keep it is a fault, unless a law that the definition cites
 * sets the longer time; that it is passed when somebody is asked for more, or silent, is for the author to weigh.
 */
export const checkLongestPath = (
  inspection: Inspection,
  definition: unknown,
  kinds: StepKinds,
): LongestPath => {
  const path = pathOf(definition, 'longest', kinds)
  const straight = pathOf(definition, 'straight', kinds)
  const allowance = property(definition, 'overLimit')
  if (allowance !== undefined && !isText(property(allowance, 'legalBasis')))
    fault(inspection, 'overLimit.legalBasis', 'the law that allows more than the limit is missing', {
      value: property(allowance, 'legalBasis') ?? 'nothing',
      fix: 'cite its article',
    })
  const limit = leg('limit', property(definition, 'limit'))[0]
  const limitDays = path.limitWorkingDays
  if (!limit || limitDays === undefined) return path
  const allowed = sayPeriod(limit.period)
  if (straight.workingDays > limitDays && allowance === undefined)
    fault(
      inspection,
      'limit',
      `with everybody in time the route takes ${about(straight.workingDays)}, the limit is ${allowed}: ${sayLegs(straight)}`,
      { fix: "shorten a period, or cite the law that sets the longer one: overLimit: { legalBasis: '…' }" },
    )
  for (const { pointer, period } of path.legs)
    if (daysOf(period) > limitDays)
      warning(
        inspection,
        pointer,
        `${sayPeriod(period)} (${about(daysOf(period))}) do not fit in the limit of ${allowed}`,
      )
  if (path.workingDays > limitDays)
    warning(
      inspection,
      'limit',
      `the longest path takes ${about(path.workingDays)}, the limit is ${allowed}: ${sayLegs(path)}`,
    )
  if (allowance !== undefined && straight.workingDays <= limitDays)
    warning(inspection, 'overLimit', 'with everybody in time the route fits in the limit: nothing needs this')
  return path
}

const sayLegs = ({ legs }: LongestPath): string => legs.map(({ period }) => sayPeriod(period)).join(' + ')
