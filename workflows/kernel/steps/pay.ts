import { checkPeriod } from '../checks/check-period'
import { checkSilence } from '../checks/check-silence'
import { fault, type Inspection, property } from '../checks/inspection'

export const checkPay = (inspection: Inspection, pointer: string, step: unknown): void => {
  checkPeriod(inspection, `${pointer}.within`, property(step, 'within'))
  checkSilence(inspection, `${pointer}.onSilence`, property(step, 'onSilence'), 'applicant')
  const pausesClock = property(step, 'pausesClock')
  if (typeof pausesClock !== 'boolean')
    fault(inspection, `${pointer}.pausesClock`, 'must say true or false', { value: pausesClock ?? 'nothing' })
}
