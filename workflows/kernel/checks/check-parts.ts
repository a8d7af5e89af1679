import type { Scopes } from '../procedure'
import { checkAfter, checkCycle, waiting } from './check-after'
import { checkAgencyRule } from './check-agency-rule'
import { checkPeriod } from './check-period'
import { checkPredicate } from './check-rule'
import { checkShares } from './check-shares'
import { checkSilence } from './check-silence'
import { checkSupplement } from './check-supplement'
import { checkRole } from './check-wait'
import { checkId, fault, findAgencyIn, type Inspection, listAt, property, scopeWords } from './inspection'

// A command is one transaction, of a hundred items at most: the end of the first part closes a task and a direction
// of each other, opens an account, and what it hands in stands beside them.
const mostParts = 15

/** Of a step that joins procedures. */
export const checkParts = (inspection: Inspection, pointer: string, step: unknown, scopes: Scopes): void => {
  const parts = listAt(inspection, step, 'parts', `${pointer}.parts`, 'parts')
  if (parts.length === 0 && Array.isArray(property(step, 'parts')))
    fault(inspection, `${pointer}.parts`, 'joins nothing', { fix: 'leave the step out' })
  if (parts.length > mostParts)
    fault(inspection, `${pointer}.parts`, `joins more than ${mostParts} parts`, {
      value: parts.length,
      fix: 'put the others in a link step of their own',
    })
  const ids = parts.map((part) => property(part, 'id'))
  for (const id of ids) scopes.parts.add(id)
  parts.forEach((part, index) => {
    const place = `${pointer}.parts[${index}]`
    checkId(inspection, `${place}.id`, property(part, 'id'), { seen: scopes.seen, reserved: scopeWords })
    checkWhen(inspection, `${place}.when`, part, index)
    const agencies = checkAgencyRule(inspection, `${place}.agency`, property(part, 'agency'))
    const kinds = agencies.flatMap((id) => findAgencyIn(inspection, id)?.kind ?? [])
    checkRole(inspection, place, part, kinds)
    checkPeriod(inspection, `${place}.within`, property(part, 'within'))
    const supplement = property(part, 'supplement')
    if (supplement !== undefined) checkSupplement(inspection, `${place}.supplement`, supplement)
    checkSilence(inspection, `${place}.onSilence`, property(part, 'onSilence'), 'part', agencies)
    // Who decides sees the whole dossier.
    const shares = property(part, 'shares')
    if (shares !== undefined || property(part, 'agency') !== undefined)
      checkShares(inspection, `${place}.shares`, shares)
    const after = checkAfter(inspection, `${place}.after`, part, ids, ['part', 'parts'])
    if (index === 0 && after.length > 0)
      fault(inspection, `${place}.after`, 'the first part carries the dossier, and waits for no other', {
        fix: 'put what comes first first',
      })
  })
  checkCycle(inspection, `${pointer}.parts`, parts.map(waiting))
}

const checkWhen = (inspection: Inspection, pointer: string, part: unknown, index: number): void => {
  const when = property(part, 'when')
  if (when === undefined) return
  if (index === 0) {
    fault(inspection, pointer, 'the first part carries the dossier, and is always done', {
      fix: 'leave it out',
    })
    return
  }
  checkPredicate(inspection, pointer, when, {
    never: 'this part is never wanted',
    always: { what: 'this part is always wanted', fix: 'leave it out' },
  })
}
