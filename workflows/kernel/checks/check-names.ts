import type { StepKinds } from '../procedure'
import { nearestTo } from './fault'
import { fault, type Inspection, isRecord, property } from './inspection'
import { kindIn } from './kind-in'

/** What may be left out, by where, and would be missed without a word when it is written wrongly. */
export const optionalNames = {
  definition: [
    'examples',
    'lifeEvents',
    'prefill',
    'asksOnlyIf',
    'mustHold',
    'alike',
    'offers',
    'overLimit',
    'notification',
    'reminders',
    'duties',
    'kinds',
    'applicants',
    'resultShows',
    'decisionShows',
    'validity',
    'register',
    'inForce',
    'opens',
    'replacedBy',
    'from',
  ],
  question: ['id', 'after', 'shares', 'within', 'onSilence', 'under', 'insteadOf'],
  part: ['agency', 'when', 'after', 'shares', 'supplement'],
  document: ['nationalCode'],
  /** Of whatever kind. */
  step: ['when', 'agency', 'shows', 'clockStands'],
}
/** Names that stand beside them and are like one of them. */
const others = new Set([
  'legalBasis',
  'limit',
  'agency',
  'when',
  'id',
  'ask',
  'by',
  'kind',
  'fee',
  'form',
  'result',
])

/** Names that are likely a slip of the finger, everywhere in a definition. */
export const checkNames = (
  inspection: Inspection,
  definition: Record<string, unknown>,
  kinds: StepKinds,
): void => {
  const optional = {
    ...optionalNames,
    step: [...optionalNames.step, ...Object.values(kinds).flatMap((kind) => kind.optional)],
  }
  const look = (pointer: string, owner: unknown, known: keyof typeof optional) => {
    if (!isRecord(owner)) return
    for (const name of Object.keys(owner)) {
      if (others.has(name) || optional[known].includes(name)) continue
      const near = nearestTo(name, optional[known])
      if (!near || Object.hasOwn(owner, near)) continue
      fault(inspection, pointer ? `${pointer}.${name}` : name, 'means nothing here', {
        value: name,
        fix: `did you mean "${near}"?`,
      })
    }
  }
  const each = (pointer: string, list: unknown, known: keyof typeof optional) => {
    for (const [index, one] of (Array.isArray(list) ? list : []).entries())
      look(`${pointer}[${index}]`, one, known)
  }
  look('', definition, 'definition')
  each('documents', definition.documents, 'document')
  each('route', definition.route, 'step')
  const route = Array.isArray(definition.route) ? definition.route : []
  route.forEach((step, index) => {
    each(`route[${index}].ask`, property(step, 'ask'), 'question')
    each(`route[${index}].parts`, property(step, 'parts'), 'part')
    const kind = kindIn(kinds, step)
    if (property(step, 'supplement') !== undefined && kind && !kind.optional.includes('supplement'))
      fault(inspection, `route[${index}].supplement`, 'can not be asked for in this step', {
        value: property(step, 'kind'),
        fix: 'ask for it in a check or a review before it',
      })
    if (property(step, 'notBefore') !== undefined && kind && !kind.optional.includes('notBefore'))
      fault(inspection, `route[${index}].notBefore`, 'holds nobody back in this step', {
        value: property(step, 'kind'),
        fix: 'put it on a review or a decision',
      })
  })
}
