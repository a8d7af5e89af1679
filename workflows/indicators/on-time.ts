import type { Instant } from '../kernel/instant'
import type { Facts } from './facts'

/** The instant after which something is late; or it is so whenever one asks, or at no time. */
export type LateAfter = Instant | 'always' | 'never'

const isLate = (after: LateAfter, at: Instant): boolean =>
  after === 'always' || (after !== 'never' && after < at)

/** What ended, or stopped, by its time is never late; what did not is so from that time on. */
const unlessBy = (doneAt: Instant | undefined, dueAt: Instant): LateAfter =>
  doneAt !== undefined && doneAt <= dueAt ? 'never' : dueAt

/**
 * When a received dossier is late. The rules are those by which QĐ 766/QĐ-TTg is computed (component 2.1, DOMAIN 1.4 [G]):
 * - its end is not after its appointment, which moved with each pause, and with an extension [R];
 * - what is still open is judged as if it ended at the instant that one asks about;
 * - a request that the applicant never answered ended it when it was made;
 * - more than one request for a supplement is overdue, whatever the appointment; and so is what nobody decided, so that
 *   by law it counts as approved.
 */
export const lateAfter = ({ supplements, approvedSilently, dueAt, stoppedAt }: Facts): LateAfter =>
  supplements > 1 || approvedSilently || !dueAt ? 'always' : unlessBy(stoppedAt, dueAt)

/** Whether a dossier is handled within its time at an instant; undefined before its reception. */
export const isOnTime = (facts: Facts, at: Instant): boolean | undefined =>
  facts.receivedAt ? !isLate(lateAfter(facts), at) : undefined

/** When nobody has reacted to a filing within one working day (118/2025/NĐ-CP, Art. 17 and 18). */
export const receivedLateAfter = ({ reactedAt, receptionDueAt }: Facts): LateAfter =>
  unlessBy(reactedAt, receptionDueAt)

export const isReceivedLate = (facts: Facts, at: Instant): boolean => isLate(receivedLateAfter(facts), at)
