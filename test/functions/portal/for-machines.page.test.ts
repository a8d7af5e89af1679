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
