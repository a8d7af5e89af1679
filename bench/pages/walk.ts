import { get, type IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import type { TestVisitor } from '../../test/fixtures/browser'

/** A page as it came: where, of what kind, with how many octets on the wire, and what it says. */
export interface Walked {
  path: string
  kind: string
  status: number
  bytes: number
  html: string
}

/** As a browser asks, and what comes before anything is unpacked. */
const ask = async (
  url: URL,
  cookie: string,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> => {
  const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) =>
    get(url, { headers: { cookie, 'accept-encoding': 'gzip', accept: 'text/html' } }, resolve).once(
      'error',
      reject,
    ),
  )
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) }
}

// What differs between two pages of one kind: numbers, codes, identifiers; in a query, any value.
const isOneOfMany = /\d|^[\w-]{20,}$/
const kindOf = ({ pathname, searchParams }: URL): string => {
  const parts = pathname.split('/')
  const path = parts.map((part, at) => (isOneOfMany.test(part) || parts[at - 1] === 'agencies' ? '*' : part))
  // In the other language it is the same page, and another visitor's.
  const asked = [...new Set(searchParams.keys())].filter((name) => name !== 'lang').sort()
  return path.join('/') + (asked.length > 0 ? `?${asked.join('&')}` : '')
}

const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\s[^>]*?href="([^"#]+)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

/** Every kind of page that a visitor comes to by links, each kind so many times at most; what is no page is asked once a kind too. */
export async function* walk(
  visitor: TestVisitor,
  { origin, from, each }: { origin: string; from: string[]; each: number },
): AsyncGenerator<Walked> {
  const jar = await visitor.context.cookies(origin)
  const cookie = jar.map(({ name, value }) => `${name}=${value}`).join('; ')
  const asked = new Set<string>()
  const taken = new Map<string, number>()
  const waiting = from.map((path) => new URL(path, origin))
  for (let url = waiting.shift(); url; url = waiting.shift()) {
    const [path, kind] = [url.pathname + url.search, kindOf(url)]
    const before = taken.get(kind) ?? 0
    if (url.origin !== origin || asked.has(path) || before >= each || url.pathname === '/sign-in') continue
    asked.add(path)
    taken.set(kind, before + 1)
    const { status, headers, body } = await ask(url, cookie)
    if (headers.location) waiting.push(new URL(headers.location, url))
    if (!headers['content-type']?.startsWith('text/html')) continue
    const html = (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8')
    for (const href of linksOf(html)) waiting.push(new URL(href, url))
    yield { path, kind, status, bytes: body.length, html }
  }
}
