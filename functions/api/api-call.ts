import { z } from 'zod'
import type { Instant } from '../../workflows/kernel/instant'
import type { Person } from '../../workflows/kernel/person'
import type { Language } from '../../workflows/kernel/text'
import { attachment } from '../adapters/attachment'
import type { Write } from '../adapters/table'
import type { Identity } from '../runtime/identity'

/** What we read of an API Gateway HTTP API event, payload 2.0. */
export const ApiEvent = z.object({
  headers: z.record(z.string(), z.string().optional()).default({}),
  pathParameters: z.record(z.string(), z.string().optional()).optional(),
  queryStringParameters: z.record(z.string(), z.string().optional()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    requestId: z.string(),
    timeEpoch: z.number(),
    http: z.object({ method: z.string(), path: z.string() }),
  }),
})
export type ApiEvent = z.infer<typeof ApiEvent>

export interface ApiResponse {
  status: number
  body?: unknown
  headers?: Record<string, string>
  /** Instead of `body`: a file, as it is. */
  file?: { contentType: string; bytes: Uint8Array; name: string }
}

/** A call as the core functions get it: everything parsed, the caller known. */
export interface ApiCall<Body = unknown, Query = unknown, Path = unknown> {
  body: Body
  query: Query
  path: Path
  at: Instant
  language: Language
  /** To be written together with the command, so that a repeated call gets this answer again. */
  keep(response: ApiResponse): Write[]
  /** Before what can't be taken back: of two calls under one key, or about one draft, the other is refused. */
  claim?(): Promise<void>
}
/** A call that anybody may make; the caller is known when a token says who it is. */
export type OpenCall<Body = unknown, Query = unknown, Path = unknown> = ApiCall<Body, Query, Path> & {
  person?: Person
}
/** A call by somebody whom the registry knows. */
export type PersonCall<Body = unknown, Query = unknown, Path = unknown> = ApiCall<Body, Query, Path> & {
  person: Person
  identity: Identity
}

export interface GatewayResponse {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

export const bodyText = (response: ApiResponse): string =>
  response.body === undefined ? '' : JSON.stringify(response.body)

/** As API Gateway wants it. Nothing that we answer is for shared caches, or to be sniffed for a type. */
export const gatewayResponse = (response: ApiResponse): GatewayResponse => {
  const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...response.headers }
  const { file } = response
  if (!file)
    return {
      statusCode: response.status,
      headers: { 'content-type': 'application/json; charset=utf-8', ...always },
      body: bodyText(response),
      isBase64Encoded: false,
    }
  const { contentType, name } = file
  return {
    statusCode: response.status,
    headers: { 'content-type': contentType, 'content-disposition': attachment(name), ...always },
    body: Buffer.from(file.bytes).toString('base64'),
    isBase64Encoded: true,
  }
}
