import { sayPeriod } from '../period'
import type { StepKinds } from '../procedure'
import { casesTried, type OneLimit } from './check-limit'
import { fault, type Inspection, isText, property, warning } from './inspection'
import { kindIn } from './kind-in'
import { daysOf, type Leg, leg, sumOf, type Way, waitLegs } from './leg'

export interface LongestPath {
  /** The case that it is of, where the limit goes by one. */
  says?: string
  legs: Leg[]
  /** In working days of eight hours, calendar periods reckoned at five working days a week. */
  workingDays: number
  limitWorkingDays: number | undefined
}

/** A way within the clock, which runs from reception: a first check is over by then. Where it stands no time is used. */
const pathOf = (definition: unknown, limit: unknown, way: Way, kinds: StepKinds): LongestPath => {
  const given = property(definition, 'route')
  const route: unknown[] = Array.isArray(given) ? given : []
  const legs = route.flatMap((step, index) => {
    const kind = kindIn(kinds, step)
    if (index === 0 && kind?.receives) return []
    if (property(step, 'clockStands') !== undefined) return []
    return (kind?.legs ?? waitLegs)(step, `route[${index}]`, way)
  })
  const whole = leg('limit', limit)[0]
  return { legs, workingDays: sumOf(legs), limitWorkingDays: whole && daysOf(whole.period) }
}

const about = (days: number): string => `about ${Math.round(days * 10) / 10} working days`

/**
 * Says where the law's limit can't be kept, for each of its cases. That nobody could keep it is a fault, unless a law
 * that the definition cites sets the longer time; that it is passed when somebody is asked for more, or silent, is for
 * the author to weigh.
 */
export const checkLongestPath = (
  inspection: Inspection,
  definition: unknown,
  kinds: StepKinds,
): LongestPath[] => {
  const allowance = property(definition, 'overLimit')
  if (allowance !== undefined && !isText(property(allowance, 'legalBasis')))
    fault(inspection, 'overLimit.legalBasis', 'the law that allows more than the limit is missing', {
      value: property(allowance, 'legalBasis') ?? 'nothing',
      fix: 'cite its article',
    })
  const tried = casesTried(inspection, property(definition, 'limit')).map((one) =>
    checkCase(inspection, definition, one, kinds, allowance !== undefined),
  )
  if (allowance !== undefined && tried.every(({ fits }) => fits === true))
    warning(inspection, 'overLimit', 'with everybody in time the route fits in the limit: nothing needs this')
  return tried.map(({ path }) => path)
}

/** `fits`: with everybody in time; undefined where there is no sound limit. */
const checkCase = (
  inspection: Inspection,
  definition: unknown,
  { id, limit: time }: OneLimit,
  kinds: StepKinds,
  isAllowed: boolean,
): { path: LongestPath; fits?: boolean } => {
  const path = { ...pathOf(definition, time, 'longest', kinds), ...(id && { says: id }) }
  const straight = pathOf(definition, time, 'straight', kinds)
  const limit = leg('limit', time)[0]
  const limitDays = path.limitWorkingDays
  if (!limit || limitDays === undefined) return { path }
  const allowed = sayPeriod(limit.period)
  const pointer = id === undefined ? 'limit' : `limit.cases['${id}']`
  const of = id === undefined ? '' : ` (${id})`
  if (straight.workingDays > limitDays && !isAllowed)
    fault(
      inspection,
      pointer,
      `with everybody in time the route takes ${about(straight.workingDays)}, the limit is ${allowed}${of}: ${sayLegs(straight)}`,
      { fix: "shorten a period, or cite the law that sets the longer one: overLimit: { legalBasis: '…' }" },
    )
  for (const one of path.legs)
    if (daysOf(one.period) > limitDays)
      warning(
        inspection,
        one.pointer,
        `${sayPeriod(one.period)} (${about(daysOf(one.period))}) do not fit in the limit of ${allowed}${of}`,
      )
  if (path.workingDays > limitDays)
    warning(
      inspection,
      pointer,
      `the longest path takes ${about(path.workingDays)}, the limit is ${allowed}${of}: ${sayLegs(path)}`,
    )
  return { path, fits: straight.workingDays <= limitDays }
}

const sayLegs = ({ legs }: LongestPath): string => legs.map(({ period }) => sayPeriod(period)).join(' + ')
