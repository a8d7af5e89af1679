import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Bucket } from './read-buckets'

const matches = (pattern: string, value: string) =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replaceAll('*', '.*')}$`, 'i').test(value)

/** Sets the headers that let a page of another origin see the answer; false when the bucket's rules do not. */
export const allowOrigin = (
  { cors }: Bucket,
  request: IncomingMessage,
  response: ServerResponse,
  method = request.method ?? 'GET',
): boolean => {
  const { origin } = request.headers
  if (!origin) return false
  const asked = String(request.headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const rule = cors.find(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders }) =>
      AllowedMethods.includes(method) &&
      AllowedOrigins.some((pattern) => matches(pattern, origin)) &&
      asked.every((name) => AllowedHeaders.some((pattern) => matches(pattern, name))),
  )
  if (!rule) return false
  response.setHeader('access-control-allow-origin', rule.AllowedOrigins.includes('*') ? '*' : origin)
  response.setHeader('access-control-allow-methods', rule.AllowedMethods.join(', '))
  response.setHeader('vary', 'Origin')
  if (asked.length) response.setHeader('access-control-allow-headers', asked.join(', '))
  if (rule.ExposedHeaders.length) {
    response.setHeader('access-control-expose-headers', rule.ExposedHeaders.join(', '))
  }
  if (rule.MaxAge) response.setHeader('access-control-max-age', rule.MaxAge)
  return true
}
