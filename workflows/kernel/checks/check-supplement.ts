import { checkPeriod } from './check-period'
import { checkSilence } from './check-silence'
import { fault, type Inspection, isCount, isRecord, warning } from './inspection'

/** A rule under which the applicant is asked for more. */
export const checkSupplement = (inspection: Inspection, pointer: string, supplement: unknown): void => {
  if (!isRecord(supplement)) {
    fault(inspection, pointer, 'must be a rule of supplement, or left out', { value: supplement })
    return
  }
  checkPeriod(inspection, `${pointer}.within`, supplement.within)
  checkPeriod(inspection, `${pointer}.thenWithin`, supplement.thenWithin)
  checkSilence(inspection, `${pointer}.onSilence`, supplement.onSilence, 'applicant')
  checkTimes(inspection, pointer, supplement)
}

/** How often the applicant may be asked. */
export const checkTimes = (inspection: Inspection, pointer: string, rule: Record<string, unknown>): void => {
  const { times } = rule
  if (!isCount(times))
    fault(inspection, `${pointer}.times`, 'must say how often may be asked, a whole number above zero', {
      value: times ?? 'nothing',
      fix: 'times: 1',
    })
  else if (times > 1)
    warning(
      inspection,
      `${pointer}.times`,
      'the national index counts a second request as late (766/QĐ-TTg, 2.1)',
      { value: times },
    )
}
