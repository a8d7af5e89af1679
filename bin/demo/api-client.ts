import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { z } from 'zod'
import type { Filed, UploadForm } from '../../functions/office/filing/schemas'
import { accessToken } from '../commands/token'

/** A file to hand in. */
export interface Paper {
  type: string
  fileName: string
  contentType: string
  bytes: Uint8Array
}

export interface Addresses {
  url: string
  issuerUrl: string
}

/** An answer that was not wanted, with all that the platform says about it. */
export class CallFailed extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    call: string,
  ) {
    super(`${call} answers ${status}: ${JSON.stringify(body)}`)
  }
}

/** Whoever is asked to come again does so, with the same call. */
const patiently = async (call: () => Promise<Response>): Promise<Response> => {
  for (;;) {
    const answer = await call()
    const again = answer.status === 503 ? answer.headers.get('retry-after') : null
    if (again === null) return answer
    await answer.body?.cancel()
    await setTimeout(Number(again) * 1_000)
  }
}

/** A person who uses the HTTP API, as a script would. */
export const apiClient = ({ url, issuerUrl }: Addresses, person: string) => {
  let token: Promise<string> | undefined
  const authorization = async () => {
    token ??= accessToken(issuerUrl, person)
    return `Bearer ${await token}`
  }

  const call = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> => {
    const headers: Record<string, string> = { authorization: await authorization(), 'accept-language': 'en' }
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (method === 'POST') headers['idempotency-key'] = randomUUID()
    const answer = await patiently(() =>
      fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) }),
    )
    if (!answer.ok) throw new CallFailed(answer.status, await answer.json(), `${method} ${path}`)
    return answer
  }
  const get = async <T>(path: string): Promise<T> => (await call('GET', path)).json() as Promise<T>
  const post = async <T>(path: string, body: unknown): Promise<T> =>
    (await call('POST', path, body)).json() as Promise<T>

  const upload = async ({ type, fileName, contentType, bytes }: Paper) => {
    const announced = { fileName, contentType, size: bytes.length }
    const { uploadId, url, fields } = await post<z.infer<typeof UploadForm>>('/api/v1/uploads', announced)
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type: contentType }), fileName)
    const sent = await fetch(url, { method: 'POST', body: form })
    if (!sent.ok) throw new CallFailed(sent.status, await sent.text(), `POST ${fileName}`)
    return { type, uploadId }
  }

  return {
    person,
    call,
    get,
    post,
    upload,
    /** `forAgency`: the agency that applies, of whose staff the person is. */
    file: async (
      code: string,
      answers: unknown,
      papers: readonly Paper[],
      applicant: { forAgency?: string } = {},
    ): Promise<Filed> =>
      post(`/api/v1/procedures/${code}/dossiers`, {
        answers,
        documents: await Promise.all(papers.map(upload)),
        ...applicant,
      }),
  }
}
export type ApiClient = ReturnType<typeof apiClient>
