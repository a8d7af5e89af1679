import { type Agency, TaskRole } from '../agency'
import { checkPeriod } from './check-period'
import { checkSilence } from './check-silence'
import { fault, type Inspection, property } from './inspection'

/** A wait on an officer of the deciding agency: its time, its silence, and whose it is. */
export const checkOfficerWait = (inspection: Inspection, pointer: string, step: unknown): void => {
  checkPeriod(inspection, `${pointer}.within`, property(step, 'within'))
  checkSilence(inspection, `${pointer}.onSilence`, property(step, 'onSilence'), 'officer')
}

/** `kinds`: of the agencies whose officer it may be. */
export const checkRole = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  kinds: readonly Agency['kind'][] = inspection.leads.map(({ kind }) => kind),
): void => {
  const role = property(step, 'by')
  const allowed = rolesIn(kinds)
  if (!TaskRole.options.includes(role as TaskRole))
    fault(inspection, `${pointer}.by`, 'unknown role', {
      value: role ?? 'nothing',
      allowed,
    })
  else if (!allowed.includes(role as TaskRole))
    fault(inspection, `${pointer}.by`, 'a role that no officer of this agency has', { value: role, allowed })
}

/** Oversight is of the People's Committee alone, over all the others. */
const rolesIn = (kinds: readonly Agency['kind'][]): readonly TaskRole[] =>
  kinds.every((kind) => kind === 'peoples-committee')
    ? TaskRole.options
    : TaskRole.exclude(['oversight']).options
