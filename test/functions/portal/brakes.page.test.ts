import { aPortal } from '../../fixtures/portal'

const address = '203.0.113.7'

describe('pages are braked', () => {
  it('says in the reader’s language to wait, and for how long to a machine', async () => {
    const { api, visitor } = await aPortal()
    const stranger = visitor('oversight')
    api.from = address
    for (let time = 0; time < 3_000; time += 1) await api.outside.braking.brake('reading', { address })
    const seen = await stranger.get('/figures/agencies?lang=vi')
    expect(seen.status).toBe(429)
    expect(seen.headers.get('retry-after')).toBe('60')
    expect(seen.html).toContain('Có quá nhiều yêu cầu')
    expect((await stranger.get('/assets/none.css')).status).not.toBe(429)
    api.from = '203.0.113.8'
    expect((await stranger.get('/figures/agencies')).status).toBe(200)
  })

  it('lets those go on who have signed in, and brakes signing in by itself', async () => {
    const { api, visitor } = await aPortal()
    const lan = visitor('citizen')
    await lan.signIn('lan')
    api.from = address
    for (let time = 0; time < 3_000; time += 1) await api.outside.braking.brake('reading', { address })
    expect((await lan.get('/dossiers')).status).toBe(200)
    for (let time = 0; time < 600; time += 1) await api.outside.braking.brake('sign-in', { address })
    expect((await visitor('citizen').get('/sign-in?to=/')).status).toBe(429)
  })
})
