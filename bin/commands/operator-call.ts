import type { RunningPlatform } from './running-platform'
import { accessToken } from './token'

/** A call of the API as the demonstration operator. `title` is what a refusal says. */
export const operatorCall = async <T>(
  { url, issuerUrl }: RunningPlatform,
  path: string,
  body?: object,
): Promise<{ ok: boolean; status: number; body: Partial<T> & { title?: string } }> => {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${await accessToken(issuerUrl, 'operator')}`,
      'idempotency-key': crypto.randomUUID(),
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  return {
    ok: answer.ok,
    status: answer.status,
    body: (await answer.json()) as Partial<T> & { title?: string },
  }
}
