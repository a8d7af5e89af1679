import { type Period, workingDays } from '../kernel/period'
import { block, escalate } from '../kernel/silence'

/** The report of an overdue wait to the city's People's Committee, whose silence is on record each working day. */
export const toPeoplesCommittee = (within: Period, legalBasis: string) =>
  escalate({
    to: 'peoples-committee',
    within,
    legalBasis,
    onSilence: block(workingDays(1), legalBasis),
  })
