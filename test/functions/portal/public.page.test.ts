import { feedAge } from '../../../functions/adapters/feed-age'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { agencies } from '../../../workflows/city/agencies'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { TooMany } from '../../../workflows/kernel/errors'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { anOversightOffice } from '../../fixtures/oversight-office'
import { aPortal, type Portal } from '../../fixtures/portal'
import { shedPermit } from '../../fixtures/procedure'

let portal: Portal
beforeAll(async () => {
  portal = await aPortal({ procedures: [shedPermit, buildingPermit, civilStatusExtract] })
})
const shown = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&amp;', '&')

describe('the foot of every page', () => {
  const linksIn = (html: string) =>
    [...(html.split('<footer')[1] ?? '').matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)

  it('leads to what there is to know of the service, signed in or not, in either language', async () => {
    const stranger = portal.visitor('oversight', 'verify')
    const links = linksIn((await stranger.get('/')).html)
    expect(links).toEqual([
      '/help',
      '/contact',
      '/privacy',
      '/cookies',
      '/accessibility',
      '/terms',
      '/status',
    ])
    const hoa = portal.visitor('agency', 'verify')
    await hoa.signIn('hoa')
    for (const path of ['/agency/inbox', '/verify', '/nowhere'])
      expect(linksIn((await hoa.get(path)).html)).toEqual(links)
    for (const lang of ['vi', 'en'])
      for (const path of links) {
        const { status, html } = await stranger.get(`${path}?lang=${lang}`)
        expect([path, status]).toEqual([path, 200])
        expect(html).toContain(`<html lang="${lang}"`)
      }
  })
})

describe('the privacy notice', () => {
  it('says of a procedure what its definition says: what it asks, where from, and who sees which papers', async () => {
    const { html } = await portal.visitor().get('/privacy/1.013225')
    const says = shown(html)
    expect(says).toContain('Full name (tells who you are; filled in from the national population register)')
    expect(says).toContain('An agency that your answers name: decides: sees all of it')
    for (const { asked } of Object.values(buildingPermit.texts.en.questions)) expect(says).toContain(asked)
    expect(says).toMatch(/Department of Culture and Sports: is asked[^<]*sees only: [^<]*drawings/i)
    expect(says).not.toMatch(/Department of Culture and Sports: [^<]*land paper/i)
  })

  it('follows the definition', async () => {
    const changed = { ...shedPermit, prefill: { name: 'person.fullName' }, documents: [] }
    const other = (await aPortal({ procedures: [changed] })).visitor()
    expect((await other.get('/privacy/1.999999')).html).toContain('It asks for no papers.')
    expect((await other.get('/privacy/1.999999')).html).toContain('national population register')
    expect((await portal.visitor().get('/privacy/1.999999')).html).not.toContain('population register')
  })

  it('is found for each procedure for people, and for no other', async () => {
    const stranger = portal.visitor()
    const { html } = await stranger.get('/privacy')
    expect(html).toContain('It serves for 10 minutes')
    for (const code of ['1.013225', '1.999999', '2.000635']) expect(html).toContain(`href="/privacy/${code}"`)
    for (const path of ['/privacy/9.999999', '/privacy/constructor'])
      expect((await stranger.get(path)).status).toBe(404)
  })
})

describe('the pages of agencies', () => {
  it('are found by name without marks, and list every agency once over all pages', async () => {
    const stranger = portal.visitor()
    expect((await stranger.get('/agencies?q=so+tu+phap')).html).toContain(
      'href="/agencies/department-justice"',
    )
    expect((await stranger.get('/agencies?q=xyzxyz')).html).toContain('No agency is called so.')
    const seen: string[] = []
    for (let path: string | undefined = '/agencies'; path; ) {
      const { html, status } = await stranger.get(path)
      expect(status).toBe(200)
      seen.push(...[...html.matchAll(/href="\/agencies\/([^"]+)"/g)].map(([, id = '']) => id))
      const next: string | undefined = /href="([^"]+)" rel="next"/.exec(html)?.[1]
      path = next && `/agencies${next.replaceAll('&amp;', '&')}`
    }
    expect(seen).toEqual(agencies.map(({ id }) => id))
    expect((await stranger.get('/agencies?cursor=%21')).status).toBe(422)
  })

  it('say what is not confirmed, and invent no address', async () => {
    const stranger = portal.visitor()
    expect((await stranger.get('/agencies/department-justice')).html).toContain('not confirmed by the agency')
    expect((await stranger.get('/agencies/ward-ben-thanh')).html).toContain('No address of it is confirmed.')
    // A code that stands for one that is not known is none.
    expect((await stranger.get('/agencies/ward-ben-thanh')).html).not.toContain('H29.')
    expect((await stranger.get('/agencies/peoples-committee')).html).toContain('H29')
    for (const id of ['nobody', 'constructor'])
      expect((await stranger.get(`/agencies/${id}`)).status).toBe(404)
  })

  it('show its own line of the public figures, read by their keys, and without them where they do not answer', async () => {
    const { api, common, visitor } = await aPortal()
    await api.file()
    await indicatorsOf(api.table).deliver()
    const { html } = await visitor().get('/agencies/ward-ben-thanh')
    expect(html).toMatch(/Dossiers filed<\/dt><dd[^>]*><bdi>1</)
    expect((await visitor().get('/agencies/department-justice')).html).toContain('No dossiers in this time.')
    Object.assign(common.counts, { lines: () => Promise.reject(new Error('away')) })
    const away = await visitor().get('/agencies/fire-police')
    expect([away.status, away.html.includes('can’t be read just now')]).toEqual([200, true])
  })
})

