import type { Scopes } from '../procedure'
import { checkOfficerWait, checkRole } from './check-wait'
import { fault, type Inspection, isText, property } from './inspection'

const mostRounds = 3

/** Of a step that answers what was said of a draft. */
export const checkCompile = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  { route }: Scopes,
): void => {
  checkRole(inspection, pointer, step)
  checkOfficerWait(inspection, pointer, step)
  const before = route.slice(0, route.indexOf(step))
  const circulated = before.filter((one) => property(one, 'kind') === 'circulate')
  const of = property(step, 'of')
  if (!circulated.some((one) => property(one, 'id') === of))
    fault(inspection, `${pointer}.of`, 'is no earlier step in which a draft goes out', {
      value: of ?? 'nothing',
      allowed: circulated.map((one) => property(one, 'id')).filter(isText),
    })
  const again = property(step, 'again')
  if (!Number.isInteger(again) || Number(again) < 0 || Number(again) > mostRounds)
    fault(inspection, `${pointer}.again`, `must be a whole number from 0 to ${mostRounds}`, {
      value: again ?? 'nothing',
    })
}
