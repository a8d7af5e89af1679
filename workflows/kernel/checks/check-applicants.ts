import { Agency } from '../agency'
import type { StepKinds } from '../procedure'
import { fault, type Inspection, listAt, property } from './inspection'
import { kindIn } from './kind-in'

const kinds: readonly unknown[] = Agency.shape.kind.options

/** Of a procedure that agencies alone apply for: who they are, and what is not for them. */
export const checkApplicants = (
  inspection: Inspection,
  definition: Record<string, unknown>,
  stepKinds: StepKinds,
): void => {
  const { applicants } = definition
  if (applicants === undefined) return
  const agencies = listAt(inspection, applicants, 'agencies', 'applicants.agencies', 'kinds of agencies')
  if (agencies.length === 0 && Array.isArray(property(applicants, 'agencies')))
    fault(inspection, 'applicants.agencies', 'lets nobody apply', {
      fix: 'leave `applicants` out for people',
    })
  agencies.forEach((kind, index) => {
    const pointer = `applicants.agencies[${index}]`
    if (!kinds.includes(kind))
      fault(inspection, pointer, 'unknown kind of agency', {
        value: kind ?? 'nothing',
        allowed: kinds as string[],
      })
    else if (agencies.indexOf(kind) < index) fault(inspection, pointer, 'is named twice', { value: kind })
  })
  if (definition.prefill !== undefined)
    fault(inspection, 'prefill', 'is about a person, and agencies apply', { fix: 'leave it out' })
  const route = Array.isArray(definition.route) ? definition.route : []
  route.forEach((step, index) => {
    if (kindIn(stepKinds, step)?.takesFee)
      fault(inspection, `route[${index}]`, 'asks for a fee, and agencies pay none', { fix: 'leave it out' })
  })
  if (property(route[0], 'supplement') !== undefined)
    fault(inspection, 'route[0].supplement', 'asks an agency for what its own staff hand in', {
      fix: 'leave it out',
    })
}

/** The agencies that may apply. */
export const applyingAgencies = (inspection: Inspection, definition: unknown): readonly Agency[] => {
  const agencies = property(property(definition, 'applicants'), 'agencies')
  return Array.isArray(agencies) ? inspection.agencies.filter(({ kind }) => agencies.includes(kind)) : []
}
