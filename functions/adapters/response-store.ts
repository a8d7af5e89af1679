import { z } from 'zod'
import { Instant, instant, millis } from '../../workflows/kernel/instant'
import { KeyTaken, WriteRefused } from './errors'
import { keys } from './keys'
import { stored } from './stored'
import type { Table, Write } from './table'
import { timeToLive } from './time-to-live'

/** What was answered under an Idempotency-Key, and to which request. */
export const KeptResponse = z.object({
  /** SHA-256 of method, path and body. */
  fingerprint: z.string(),
  status: z.number().int(),
  body: z.string(),
  expiresAt: Instant,
})
export type KeptResponse = z.infer<typeof KeptResponse>
const ResponseItem = stored(KeptResponse)

const kept = 24 * 3_600_000

/** Writes with the kept answer; KeyTaken when another request with the same key was first. */
export const writeWith = async (
  table: Table,
  own: readonly Write[],
  kept: readonly Write[],
): Promise<void> => {
  const writes = [...own, ...kept]
  try {
    if (writes.length) await table.write(writes)
  } catch (error) {
    const taken = error instanceof WriteRefused && error.names.includes('idempotency')
    throw taken ? new KeyTaken(error.message) : error
  }
}

export const responseStore = (table: Table) => ({
  /** Undefined when nothing was answered under the key in the last 24 hours. */
  async find(person: string, key: string, at: Instant): Promise<KeptResponse | undefined> {
    const item = await table.get(keys.idempotency(person, key))
    const found = item && ResponseItem.read(item)
    return found && found.expiresAt > at ? found : undefined
  },
  /** For a call that writes nothing else. */
  keep: (kept: readonly Write[]) => writeWith(table, [], kept),
})
export type ResponseStore = ReturnType<typeof responseStore>

/** To go with the command's own writes: a crash leaves both or neither. */
export const responseKept = (
  person: string,
  key: string,
  at: Instant,
  response: Omit<KeptResponse, 'expiresAt'>,
): Write => ({
  name: 'idempotency',
  put: {
    ...keys.idempotency(person, key),
    ...ResponseItem.written({ ...response, expiresAt: instant(millis(at) + kept) }),
    ...timeToLive(at),
  },
  // `before` is exclusive, and a key expires at its instant: one millisecond later than that.
  if: { absentOr: 'expiresAt', before: instant(millis(at) + 1) },
})
