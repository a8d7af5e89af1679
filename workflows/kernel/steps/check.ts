import { checkPeriod } from '../checks/check-period'
import { checkSilence } from '../checks/check-silence'
import { fault, type Inspection, isCount, isRecord, property, warning } from '../checks/inspection'
import { checkOfficerWait, checkRole } from './wait'

/** check and review. */
export const checkCheck = (inspection: Inspection, pointer: string, step: unknown): void => {
  checkRole(inspection, pointer, step)
  checkOfficerWait(inspection, pointer, step)
  const supplement = property(step, 'supplement')
  if (supplement !== undefined) checkSupplement(inspection, `${pointer}.supplement`, supplement)
}

export const checkSupplement = (inspection: Inspection, pointer: string, supplement: unknown): void => {
  if (!isRecord(supplement)) {
    fault(inspection, pointer, 'must be a rule of supplement, or left out', { value: supplement })
    return
  }
  checkPeriod(inspection, `${pointer}.within`, supplement.within)
  checkPeriod(inspection, `${pointer}.thenWithin`, supplement.thenWithin)
  checkSilence(inspection, `${pointer}.onSilence`, supplement.onSilence, 'applicant')
  if (!isCount(supplement.times))
    fault(inspection, `${pointer}.times`, 'must say how often may be asked, a whole number above zero', {
      value: supplement.times ?? 'nothing',
      fix: 'times: 1',
    })
  else if (supplement.times > 1)
    warning(
      inspection,
      `${pointer}.times`,
      'the national index counts a second request as late (766/QĐ-TTg, 2.1)',
      {
        value: supplement.times,
      },
    )
}
