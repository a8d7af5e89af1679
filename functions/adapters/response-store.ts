import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Instant, instant, millis } from '../../workflows/kernel/instant'
import { again } from './again'
import { KeyTaken, WriteRefused } from './errors'
import { keys } from './keys'
import { jitteredPause, type Pause } from './pause'
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

/** A request that is at work under a key, and has not answered yet. */
export const Claim = KeptResponse.pick({ fingerprint: true, expiresAt: true }).extend({ claim: z.string() })
export type Claim = z.infer<typeof Claim>
const ClaimItem = stored(Claim)

const kept = 24 * 3_600_000
/** No function runs longer than this: what one died over is free again. */
const claimed = 60_000

/** Writes with the kept answer; KeyTaken when another request with the same key was first. */
export const writeWith = async (
  table: Pick<Table, 'write'>,
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

export const responseStore = (table: Table, pause: Pause = jitteredPause) => {
  const find = async (
    person: string,
    key: string,
    at: Instant,
  ): Promise<KeptResponse | Claim | undefined> => {
    const item = await table.get(keys.idempotency(person, key))
    const found = item && ('claim' in item && !('status' in item) ? ClaimItem : ResponseItem).read(item)
    return found && found.expiresAt > at ? found : undefined
  }
  return {
    /** Undefined when nothing was answered under the key in the last 24 hours, and nobody is at work on it. */
    find,
    /** The same, when whoever is at work on it has answered, or was given time to. */
    settled: (person: string, key: string, at: Instant): Promise<KeptResponse | Claim | undefined> =>
      again({ tries: patience, pause, when: isAtWork }, async (tried) => {
        const found = await find(person, key, at)
        if (found && 'claim' in found && tried < patience) throw new AtWork()
        return found
      }),
    /** Takes the key before anything is done that can't be taken back; KeyTaken when another request has it. */
    async claim(person: string, key: string, at: Instant, fingerprint: string): Promise<string> {
      const claim = randomUUID()
      const expiresAt = instant(millis(at) + claimed)
      const put = {
        ...keys.idempotency(person, key),
        ...ClaimItem.written({ fingerprint, claim, expiresAt }),
        ...timeToLive(at),
      }
      await writeWith(table, [], [{ name: 'idempotency', put, if: expiredAt(at) }])
      return claim
    },
    /** For a call that writes nothing else. */
    keep: (kept: readonly Write[]) => writeWith(table, [], kept),
  }
}
export type ResponseStore = ReturnType<typeof responseStore>

class AtWork extends Error {}
const isAtWork = (error: unknown): boolean => error instanceof AtWork
const patience = 20

// `before` is exclusive, and a key expires at its instant: one millisecond later than that.
const expiredAt = (at: Instant) => ({ absentOr: 'expiresAt', before: instant(millis(at) + 1) })

/** To go with the command's own writes: a crash leaves both or neither. `claim`: the one that the request has. */
export const responseKept = (
  person: string,
  key: string,
  at: Instant,
  response: Omit<KeptResponse, 'expiresAt'>,
  claim?: string,
): Write => ({
  name: 'idempotency',
  put: {
    ...keys.idempotency(person, key),
    ...ResponseItem.written({ ...response, expiresAt: instant(millis(at) + kept) }),
    ...timeToLive(at),
  },
  if: claim === undefined ? expiredAt(at) : { attribute: 'claim', is: claim },
})
