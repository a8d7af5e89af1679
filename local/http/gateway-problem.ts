import type { IncomingMessage, ServerResponse } from 'node:http'
import { type GatewayCode, texts } from './texts'

const statuses: Record<GatewayCode, number> = {
  'method-not-allowed': 405,
  'body-too-large': 413,
  internal: 500,
  busy: 503,
  'no-room': 507,
}

const languageOf = ({ headers }: IncomingMessage): 'vi' | 'en' => {
  const [first] = /\b(vi|en)\b/.exec(headers['accept-language'] ?? '') ?? []
  return first === 'en' ? 'en' : 'vi'
}

/** A refusal of the gateway's own as functions word theirs: a problem document (RFC 9457) in the caller's language. */
export const sendProblem = (
  request: IncomingMessage,
  response: ServerResponse,
  code: GatewayCode,
  more: Record<string, string> = {},
): void => {
  if (response.headersSent || response.destroyed) return
  const [status, language] = [statuses[code], languageOf(request)]
  const title = texts[language][code]
  const text = JSON.stringify({ type: `urn:motcua:problem:${code}`, title, status, code })
  response.writeHead(status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 503 && { 'retry-after': '5' }),
    ...more,
  })
  response.end(text)
}

/** The code of a refusal that was told by its status. */
export const codeOfStatus = (status: number): GatewayCode | undefined =>
  (Object.keys(statuses) as GatewayCode[]).find((code) => statuses[code] === status)
