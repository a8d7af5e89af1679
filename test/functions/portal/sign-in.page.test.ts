import { issuer } from '../../fixtures/access-tokens'
import { aPortal } from '../../fixtures/portal'

const later = (at: string, hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString()

/** Where the identity provider sends the browser. */
const backFrom = (provider: string) =>
  `/sign-in/callback?code=1&state=${new URL(provider).searchParams.get('state')}`

describe('signing in', () => {
  it('shows the first page to anybody, in Vietnamese first', async () => {
    const { visitor } = await aPortal()
    const anybody = visitor()
    anybody.cookies.clear()
    const { status, html, headers } = await anybody.get('/')
    expect(status).toBe(200)
    expect(html).toContain('<html lang="vi"')
    expect(html).toContain('Bạn cần làm thủ tục gì?')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    expect(headers.getSetCookie()).toEqual([])
  })

  it('keeps the language that was chosen', async () => {
    const { visitor } = await aPortal()
    const anybody = visitor()
    anybody.cookies.clear()
    expect((await anybody.get('/?lang=en')).html).toContain('What do you want to do?')
    expect((await anybody.get('/')).html).toContain('What do you want to do?')
  })

  it('leads to the identity provider and back, and tells who is there', async () => {
    const { visitor } = await aPortal()
    const lan = visitor()
    await lan.signIn('lan')
    expect((await lan.get('/')).html).toContain('<bdi>lan</bdi>')
    const cookie = (await lan.send('/sign-in')).headers.getSetCookie()[0]
    expect(cookie).toMatch(/^__Host-motcua=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('registers whoever the identity provider vouches for as a citizen, once', async () => {
    const { visitor, common } = await aPortal()
    const stranger = visitor()
    await stranger.signIn('stranger', 'Vũ Thị Lạ')
    await stranger.signIn('stranger', 'Vũ Thị Lạ')
    expect((await stranger.get('/')).html).toContain('Vũ Thị Lạ')
    const entry = await common.registry.findByIdentity(issuer, 'sub-stranger')
    expect(entry).toMatchObject({ kind: 'citizen', roles: [] })
  })

  it('gives a new token at the sign-in: one that was planted before is worth nothing', async () => {
    const { visitor } = await aPortal()
    const lan = visitor()
    await lan.get('/sign-in')
    const planted = lan.cookies.get('__Host-motcua')
    await lan.signIn('lan')
    expect(lan.cookies.get('__Host-motcua')).not.toBe(planted)
    const thief = visitor()
    thief.cookies.set('__Host-motcua', planted ?? '')
    expect((await thief.get('/')).html).not.toContain('<bdi>lan</bdi>')
  })

  it.each([
    ['/dossiers?x=1', '/dossiers?x=1'],
    ['/sign-in?to=/sign-in', '/'],
    ['https://evil.example/', '/'],
  ])('leads back to %s as %s', async (to, lands) => {
    const { visitor } = await aPortal()
    const lan = visitor()
    const { location } = await lan.get(`/sign-in?to=${encodeURIComponent(to)}`)
    expect((await lan.get(backFrom(location))).location).toBe(lands)
  })

  it('lets in from each of two windows, whichever comes back first', async () => {
    const { visitor } = await aPortal()
    const lan = visitor()
    const first = await lan.get('/sign-in?to=/dossiers')
    const second = await lan.get('/sign-in?to=/figures')
    expect((await lan.get(backFrom(first.location))).location).toBe('/dossiers')
    expect((await lan.get(backFrom(second.location))).location).toBe('/figures')
    expect((await lan.get('/')).html).toContain('<bdi>lan</bdi>')
    expect((await lan.get(backFrom(second.location))).location).toBe('/')
  })

  it('says that one did not sign in, and leads on to where one wanted to go', async () => {
    const { visitor } = await aPortal()
    const lan = visitor()
    const { location } = await lan.get('/sign-in?to=/dossiers')
    const state = new URL(location).searchParams.get('state')
    const gaveUp = await lan.get(`/sign-in/callback?error=access_denied&state=${state}`)
    expect(gaveUp.status).toBe(401)
    expect(gaveUp.html).toContain('You did not sign in')
    expect(gaveUp.html).toContain('href="/sign-in?to=%2Fdossiers"')
    expect(gaveUp.html).not.toContain('access token')
    const elsewhere = visitor()
    elsewhere.cookies.set('__Host-language', 'vi')
    const lost = await elsewhere.get(`/sign-in/callback?code=1&state=${state}`)
    expect([lost.status, lost.html.includes('Bạn chưa đăng nhập')]).toEqual([401, true])
  })

  it('is over after an hour without a request, and after twelve in any case', async () => {
    const { visitor, api } = await aPortal()
    const lan = visitor()
    await lan.signIn('lan')
    const began = api.at
    for (let hour = 0.9; hour < 12; hour += 0.9) {
      api.at = later(began, hour)
      expect((await lan.get('/')).html).toContain('<bdi>lan</bdi>')
    }
    api.at = later(began, 12)
    expect((await lan.get('/')).html).not.toContain('<bdi>lan</bdi>')
    await lan.signIn('lan')
    api.at = later(began, 13)
    expect((await lan.get('/')).html).not.toContain('<bdi>lan</bdi>')
  })

  it('ends when somebody signs out', async () => {
    const { visitor } = await aPortal()
    const lan = visitor()
    await lan.signIn('lan')
    const token = lan.cookies.get('__Host-motcua') ?? ''
    expect((await lan.post('/sign-out')).location).toBe('/')
    lan.cookies.set('__Host-motcua', token)
    expect((await lan.get('/')).html).not.toContain('<bdi>lan</bdi>')
  })

  it.each([
    ['without the session’s token', { csrf: 'x' }, {}],
    ['from another site', {}, { 'sec-fetch-site': 'cross-site' }],
    ['from an origin that is none', {}, { origin: 'foo' }],
    [
      'from where the host that was asked is, which is not ours',
      {},
      {
        origin: 'https://a1b2c3.execute-api.ap-southeast-1.amazonaws.com',
        host: 'a1b2c3.execute-api.ap-southeast-1.amazonaws.com',
      },
    ],
  ])('refuses a form %s', async (_how, fields, headers) => {
    const { visitor } = await aPortal()
    const lan = visitor()
    await lan.signIn('lan')
    const body = new URLSearchParams(fields as Record<string, string>).toString()
    const sent = { 'content-type': 'application/x-www-form-urlencoded', ...headers }
    expect((await lan.send('/sign-out', { method: 'POST', body, headers: sent })).status).toBe(403)
    expect((await lan.get('/')).html).toContain('<bdi>lan</bdi>')
  })

  it('takes a form of our own address behind a CDN, which asks for another host', async () => {
    const { visitor } = await aPortal()
    const lan = visitor()
    await lan.signIn('lan')
    const csrf = /name="csrf" value="([^"]+)"/.exec((await lan.get('/')).html)?.[1] ?? ''
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://motcua.example.vn',
      host: 'a1b2c3.execute-api.ap-southeast-1.amazonaws.com',
    }
    const body = new URLSearchParams({ csrf }).toString()
    expect((await lan.send('/sign-out', { method: 'POST', body, headers })).status).toBe(303)
  })

  it('tells of an address that leads nowhere', async () => {
    const { visitor } = await aPortal()
    const { status, html } = await visitor().get('/nowhere')
    expect(status).toBe(404)
    expect(html).toContain('There is no such page')
  })
})