describe('whether a page was useful', () => {
  const asks = (html: string) => /action="\/useful"/.test(html)

  it('is asked where nothing is typed, and nowhere else', async () => {
    const stranger = portal.visitor('oversight', 'verify')
    for (const path of ['/help', '/procedures/1.013225', '/agencies/tax', '/privacy/1.013225'])
      expect([path, asks((await stranger.get(path)).html)]).toEqual([path, true])
    for (const path of ['/', '/verify', '/agencies', '/procedures/1.013225/needs', '/figures/agencies'])
      expect([path, asks((await stranger.get(path)).html)]).toEqual([path, false])
  })

  it('is counted by page and answer, and shown to who oversees and nobody else', async () => {
    const { visitor, son } = await anOversightOffice()
    const stranger = visitor()
    expect((await stranger.post('/useful', { page: 'help', answer: 'yes' })).location).toBe('/useful')
    const why = await stranger.submit('/useful', { page: 'help', answer: 'no' })
    expect(why.html).toContain('Why was it not useful?')
    expect((await stranger.submit('/useful', { page: 'help', answer: 'not-clear' })).html).toContain(
      'Thank you',
    )
    expect((await son.get('/oversight')).html).toContain('href="/oversight/usefulness"')
    const row = /<th scope="row"[^>]*>Help<\/th>(.*?)<\/tr>/.exec(
      (await son.get('/oversight/usefulness')).html,
    )
    expect([...(row?.[1] ?? '').matchAll(/>(\d+)</g)].map(([, count]) => count)).toEqual([
      '1',
      '1',
      '0',
      '1',
      '0',
      '0',
    ])
    expect((await son.get('/oversight/usefulness?month=2026-10')).html).toContain('nobody has said anything')
    expect((await son.get('/oversight/usefulness?month=1')).status).toBe(422)
    const hoa = visitor('oversight')
    await hoa.signIn('hoa')
    expect((await hoa.get('/oversight/usefulness')).status).toBe(403)
    // Of whoever is signed in, as of anybody: the form is his session's.
    await hoa.get('/help')
    expect((await hoa.post('/useful', { page: 'help', answer: 'yes' })).location).toBe('/useful')
  })

  it('takes no page and no answer but those that there are, and no more than an address has to say', async () => {
    const { api, visitor } = await aPortal()
    const stranger = visitor()
    const wrong: Record<string, string>[] = [
      { page: 'help', answer: 'maybe' },
      { page: '/dossiers/1', answer: 'yes' },
      { page: '__proto__', answer: 'constructor' },
      {},
    ]
    for (const fields of wrong) expect((await stranger.post('/useful', fields)).status).toBe(422)
    expect(api.table.items().filter(({ pk }) => pk === 'SAID')).toEqual([])
    const { brake } = api.outside.braking
    Object.assign(api.outside.braking, {
      brake: async (...[name, by]: Parameters<typeof brake>) => {
        if (name === 'opinions') throw new TooMany('too many', 60)
        return brake(name, by)
      },
    })
    expect((await stranger.post('/useful', { page: 'help', answer: 'yes' })).status).toBe(429)
    expect(api.table.items().filter(({ pk }) => pk === 'SAID')).toEqual([])
  })
})

describe('the status of the service', () => {
  it('is told in words, with no dossier named, and looked up once a minute', async () => {
    const { api, common, visitor } = await aPortal()
    const stranger = visitor()
    expect((await stranger.get('/status')).html).toContain('Nothing is known to be wrong.')
    const number = await api.file()
    const id = (await api.dossier(number)).id
    await common.asides.keep(
      { dossier: id, sequence: 1, lane: 'mail' },
      { error: 'Down', at: api.at as never },
    )
    expect((await stranger.get('/status')).html).toContain('Nothing is known to be wrong.')
    api.at = new Date(Date.parse(api.at) + 61_000).toISOString() as never
    const { html } = await stranger.get('/status')
    expect(html).toContain('A few things could not be done')
    expect(html).toContain('The longest since')
    expect(html).not.toContain(number)
    expect(html).not.toContain(id)
    const { body } = await api.call(undefined, 'GET /api/v1/status')
    expect(body).toMatchObject({
      parts: [{ state: 'well' }, { state: 'well' }, { part: 'feed', state: 'few' }],
    })
  })

  it('says by how much what follows is late, and nothing of it before it was measured', async () => {
    const { api, visitor } = await aPortal()
    const at = api.at as never
    const age = feedAge(api.table)
    await age.ask(at)
    await age.note('feed', at, 5_000)
    api.at = new Date(Date.parse(api.at) + 3 * 60_000).toISOString() as never
    const { html } = await visitor().get('/status')
    for (const says of ['Behind by 3 minutes', 'Up to date', 'Something does not work as it should'])
      expect(html).toContain(says)
    expect((await (await aPortal()).visitor().get('/status')).html).not.toContain('Up to date')
  })

  it('says so where what is kept does not answer', async () => {
    const { common, visitor } = await aPortal()
    const away = () => Promise.reject(new Error('away'))
    Object.assign(common.waiting, { machines: away })
    const { status, html } = await visitor().get('/status')
    expect([status, html.includes('can’t be read just now')]).toEqual([503, true])
  })
})
