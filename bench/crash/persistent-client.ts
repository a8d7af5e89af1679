import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { accessToken } from '../../bin/commands/token'
import type { Addresses } from '../../bin/demo/api-client'

export interface Told {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at, not typed
  body: any
}

const pause = () => setTimeout(50)

/** Somebody who repeats each call, under the same key, until it is answered: what a careful program does. */
export const persistentClient = ({ url, issuerUrl }: Addresses, faults: string[]) => {
  const tokens = new Map<string, string>()
  let repeated = 0

  const moveClock = (by: string) =>
    fetch(`${url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advance: by }),
    })

  /** Until something answers that is neither a broken connection nor `503`. */
  const untilAnswered = async (what: string, send: () => Promise<Response>): Promise<Told> => {
    for (;;) {
      try {
        const answer = await send()
        const text = await answer.text()
        if (answer.status === 500) faults.push(`${what} was answered 500: ${text}`)
        const told = { status: answer.status, body: text && JSON.parse(text) }
        // The call before is still at work under this key, though nobody hears its answer any more.
        if (told.status < 500 && told.body?.code !== 'still-at-work') return told
        // It holds the key for a minute of the clock.
        if (told.status < 500) await moveClock('PT1M')
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
      }
      repeated += 1
      await pause()
    }
  }

  const tokenOf = async (person: string): Promise<string> => {
    for (let known = tokens.get(person); ; known = tokens.get(person)) {
      if (known) return known
      try {
        tokens.set(person, await accessToken(issuerUrl, person))
      } catch {
        repeated += 1
        await pause()
      }
    }
  }

  const call = async (person: string, method: 'GET' | 'POST', path: string, body?: unknown) => {
    const key = randomUUID()
    const told = await untilAnswered(`${method} ${path}`, async () =>
      fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await tokenOf(person)}`,
          ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': key }),
        },
        body: JSON.stringify(body),
      }),
    )
    if (told.status >= 300)
      throw new Error(`${method} ${path} was answered ${told.status}: ${JSON.stringify(told.body)}`)
    return told.body
  }

  return {
    call,
    /** Asks the identity provider anew at the next call. */
    forgetTokens: () => tokens.clear(),
    /** Any other address: a form of the object store, the gateway's page. */
    send: untilAnswered,
    /** Moves the virtual clock; resolves when the platform is quiet. */
    advance: (by: string) => untilAnswered('the clock', () => moveClock(by)),
    repeated: () => repeated,
  }
}
export type PersistentClient = ReturnType<typeof persistentClient>
