import { type Api, anApi } from '../../fixtures/api'

describe('a number at which somebody is told', () => {
  let api: Api
  beforeEach(async () => {
    api = await anApi()
  })
  const path = '/api/v1/me/telling/contact'
  const body = { by: 'sms', number: '0901234567' }
  const propose = () => api.call('lan', `POST ${path}`, { body })
  const codeSent = () => /\d{6}/.exec(api.outside.notifier.mails.at(-1)!.text)![0]
  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  const give = (code: string) => api.call('lan', `POST ${path}/code`, { body: { code } })
  const refused = async (code: string) => {
    const { status, body: problem } = await give(code)
    return [status, problem.errors[0].message]
  }
  const known = async () => (await api.call('lan', 'GET /api/v1/me/telling')).body.contact

  it('is told from when the code came back that was sent there, and until it is taken away', async () => {
    const { status, body: sent } = await propose()
    expect([status, sent]).toEqual([
      201,
      { ...body, until: new Date(Date.parse(api.at) + 600_000).toISOString() },
    ])
    expect(api.outside.notifier.mails.at(-1)!.to).toBe('84901234567@sms.messages.example.vn')
    expect(await known()).toBeUndefined()
    expect((await give(codeSent())).body).toEqual(body)
    expect(await known()).toEqual(body)
    await api.call('lan', 'POST /api/v1/me/telling', { body: { language: 'vi', daily: true } })
    expect(await known()).toEqual(body)
    expect((await api.call('lan', `POST ${path}/forget`)).body).toEqual({ language: 'vi', daily: true })
    expect(await known()).toBeUndefined()
  })

  it('is not told by another code, nor after five of them, nor after ten minutes, nor by one twice', async () => {
    await propose()
    const code = codeSent()
    for (let tries = 0; tries < 5; tries += 1)
      expect(await refused(other(code))).toEqual([422, 'This is not the code that was sent'])
    expect((await refused(code))[1]).toContain('tried too often')
    await propose()
    const late = codeSent()
    api.at = new Date(Date.parse(api.at) + 600_000).toISOString()
    expect((await refused(late))[1]).toContain('is over')
    await propose()
    await give(codeSent())
    expect((await refused(codeSent()))[0]).toBe(422)
  })

  it('keeps no code, and belongs to whoever asked', async () => {
    await propose()
    expect(JSON.stringify(api.table.items().filter(({ pk }) => pk.startsWith('TELLING#')))).not.toContain(
      codeSent(),
    )
    expect((await api.refused('minh', `POST ${path}/code`, { body: { code: codeSent() } })).status).toBe(422)
  })

  it.each(['02838291234', '+84901234567', '090123456', 'x'])('is no %s', async (number) => {
    expect(await api.refused('lan', `POST ${path}`, { body: { ...body, number } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/number' }] },
    })
    expect(api.outside.notifier.mails).toEqual([])
  })
})
