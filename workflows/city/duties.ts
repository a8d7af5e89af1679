import type { Duties } from '../kernel/duty'
import { workingDays } from '../kernel/period'

const office = 'peoples-committee'

/**
 * What is done beside every procedure's route. Recalled, not confirmed: reflections on administrative procedures are
 * answered within this order of time (61/2018/NĐ-CP) by whoever stands above the agency that they are about; a
 * complaint under the Law on Complaints has its own, longer periods. No rule found says how soon money that came in
 * wrongly goes back, how a decision is brought to somebody whom no mail reaches, nor when an office answers what an
 * applicant writes: these times are ours.
 */
export const cityDuties: Duties = {
  complaint: {
    by: 'oversight',
    at: office,
    within: workingDays(10),
    again: workingDays(2),
    to: office,
    legalBasis: '61/2018/NĐ-CP',
  },
  refund: {
    by: 'records',
    within: workingDays(5),
    again: workingDays(2),
    to: office,
    legalBasis: '61/2018/NĐ-CP',
  },
  delivery: {
    by: 'reception',
    within: workingDays(2),
    again: workingDays(2),
    to: office,
    legalBasis: '61/2018/NĐ-CP',
  },
  message: {
    by: 'reception',
    within: workingDays(3),
    again: workingDays(1),
    to: office,
    legalBasis: '61/2018/NĐ-CP',
  },
}
