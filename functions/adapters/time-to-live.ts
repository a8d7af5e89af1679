import { type Instant, millis } from '../../workflows/kernel/instant'

const kept = 2 * 24 * 3_600_000

/** The attribute by which DynamoDB deletes an item after two days, some time later: in seconds, as it wants them. */
export const timeToLive = (at: Instant): { ttl: number } => ({ ttl: Math.ceil((millis(at) + kept) / 1_000) })

/** Whether what was written at an instant has outlived it by another, whether or not it is still there. */
export const outlived = (writtenAt: Instant, at: Instant): boolean => millis(at) >= millis(writtenAt) + kept
