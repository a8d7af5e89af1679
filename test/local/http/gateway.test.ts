import { request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { realClock, virtualClock } from '@motcua/states/clock'
import type { MockInstance } from 'vitest'
import type { Route } from '../../../local/http/read-routes'
import { createHttpServer } from '../../../local/http/server'
import type { Outcome } from '../../../local/lambda/invocation'
import { createRoom, reservedBytes } from '../../../local/process/room'
import { roomy } from '../fixture/room'

const route = (key: string): Route => ({ key, apiId: 'api', functionName: key, timeoutMilliseconds: 30_000 })
const start = Date.parse('2026-11-24T08:00:00+07:00')

// biome-ignore lint/suspicious/noExplicitAny: events are looked at, not typed
type Event = any
type Answer = (event: Event) => Outcome | Promise<Outcome>

const echo: Answer = (event) => ({ payload: event })

/** Serves `keys`, calls `path`, and closes. */
const call = async (
  path: string,
  init: RequestInit = {},
  {
    keys = ['$default'],
    answer = echo,
    clock = virtualClock(start) as ReturnType<typeof realClock>,
    room = roomy,
  } = {},
) => {
  const server = createHttpServer({
    routes: keys.map(route),
    clock,
    account: '000000000000',
    room,
    invoke: async (_, event) => answer(event),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
      redirect: 'manual',
      ...init,
    })
    const text = await response.text()
    return { response, text, json: (): Event => JSON.parse(text) }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

describe('a request', () => {
  it('reaches the function as payload 2.0', async () => {
    const { json } = await call(
      '/api/v1/dossiers/H29%2F1?a=1&b=2&a=3&c=%C3%A1',
      {
        method: 'POST',
        body: '{"x":"ă"}',
        headers: { 'content-type': 'application/json', cookie: 'a=1; b=2', 'X-Own': 'yes' },
      },
      { keys: ['POST /api/v1/dossiers/{number}'] },
    )
    expect(json()).toMatchObject({
      version: '2.0',
      routeKey: 'POST /api/v1/dossiers/{number}',
      rawPath: '/api/v1/dossiers/H29%2F1',
      rawQueryString: 'a=1&b=2&a=3&c=%C3%A1',
      queryStringParameters: { a: '1,3', b: '2', c: 'á' },
      pathParameters: { number: 'H29/1' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-own': 'yes' },
      body: '{"x":"ă"}',
      isBase64Encoded: false,
      requestContext: { stage: '$default', http: { method: 'POST', protocol: 'HTTP/1.1' } },
    })
    expect(json().headers.cookie).toBeUndefined()
  })

  it('carries the time of the clock', async () => {
    const { requestContext } = (await call('/')).json()
    expect(requestContext.timeEpoch).toBe(start)
    expect(requestContext.time).toBe('24/Nov/2026:01:00:00 +0000')
  })

  it('carries what is not text in base64, web forms too', async () => {
    const form = (await call('/', { method: 'POST', body: new URLSearchParams({ a: 'b' }) })).json()
    expect(form).toMatchObject({ isBase64Encoded: true, body: Buffer.from('a=b').toString('base64') })
    const bytes = (await call('/', { method: 'POST', body: new Uint8Array([0, 255]) })).json()
    expect(bytes).toMatchObject({ isBase64Encoded: true, body: Buffer.from([0, 255]).toString('base64') })
  })

  it('without a body, query or cookie has none of them', async () => {
    const event = (await call('/')).json()
    for (const name of ['body', 'queryStringParameters', 'cookies', 'pathParameters'])
      expect(event).not.toHaveProperty(name)
  })

  it.each([
    ['announced', 10 * 1024 * 1024 + 1],
    ['announced', 11_000_000],
    ['announced', 40_000_000],
    ['in pieces', 11_000_000],
    ['in pieces', 40_000_000],
  ])('over ten megabytes, %s, is told so before its connection ends: %d', async (how, size) => {
    let reached = false
    const answer: Answer = () => {
      reached = true
      return {}
    }
    const bytes = new Uint8Array(size)
    const body = how === 'announced' ? bytes : new Blob([bytes]).stream()
    const init = { method: 'POST', body, duplex: 'half', headers: { 'accept-language': 'en' } } as RequestInit
    const { response, json } = await call('/', init, { answer })
    expect(response.status).toBe(413)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(json()).toMatchObject({ code: 'body-too-large', title: 'The body is too large' })
    expect(reached).toBe(false)
  })

  it('that says it is text and is none arrives as it is', async () => {
    const sent = {
      method: 'POST',
      body: new Uint8Array([0x7b, 0xff]),
      headers: { 'content-type': 'application/json' },
    }
    const event = (await call('/', sent)).json()
    expect(event).toMatchObject({ isBase64Encoded: true, body: Buffer.from([0x7b, 0xff]).toString('base64') })
  })

  it.each(['TRACE', 'PURGE', 'PROPFIND', 'LOCK'])(
    'of a method that API Gateway has not is 405: %s',
    async (method) => {
      const server = createHttpServer({
        routes: ['GET /a', 'POST /a', 'ANY /b'].map(route),
        clock: realClock(),
        account: '000000000000',
        room: roomy,
        invoke: async () => ({ payload: 'reached' }),
        own: { '/local/mail': async (_, response) => void response.end('reached') },
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const { port } = server.address() as AddressInfo
      const ask = (path: string) =>
        new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
          const sent = request({ port, host: '127.0.0.1', method, path }, (answer) => {
            answer.resume()
            resolve([answer.statusCode, answer.headers.allow])
          })
          sent.on('error', reject).end()
        })
      expect(await ask('/a')).toEqual([405, 'GET, POST'])
      expect(await ask('/b')).toEqual([405, 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'])
      expect(await ask('/local/mail')).toEqual([405, 'GET, HEAD'])
      server.closeAllConnections()
      server.close()
    },
  )
})

describe('a route', () => {
  const keys = ['GET /a/{id}', 'GET /a/new', 'ANY /a/{id}/x', 'GET /files/{rest+}', 'POST /a/new']
  const routed = async (path: string, method = 'GET') => (await call(path, { method }, { keys })).json()

  it('wins by being the more specific one', async () => {
    expect(await routed('/a/new')).toMatchObject({ routeKey: 'GET /a/new' })
    expect(await routed('/a/7')).toMatchObject({ routeKey: 'GET /a/{id}', pathParameters: { id: '7' } })
    expect(await routed('/a/new/x', 'PUT')).toMatchObject({
      routeKey: 'ANY /a/{id}/x',
      pathParameters: { id: 'new' },
    })
    expect(await routed('/files/b/c')).toMatchObject({ pathParameters: { rest: 'b/c' } })
  })

  it('that does not exist, or not for this method, is Not Found', async () => {
    for (const [path, method] of [
      ['/b', 'GET'],
      ['/a/7', 'DELETE'],
      ['/a/', 'GET'],
      ['/files', 'GET'],
    ] as const) {
      const { response, json } = await call(path, { method }, { keys })
      expect([path, response.status, json()]).toEqual([path, 404, { message: 'Not Found' }])
    }
  })
})

describe('an answer', () => {
  it('has the status, headers, cookies and body that the function gives', async () => {
    const answer: Answer = () => ({
      payload: {
        statusCode: 201,
        headers: { 'x-own': 'yes', 'content-type': 'application/problem+json' },
        cookies: ['a=1', 'b=2'],
        body: '{}',
      },
    })
    const { response, text } = await call('/', {}, { answer })
    expect([response.status, response.headers.get('x-own'), text]).toEqual([201, 'yes', '{}'])
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  it('in base64 is decoded', async () => {
    const answer: Answer = () => ({ payload: { statusCode: 200, body: 'w6E=', isBase64Encoded: true } })
    expect((await call('/', {}, { answer })).text).toBe('á')
  })

  it('without a status is the JSON body of a 200', async () => {
    const { response, json } = await call('/', {}, { answer: () => ({ payload: { a: 1 } }) })
    expect([response.status, json()]).toEqual([200, { a: 1 }])
  })

  it('is as large as Lambda lets it be, in base64 and with its JSON', async () => {
    const sized = (bytes: number): Answer => {
      const body = Buffer.alloc(bytes).toString('base64')
      return () => ({ payload: { statusCode: 200, body, isBase64Encoded: true } })
    }
    // 4.5 MB make 6 MB of base64, for which the JSON around it leaves no room.
    expect((await call('/', {}, { answer: sized(4_718_592) })).response.status).toBe(500)
    expect((await call('/', {}, { answer: sized(4_718_400) })).response.status).toBe(200)
  })

  it('of a function that failed is 500 and tells nothing', async () => {
    const answer: Answer = () => ({ error: { errorType: 'Error', errorMessage: 'secret' } })
    const { response, text } = await call('/', {}, { answer })
    expect([response.status, JSON.parse(text).code]).toEqual([500, 'internal'])
    expect(text).not.toContain('secret')
  })
})

describe('slowness', () => {
  let told: MockInstance
  beforeEach(() => {
    told = vi.spyOn(console, 'error').mockImplementation(() => {})
  })
  afterEach(() => told.mockRestore())

  it.each(['Sandbox.Timedout', 'Runtime.ExitError'])(
    'of a function is told as such: %s',
    async (errorType) => {
      const answer: Answer = () => ({ error: { errorType, errorMessage: 'secret' } })
      const headers = { 'accept-language': 'vi' }
      const { response, json, text } = await call('/', { headers }, { answer })
      expect([response.status, response.headers.get('retry-after'), json().code]).toEqual([503, '5', 'busy'])
      expect(response.headers.get('content-language')).toBe('vi')
      expect(text).not.toContain('secret')
    },
  )

  it('is told to whoever runs this too, by the route and the code, and by nothing of the caller', async () => {
    const answer: Answer = () => ({
      payload: { statusCode: 503, body: JSON.stringify({ code: 'registers-unavailable' }) },
    })
    await call('/people/79190000001?name=Lan', {}, { answer, keys: ['GET /people/{id}'] })
    expect(String(told.mock.calls)).toMatch(/503 for GET \/people\/\{id\}: registers-unavailable/)
    expect(String(told.mock.calls)).not.toMatch(/79190000001|Lan/)
  })
})

describe('the clock', () => {
  const json = { 'content-type': 'application/json' }
  const move = (body: unknown, clock = virtualClock(start), headers: Record<string, string> = json) =>
    call('/local/clock', { method: 'POST', headers, body: JSON.stringify(body) }, { clock })

  it('moves by a duration and to an instant, and tells where it is', async () => {
    expect((await move({ advance: 'P1DT2H' })).json()).toEqual({ now: '2026-11-25T03:00:00.000Z' })
    expect((await move({ to: '2026-12-01T08:00:00+07:00' })).json()).toEqual({
      now: '2026-12-01T01:00:00.000Z',
    })
    expect((await call('/local/clock')).json()).toEqual({ now: '2026-11-24T01:00:00.000Z' })
  })

  it('runs what becomes due on the way before it answers', async () => {
    const clock = virtualClock(start)
    const ran: number[] = []
    clock.at(start + 3_600_000, () => ran.push(clock.now()))
    await move({ advance: 'P1D' }, clock)
    expect(ran).toEqual([start + 3_600_000])
  })

  it('takes neither months nor the past', async () => {
    expect((await move({ advance: 'P1M' })).response.status).toBe(400)
    expect((await move('tomorrow')).response.status).toBe(400)
    expect((await move({ to: '2026-11-01T00:00:00Z' })).response.status).toBe(409)
  })

  it('moves by a year at most', async () => {
    for (const body of [
      { advance: 'P99999999999999999999D' },
      { advance: 'P367D' },
      { advance: 'PT9999999999S' },
      { to: '2027-11-26T08:00:00+07:00' },
      { to: '9999-12-31T00:00:00Z' },
    ]) {
      const { response, json: told } = await move(body)
      expect([body, response.status, told().message]).toEqual([
        body,
        422,
        'the clock moves by at most 366 days at once',
      ])
    }
    expect((await move({ advance: 'P366D' })).response.status).toBe(200)
  })

  it('is moved by its own pages and by programs, as JSON alone', async () => {
    const day = { advance: 'P1D' }
    const as = async (headers: Record<string, string>) =>
      (await move(day, virtualClock(start), headers)).response.status
    expect(await as({ 'content-type': 'text/plain' })).toBe(415)
    expect(await as({ 'content-type': 'application/x-www-form-urlencoded' })).toBe(415)
    expect(await as({ 'content-type': 'application/jsonp' })).toBe(415)
    expect(await as({ ...json, origin: 'https://attacker.example' })).toBe(403)
    expect(await as({ ...json, origin: 'null' })).toBe(403)
    expect(await as({ ...json, origin: 'http://127.0.0.1:1' })).toBe(403)
    expect(await as({ 'content-type': 'Application/JSON; charset=utf-8' })).toBe(200)
    expect((await call('/local/clock', { method: 'PUT', headers: json })).response.status).toBe(405)
    expect((await call('/local/clock', { method: 'OPTIONS' })).response.status).toBe(405)
  })

  it('cannot be moved when it is the real one', async () => {
    const { response } = await call(
      '/local/clock',
      { method: 'POST' },
      { clock: realClock(), keys: ['GET /a'] },
    )
    expect(response.status).toBe(404)
  })
})

describe('a disk that is full', () => {
  let freeBytes = 0
  const room = createRoom('a folder', () => freeBytes)
  const filing = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
  beforeEach(() => {
    freeBytes = 0
  })

  it.each([
    ['vi', 'hết chỗ lưu trữ'],
    ['en', 'no room left'],
  ])('refuses what writes, in words (%s), and reads on', async (language, words) => {
    const headers = { ...filing.headers, 'accept-language': language }
    const { response, json } = await call('/', { ...filing, headers }, { room })
    expect([response.status, json().code]).toEqual([507, 'no-room'])
    expect(json().title).toContain(words)
    expect((await call('/', {}, { room })).response.status).toBe(200)
    freeBytes = 2 * reservedBytes
    expect((await call('/', filing, { room })).response.status).toBe(200)
  })

  it('refuses what would not fit', async () => {
    freeBytes = reservedBytes + 1_000
    expect((await call('/', { ...filing, body: 'x'.repeat(999) }, { room })).response.status).toBe(200)
    expect((await call('/', { ...filing, body: 'x'.repeat(1_001) }, { room })).response.status).toBe(507)
  })

  it('answers a form with a page', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml', 'accept-language': 'en' }
    const { response, text } = await call('/', { method: 'POST', headers }, { room })
    expect([response.status, response.headers.get('content-type')]).toEqual([507, 'text/html; charset=utf-8'])
    expect(text).toContain('<h1>The server has no room left')
  })

  it('is what a function fails of that reads, and has to write something down', async () => {
    const failing: Answer = () => ({ payload: { statusCode: 500, body: '{"code":"internal"}' } })
    const { response, json } = await call('/', {}, { answer: failing, room })
    expect([response.status, json().code]).toEqual([507, 'no-room'])
  })

  it('lets the virtual clock stand', async () => {
    const clock = virtualClock(start)
    const move = { ...filing, body: '{"advance":"P1D"}' }
    expect((await call('/local/clock', move, { clock, room })).response.status).toBe(507)
    expect(clock.now()).toBe(start)
  })
})

describe('more requests than are done at once', () => {
  it('wait for their turn, and who left meanwhile is not served', async () => {
    const begun: string[] = []
    const ends: (() => void)[] = []
    const server = createHttpServer({
      routes: [route('$default')],
      clock: realClock(),
      account: '000000000000',
      room: roomy,
      invoke: async (_, event) => {
        begun.push((event as Event).rawPath)
        await new Promise<void>((resolve) => ends.push(resolve))
        return { payload: 'done' }
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const turn = () => new Promise((resolve) => setImmediate(resolve))
    const many = Array.from({ length: 32 }, () => fetch(`${url}/first`))
    while (begun.length < 32) await turn()
    const comes = new Promise<ServerResponse>((resolve) =>
      server.once('request', (_, response) => resolve(response)),
    )
    const left = new AbortController()
    const leaving = fetch(`${url}/left`, { signal: left.signal })
    const gone = comes.then((response) => new Promise((resolve) => response.once('close', resolve)))
    await comes
    left.abort()
    await expect(leaving).rejects.toThrow()
    await gone
    const stayed = fetch(`${url}/stayed`)
    ends[0]!()
    while (begun.length < 33) await turn()
    for (const end of ends) end()
    for (const { status } of await Promise.all([...many, stayed])) expect(status).toBe(200)
    expect(begun.slice(32)).toEqual(['/stayed'])
    server.closeAllConnections()
    server.close()
  })
})
