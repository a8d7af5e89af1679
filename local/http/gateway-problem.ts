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

/** For whoever sent a form. */
const page = (title: string, language: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1></main></body></html>`

/** A refusal of the gateway's own as functions word theirs: a problem document (RFC 9457) in the caller's language, or
 * a page with the same words.
 */
export const sendProblem = (
  request: IncomingMessage,
  response: ServerResponse,
  code: GatewayCode,
  more: Record<string, string> = {},
): void => {
  if (response.headersSent || response.destroyed) return
  const [status, language] = [statuses[code], languageOf(request)]
  const title = texts[language][code]
  const isPage = /\btext\/html\b/.test(request.headers.accept ?? '')
  const text = isPage
    ? page(title, language)
    : JSON.stringify({ type: `urn:motcua:problem:${code}`, title, status, code })
  response.writeHead(status, {
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8',
    ...(isPage && { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }),
    'content-language': language,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...((status === 503 || status === 507) && { 'retry-after': '5' }),
    ...more,
  })
  response.end(text)
}

/** The code of a refusal that was told by its status. */
export const codeOfStatus = (status: number): GatewayCode | undefined =>
  (Object.keys(statuses) as GatewayCode[]).find((code) => statuses[code] === status)
