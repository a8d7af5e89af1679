import type { ServerResponse } from 'node:http'

interface Structured {
  statusCode?: number
  headers?: Record<string, string | number | boolean>
  cookies?: string[]
  body?: string
  isBase64Encoded?: boolean
}

/** Lambda's own limit on an answer: on its JSON, base64 and all. */
const largestAnswer = 6 * 1024 * 1024
// No letter takes more than six in JSON. Only a large answer is worth being written once more, to be measured.
const surelyFits = ({ body }: Structured) => (body?.length ?? 0) < largestAnswer / 8
const isTooLarge = (payload: unknown) => Buffer.byteLength(JSON.stringify(payload) ?? '') > largestAnswer

export const sendMessage = (response: ServerResponse, status: number, message: string) => {
  if (response.headersSent || response.destroyed) return
  const text = JSON.stringify({ message })
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

/** A function's answer as HTTP. Without `statusCode` the whole payload is the JSON body of a 200. */
export const sendPayload = (response: ServerResponse, payload: unknown) => {
  const structured = (
    typeof payload === 'object' && payload !== null && 'statusCode' in payload ? payload : undefined
  ) as Structured | undefined
  if (!(structured && surelyFits(structured)) && isTooLarge(payload))
    return sendMessage(response, 500, 'Internal Server Error')
  const {
    statusCode = 200,
    headers,
    cookies,
    body,
    isBase64Encoded,
  }: Structured = structured ?? {
    headers: { 'content-type': 'application/json' },
    body: typeof payload === 'string' ? payload : JSON.stringify(payload),
  }
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8')
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, String(value))
  if (cookies?.length) response.setHeader('set-cookie', cookies)
  if (!response.hasHeader('content-type') && bytes.length > 0)
    response.setHeader('content-type', 'text/plain;charset=utf-8')
  response.setHeader('content-length', bytes.length)
  response.writeHead(Number(statusCode))
  response.end(bytes)
}

/** What a function said was wrong, in one word. */
export const problemIn = (payload: unknown): string => {
  try {
    return String(JSON.parse((payload as Structured).body ?? '').code)
  } catch {
    return 'a page failed'
  }
}
