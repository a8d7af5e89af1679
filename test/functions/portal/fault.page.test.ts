import { gunzipSync } from 'node:zlib'
import { aPortal, type Portal } from '../../fixtures/portal'

const context = { requestContext: { timeEpoch: 0, requestId: 'request-7' } }
const ask = async (portal: Portal, path: string, headers: Record<string, string> = {}) => {
  const answer = await portal.apps.citizen.request(path, { headers }, context)
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

describe('a page that could not be shown', () => {
  it.each(['gzip', 'br, gzip;q=0.5', 'deflate', '*', 'identity;q=0', 'gzip;q=0', 'br', ''])(
    'has the status of what went wrong, with accept-encoding: %s',
    async (coding) => {
      const portal = await aPortal()
      const headers: Record<string, string> = coding ? { 'accept-encoding': coding } : {}
      for (const [path, status] of [
        ['/nowhere', 404],
        ['/sign-in/callback?code=1', 401],
        ['/opinions/none', 404],
        ['/', 200],
      ] as const) {
        const answer = await ask(portal, path, headers)
        expect([path, answer.status]).toEqual([path, status])
        expect(answer.headers.get('vary')).toBe('Accept-Encoding')
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      }
    },
  )

  it('is packed for whoever takes it so, and for nobody else', async () => {
    const portal = await aPortal()
    const packed = await ask(portal, '/nowhere', { 'accept-encoding': 'br, gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(packed.bytes).toString()).toContain('</html>')
    for (const coding of ['gzip;q=0', 'br', 'identity']) {
      const plain = await ask(portal, '/nowhere', { 'accept-encoding': coding })
      expect(plain.headers.get('content-encoding')).toBeNull()
      expect(plain.bytes.toString()).toContain('</html>')
    }
  })

  it('is one of ours with a reference when nobody can say who visits', async () => {
    const portal = await aPortal()
    portal.common.sessions.find = async () => {
      throw new Error('the table is away')
    }
    const answer = await ask(portal, '/dossiers', { cookie: '__Host-motcua=x; __Host-language=en' })
    expect(answer.status).toBe(500)
    const html = answer.bytes.toString()
    for (const says of ['Something failed on our side', 'request-7']) expect(html).toContain(says)
    expect(html).not.toContain('the table is away')
  })

  it('is shown even when what was typed can’t be kept', async () => {
    const portal = await aPortal()
    const lan = portal.visitor()
    await lan.signIn('lan')
    await lan.get('/')
    portal.api.at = '2027-01-01T00:00:00.000Z'
    portal.common.sessions.begin = async () => {
      throw new Error('the table is away')
    }
    const { status, html } = await lan.post('/procedures/1.999999/start')
    expect(status).toBe(500)
    expect(html).toContain('Something failed on our side')
  })

  it('links to no place outside of ours, whatever was asked for', async () => {
    const portal = await aPortal()
    for (const path of [
      '//evil.example/x',
      '/%5Cevil.example',
      '/..//evil.example',
      '//evil.example/%2e%2e/',
    ]) {
      const answer = await portal.apps.citizen.request(`https://motcua.example.vn${path}`, {}, context)
      const html = await answer.text()
      const links = [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, link]) => link ?? '')
      for (const link of links)
        expect(new URL(link, 'https://motcua.example.vn').host).toBe('motcua.example.vn')
    }
  })
})
