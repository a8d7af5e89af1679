import { aPortal, type Portal } from '../../fixtures/portal'

const environment = (millisecondsLeft = 20_000) => ({
  requestContext: { timeEpoch: 0, requestId: 'request-7' },
  lambdaContext: { getRemainingTimeInMillis: () => millisecondsLeft },
})

describe('a page', () => {
  let portal: Portal
  beforeEach(async () => {
    portal = await aPortal()
  })
  const ask = async (method: string, path: string, init: RequestInit = {}, left?: number) => {
    const headers = { 'accept-language': 'en', ...(init.headers as Record<string, string>) }
    const answer = await portal.apps.citizen.request(path, { ...init, method, headers }, environment(left))
    return { status: answer.status, headers: answer.headers, html: await answer.text() }
  }

  it.each([
    ['PUT', '/', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/dossiers', 'GET, HEAD, OPTIONS'],
    ['GET', '/sign-out', 'POST, OPTIONS'],
    ['PATCH', '/dossiers/H29-1/pay', 'POST, OPTIONS'],
  ])('does not take %s %s, and says what it takes', async (method, path, allowed) => {
    const { status, headers, html } = await ask(method, path)
    expect([status, headers.get('allow')]).toEqual([405, allowed])
    expect(html).toContain('does not take this method')
  })

  it('tells what it takes, and is read without its words', async () => {
    const options = await ask('OPTIONS', '/')
    expect([options.status, options.headers.get('allow'), options.html]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
      '',
    ])
    const head = await ask('HEAD', '/')
    expect([head.status, head.html]).toEqual([200, ''])
    expect((await ask('OPTIONS', '/nowhere')).status).toBe(404)
  })

  it.each([
    [{ 'content-type': 'application/json' }, '{}'],
    [{ 'content-type': 'text/plain' }, 'csrf=1'],
    [{ 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' }, 'csrf=1'],
    [{ 'content-type': 'application/x-www-form-urlencoded; charset=latin1' }, 'csrf=1'],
  ])('takes a form as browsers send it, and not %j', async (headers, body) => {
    const { status, html } = await ask('POST', '/sign-out', { headers, body })
    expect(status).toBe(415)
    expect(html).toContain('in a form that this call does not take')
  })

  it.each(['throttled', 'never ending'])('asks to come again when the table is %s', async (how) => {
    const busy = Object.assign(new Error('secret'), { name: 'ThrottlingException' })
    portal.common.sessions.find = () => (how === 'throttled' ? Promise.reject(busy) : new Promise(() => {}))
    const cookie = '__Host-motcua=x; __Host-language=en'
    const answer = await ask('GET', '/dossiers', { headers: { cookie } }, 1_001)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(answer.html).toContain('The system is busy')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
