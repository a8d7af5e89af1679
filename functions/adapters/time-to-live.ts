import { type Instant, millis } from '../../workflows/kernel/instant'

const day = 24 * 3_600_000
const kept = 2

/** The attribute by which DynamoDB deletes an item after so many days, some time later: in seconds, as it wants them. */
export const timeToLive = (at: Instant, days = kept): { ttl: number } => ({
  ttl: Math.ceil((millis(at) + days * day) / 1_000),
})

/** Whether what was written at an instant has outlived it by another, whether or not it is still there. */
export const outlived = (writtenAt: Instant, at: Instant, days = kept): boolean =>
  millis(at) >= millis(writtenAt) + days * day
