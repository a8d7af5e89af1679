import type { Placed } from '../procedure'
import { fault, type Inspection, property } from './inspection'

/** Silence that approves: of the deciding agency alone, which answers for it, and with no objection left to answer. */
export const checkApproval = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  { route }: Pick<Placed, 'route'>,
): void => {
  const { kind } = Object(property(step, 'onSilence'))
  // Where it is not allowed at all, that says enough.
  if (kind !== 'deem-approved' || (property(step, 'kind') !== 'decide' && !inspection.notification)) return
  const agency = property(step, 'agency')
  if (agency !== undefined)
    fault(
      inspection,
      `${pointer}.onSilence`,
      'approves for another agency than the deciding one, which would answer for it',
      { value: agency, fix: 'leave `agency` out, or escalate(…)' },
    )
  const id = property(step, 'id')
  const signs = route.find((other) => property(other, 'kind') === 'co-sign' && property(other, 'of') === id)
  if (signs !== undefined)
    fault(inspection, `${pointer}.onSilence`, 'approves what another agency has yet to sign, or may return', {
      value: property(signs, 'id'),
      fix: 'leave the co-signature out, or escalate(…)',
    })
  route.forEach((other, index) => {
    const objections = property(other, 'objections')
    if (property(objections, 'kind') === 'reasons' && property(objections, 'by') === id)
      fault(
        inspection,
        `route[${index}].objections.by`,
        'names a step whose silence approves: an objection would be passed over without a word',
        { value: id, fix: 'name a step before it, or report(…), toApplicant(…), refusal(…)' },
      )
  })
}
