import type { StepKinds } from '../procedure'
import { fault, type Inspection, isText, property } from './inspection'
import { decides, kindIn } from './kind-in'

/** A law that asks for no decision: nobody decides, and nothing is shown of a decision. */
export const checkNotification = (
  inspection: Inspection,
  definition: Record<string, unknown>,
  kinds: StepKinds,
): void => {
  if (!inspection.notification) return
  const { notification, route, decisionShows } = definition
  const law = property(notification, 'legalBasis')
  if (!isText(law))
    fault(inspection, 'notification.legalBasis', 'the law that asks for no decision is missing', {
      value: law ?? 'nothing',
      fix: 'cite its article',
    })
  if (decisionShows !== undefined)
    fault(inspection, 'decisionShows', 'shows a decision that nobody makes', {
      value: decisionShows,
      fix: 'leave it out',
    })
  for (const [index, step] of (Array.isArray(route) ? route : []).entries())
    if (decides(kindIn(kinds, step)))
      fault(inspection, `route[${index}]`, 'decides, where the law asks for no decision', {
        value: property(step, 'kind'),
        fix: 'make it a review, whose officer may object, or leave `notification` out',
      })
}
