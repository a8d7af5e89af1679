import type { Placed } from '../procedure'
import { checkJudge, checkOfficerWait } from './check-wait'
import { fault, type Inspection, isCount, isText, property } from './inspection'
import { kindIn } from './kind-in'

const mostReturns = 3

/** A second agency's signature under the decision that stands before it. */
export const checkCoSign = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  { route, index, kinds }: Placed,
): void => {
  checkJudge(inspection, pointer, step, 'sign')
  checkOfficerWait(inspection, pointer, step)
  const returns = property(step, 'returns')
  if (!(returns === 0 || (isCount(returns) && Number(returns) <= mostReturns)))
    fault(
      inspection,
      `${pointer}.returns`,
      `must say how often it may be returned, up to ${mostReturns} times`,
      {
        value: returns ?? 'nothing',
        fix: 'returns: 1',
      },
    )
  const agency = property(step, 'agency')
  if (agency === undefined)
    fault(inspection, `${pointer}.agency`, 'names no second agency: who decided signs already', {
      value: 'nothing',
      fix: 'name the agency that signs too, and what it is shown',
    })
  checkOf(inspection, pointer, step, { route, index, kinds })
}

/** What is signed too is decided right before: nothing lies between but others that sign it. */
const checkOf = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  { route, index, kinds }: Pick<Placed, 'route' | 'index' | 'kinds'>,
): void => {
  const of = property(step, 'of')
  const decided = route.slice(0, index).findLast((one) => property(one, 'kind') !== 'co-sign')
  const allowed = route
    .filter((one) => kindIn(kinds, one)?.says === 'decision')
    .map((one) => property(one, 'id'))
    .filter(isText)
  const words = { value: of ?? 'nothing', allowed }
  if (!allowed.some((id) => id === of))
    fault(inspection, `${pointer}.of`, 'is no decision of the route', words)
  else if (property(decided, 'id') !== of)
    fault(inspection, `${pointer}.of`, 'is not the decision right before it', words)
  else if (property(step, 'agency') !== undefined && property(step, 'agency') === property(decided, 'agency'))
    fault(inspection, `${pointer}.agency`, 'is who decided, and signs already', {
      value: property(step, 'agency'),
      fix: 'name another agency, or leave the step out',
    })
}
