import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Match } from './match-route'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number) => String(value).padStart(2, '0')

/** `12/Mar/2020:19:03:58 +0000` */
const logTime = (at: Date) =>
  `${two(at.getUTCDate())}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}:${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`

/** API Gateway hands these over as text; all else in base64, web forms too. */
const isText = (type: string) =>
  /^(text\/|application\/(json|xml|javascript)\b|application\/[^;]+\+(json|xml)\b)/i.test(type)

const queryOf = (search: string): Record<string, string> | undefined => {
  if (!search) return undefined
  const query: Record<string, string> = Object.create(null)
  for (const [name, value] of new URLSearchParams(search)) {
    query[name] = name in query ? `${query[name]},${value}` : value
  }
  return query
}

const headersOf = ({ cookie: _, ...headers }: IncomingMessage['headers']) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : (value ?? ''),
    ]),
  )

export interface GatewayInput {
  account: string
  match: Match
  request: IncomingMessage
  path: string
  search: string
  body: Buffer
  now: number
}

/** The request as API Gateway's HTTP API gives it to a function, payload format 2.0. */
export const gatewayEvent = ({ account, match, request, path, search, body, now }: GatewayInput) => {
  const { route, parameters } = match
  const asText = isText(request.headers['content-type'] ?? '') && isUtf8(body)
  const query = queryOf(search)
  const cookies = request.headers.cookie?.split(/;\s*/).filter(Boolean)
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: search,
    ...(cookies?.length && { cookies }),
    headers: headersOf(request.headers),
    ...(query && { queryStringParameters: query }),
    requestContext: {
      accountId: account,
      apiId: route.apiId,
      domainName: request.headers.host ?? '',
      domainPrefix: route.apiId,
      http: {
        method: request.method ?? 'GET',
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: logTime(new Date(now)),
      timeEpoch: now,
    },
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    ...(body.length > 0 && { body: body.toString(asText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !asText,
  }
}
