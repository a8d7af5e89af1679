import type { Instant } from '../kernel/instant'
import type { Facts } from './facts'

/**
 * Whether a dossier is handled within its time at an instant; undefined before its reception. The rules are those by
 * which QĐ 766/QĐ-TTg is computed (component 2.1, DOMAIN 1.4 [G]):
 * - its end is not after its appointment, which moved with each pause, and with an extension [R];
 * - what is still open is judged as if it ended at that instant;
 * - a request that the applicant never answered ended it when it was made;
 * - more than one request for a supplement is overdue, whatever the appointment.
 */
export const isOnTime = (facts: Facts, at: Instant): boolean | undefined => {
  if (!facts.receivedAt || facts.receivedAt > at) return undefined
  if (facts.supplements > 1 || !facts.dueAt) return false
  return earlier(facts.stoppedAt ?? at, at) <= facts.dueAt
}

/** Nobody reacted to a filing within one working day (118/2025/NĐ-CP, Art. 17 and 18). */
export const isReceivedLate = ({ reactedAt, receptionDueAt }: Facts, at: Instant): boolean =>
  earlier(reactedAt ?? at, at) > receptionDueAt

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)
