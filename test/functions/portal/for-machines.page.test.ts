import { gunzipSync, gzipSync } from 'node:zlib'
import { citizenApp } from '../../../functions/portal/citizen/citizen-app'
import { aPortal } from '../../fixtures/portal'

const context = { requestContext: { timeEpoch: 0, requestId: 'r' } }

describe('what machines ask for', () => {
  it('tells search engines what they may read, and where it is', async () => {
    const { apps } = await aPortal()
    const robots = await apps.citizen.request('/robots.txt', {}, context)
    expect([robots.status, robots.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    const text = await robots.text()
    for (const closed of ['/dossiers', '/drafts', '/verify/', '/opinions/'])
      expect(text.split('\n')).toContain(`Disallow: ${closed}`)
    expect(text).toContain('Sitemap: https://motcua.example.vn/sitemap.xml')
    const sitemap = await apps.citizen.request('/sitemap.xml', {}, context)
    expect([sitemap.status, sitemap.headers.get('content-type')]).toEqual([
      200,
      'application/xml; charset=utf-8',
    ])
    const places = [...(await sitemap.text()).matchAll(/<loc>https:\/\/motcua\.example\.vn([^<]*)<\/loc>/g)]
    expect(places.map(([, place]) => place)).toEqual([
      '/',
      '/verify',
      '/figures/agencies',
      '/regulations',
      '/agencies',
      '/help',
      '/contact',
      '/privacy',
      '/cookies',
      '/accessibility',
      '/terms',
      '/status',
      '/procedures/1.999999',
    ])
    for (const [, place = ''] of places.filter(
      ([, one]) => one !== '/verify' && !one?.startsWith('/figures'),
    ))
      expect((await apps.citizen.request(place, {}, context)).status).toBe(200)
  })

  it('has an address for each language of an open page, and none for what is somebody’s own or was asked for', async () => {
    const { visitor } = await aPortal()
    const alternates = (html: string) =>
      [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, ...one]) => one)
    const stranger = visitor('oversight')
    const own = 'https://motcua.example.vn'
    for (const [language, address] of alternates((await stranger.get('/help?lang=en')).html)) {
      const path = (address ?? '').slice(own.length)
      expect(path).toBe(language === 'x-default' ? '/help' : `/help?lang=${language}`)
      // As a machine asks that keeps no cookie.
      stranger.cookies.clear()
      if (language !== 'x-default')
        expect((await stranger.get(path)).html).toContain(`<html lang="${language}"`)
    }
    expect(alternates((await stranger.get('/help')).html)).toHaveLength(3)
    expect(alternates((await stranger.get('/?q=lan')).html)).toEqual([])
    const lan = visitor()
    await lan.signIn('lan')
    expect(alternates((await lan.get('/dossiers')).html)).toEqual([])
    expect((await stranger.get('/sitemap.xml')).html).toContain(
      `<xhtml:link rel="alternate" hreflang="en" href="${own}/help?lang=en"/>`,
    )
  })

  it('has a manifest that browsers may read, in their own language', async () => {
    const { visitor } = await aPortal()
    const stranger = visitor()
    expect((await stranger.get('/')).html).toContain('<link rel="manifest" href="/manifest.webmanifest"/>')
    stranger.cookies.clear()
    const init = { headers: { 'accept-language': 'en' } }
    const { html, headers } = await stranger.send('/manifest.webmanifest', init)
    expect(headers.get('content-type')).toBe('application/manifest+json; charset=utf-8')
    expect(headers.get('content-security-policy')).toContain("manifest-src 'self'")
    expect(JSON.parse(html)).toMatchObject({
      lang: 'en',
      start_url: '/',
      icons: [{ src: '/assets/icon.svg' }],
    })
  })

  it('gives the icon and what pages are made of, packed for whoever takes it so', async () => {
    const { common, api, provider } = await aPortal()
    const icon = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const app = citizenApp({
      ...common,
      provider,
      registers: api.outside.registers,
      gateway: api.outside.gateway,
      files: (name, takesZipped) =>
        name === 'icon.svg'
          ? { contentType: 'image/svg+xml', bytes: takesZipped ? gzipSync(icon) : icon, zipped: takesZipped }
          : undefined,
    })
    for (const path of ['/favicon.ico', '/assets/icon.svg'])
      for (const [coding, zipped] of [
        ['gzip, br', true],
        ['identity', false],
        ['gzip;q=0', false],
        ['br', false],
      ] as const) {
        const answer = await app.request(path, { headers: { 'accept-encoding': coding } }, context)
        expect([path, coding, answer.status]).toEqual([path, coding, 200])
        expect(answer.headers.get('content-encoding')).toBe(zipped ? 'gzip' : null)
        const bytes = Buffer.from(await answer.arrayBuffer())
        expect(zipped ? gunzipSync(bytes) : bytes).toEqual(icon)
      }
    expect((await app.request('/assets/constructor', {}, context)).status).toBe(404)
  })
})
