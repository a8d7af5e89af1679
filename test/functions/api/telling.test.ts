import { anApi } from '../../fixtures/api'

describe('how somebody is told', () => {
  const path = '/api/v1/me/telling'
  const telling = { language: 'vi', daily: true, quiet: { from: 21, to: 7 } }

  it('is his own to read and to say, and at once in both languages before he said anything', async () => {
    const api = await anApi()
    expect((await api.call('lan', `GET ${path}`)).body).toEqual({ language: 'both', daily: false })
    expect((await api.call('lan', `POST ${path}`, { body: telling })).body).toEqual(telling)
    expect((await api.call('lan', `GET ${path}`)).body).toEqual(telling)
    expect((await api.call('minh', `GET ${path}`)).body).toEqual({ language: 'both', daily: false })
    const again = { body: telling, headers: { 'idempotency-key': 'one' } }
    for (let sent = 0; sent < 2; sent += 1)
      expect((await api.call('lan', `POST ${path}`, again)).status).toBe(200)
    expect((await api.refused('hoa', `POST ${path}`, { body: telling })).status).toBe(403)
  })

  it('is told what is wrong with it, and stays', async () => {
    const api = await anApi()
    for (const [body, pointer] of [
      [{ ...telling, language: 'fr' }, '/language'],
      [{ ...telling, quiet: { from: 7, to: 7 } }, '/quiet'],
      [{ ...telling, quiet: { from: 7, to: 24 } }, '/quiet/to'],
      [{ ...telling, by: 'pigeon' }, ''],
    ] as const)
      expect(await api.refused('lan', `POST ${path}`, { body })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: expect.stringContaining(pointer) }] },
      })
    expect((await api.call('lan', `GET ${path}`)).body.daily).toBe(false)
  })
})
