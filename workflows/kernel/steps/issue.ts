import { checkPeriod } from '../checks/check-period'
import { checkSilence } from '../checks/check-silence'
import { type Inspection, property } from '../checks/inspection'

/** The system issues, under the eyes of records: no role to name, and nobody to report to. */
export const checkIssue = (inspection: Inspection, pointer: string, step: unknown): void => {
  checkPeriod(inspection, `${pointer}.within`, property(step, 'within'))
  checkSilence(inspection, `${pointer}.onSilence`, property(step, 'onSilence'), 'system')
}
