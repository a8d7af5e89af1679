import { instant } from '../../../workflows/kernel/instant'
import { aPortal } from '../../fixtures/portal'

const path = '/api/v1/me/sessions'

const aHouse = async () => {
  const portal = await aPortal()
  const signsIn = async (person: string, userAgent: string) => {
    const one = portal.visitor()
    one.userAgent = userAgent
    await one.signIn(person)
    return one
  }
  const phone = await signsIn('lan', 'Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36')
  const desk = await signsIn('lan', 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0')
  return { ...portal, phone, desk, minh: await signsIn('minh', '') }
}

describe('places where somebody is signed in', () => {
  it('are listed for him alone, by names that open nothing', async () => {
    const { api, phone } = await aHouse()
    const { body } = await api.call('lan', `GET ${path}`)
    expect(body.items).toHaveLength(2)
    expect(body.items).toContainEqual({
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      device: { browser: 'Chrome', system: 'Android' },
      startedAt: api.at,
      seenAt: api.at,
    })
    for (const token of [...phone.cookies.values()].filter(({ length }) => length > 20))
      expect(JSON.stringify(body)).not.toContain(token)
    expect((await api.call('minh', `GET ${path}`)).body.items).toHaveLength(1)
    expect((await api.call('hoa', `GET ${path}`)).body).toEqual({ items: [] })
    expect((await api.refused(undefined, `GET ${path}`)).status).toBe(401)
    api.at = instant(Date.parse(api.at) + 3_600_000)
    expect((await api.call('lan', `GET ${path}`)).body).toEqual({ items: [] })
  })

  it('are ended one by one or all, by himself', async () => {
    const { api, phone, desk, minh } = await aHouse()
    const [mobile] = (await api.call('lan', `GET ${path}`)).body.items.filter(
      ({ device }: { device: { system: string } }) => device.system === 'Android',
    )
    const end = (session: string) => ({ body: { session } })
    for (const person of ['minh', 'hoa'])
      expect((await api.refused(person, `POST ${path}/end`, end(mobile.id))).body.code).toBe('not-found')
    expect((await api.refused('lan', `POST ${path}/end`, { body: {} })).status).toBe(422)
    expect((await phone.get('/account')).status).toBe(200)
    const left = await api.call('lan', `POST ${path}/end`, end(mobile.id))
    expect([left.status, left.body.items.length]).toEqual([200, 1])
    expect((await phone.get('/account')).status).not.toBe(200)
    expect((await desk.get('/account')).status).toBe(200)
    expect((await api.call('lan', `POST ${path}/end`, end('all'))).body).toEqual({ items: [] })
    expect((await desk.get('/account')).status).not.toBe(200)
    expect((await minh.get('/account')).status).toBe(200)
  })
})
