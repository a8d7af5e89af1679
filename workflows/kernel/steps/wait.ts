import { TaskRole } from '../../agencies/agency'
import { checkPeriod } from '../checks/check-period'
import { checkSilence } from '../checks/check-silence'
import { fault, type Inspection, property } from '../checks/inspection'

/** A wait on an officer of the deciding agency: its time, its silence, and whose it is. */
export const checkOfficerWait = (inspection: Inspection, pointer: string, step: unknown): void => {
  checkPeriod(inspection, `${pointer}.within`, property(step, 'within'))
  checkSilence(inspection, `${pointer}.onSilence`, property(step, 'onSilence'), 'officer')
}

export const checkRole = (inspection: Inspection, pointer: string, step: unknown): void => {
  const role = property(step, 'by')
  if (!TaskRole.options.includes(role as TaskRole))
    fault(inspection, `${pointer}.by`, 'unknown role', {
      value: role ?? 'nothing',
      allowed: TaskRole.options,
    })
}
