import { Complaints } from '../kernel/complaint'
import { workingDays } from '../kernel/period'

/**
 * Who answers complaints about how a dossier is handled. Recalled, not confirmed: reflections on administrative
 * procedures are answered within this order of time (61/2018/NĐ-CP); a complaint under the Law on Complaints has its
 * own, longer periods.
 */
export const cityComplaints: Complaints = Complaints.parse({
  by: 'signer',
  within: workingDays(10),
  again: workingDays(2),
  to: 'peoples-committee',
  legalBasis: '61/2018/NĐ-CP',
})
