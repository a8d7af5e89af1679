import { z } from 'zod'
import { attachment } from '../adapters/attachment'
import type { Asking } from '../office/asking'
import type { NamedFile } from '../office/named-file'

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
    http: z.object({ method: z.string(), path: z.string(), sourceIp: z.string().optional() }),
  }),
})
export type ApiEvent = z.infer<typeof ApiEvent>

export interface ApiResponse {
  status: number
  body?: unknown
  headers?: Record<string, string>
  /** Instead of `body`: a file, as it is. */
  file?: NamedFile
}

/** What was sent, parsed. */
export interface Sent<Body = unknown, Query = unknown, Path = unknown> {
  body: Body
  query: Query
  path: Path
}
/** And who sent it: kept of a command is the response, so that a repeated call gets it again. */
export type ApiCall = Sent & Asking<ApiResponse>

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
