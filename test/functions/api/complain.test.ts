import { type Api, anApi, refusedAs } from '../../fixtures/api'

describe('a complaint', () => {
  let api: Api
  let number: string
  beforeEach(async () => {
    api = await anApi()
    number = await api.file()
  })
  const complain = () => `POST /api/v1/dossiers/${number}/complaints`
  const body = { text: 'Ba ngày không ai trả lời' }

  it('tells its writer who answers, and by when', async () => {
    const { status, body: taken } = await api.call('lan', complain(), { body })
    expect(status).toBe(201)
    expect(taken).toMatchObject({
      number,
      agency: 'peoples-committee',
      dueAt: expect.stringMatching(/T10:00/),
    })
    expect(await api.task(number, 'complaint')).toMatchObject({
      owner: { role: 'oversight' },
      status: 'open',
    })
  })

  it('is answered above whoever it is about, with reasons, and may then be followed by another', async () => {
    const overseer = { person: 'mai', agency: 'peoples-committee', role: 'oversight' }
    await api.call('operator', 'POST /api/v1/registry/commands', { body: { kind: 'appoint', ...overseer } })
    await api.call('lan', complain(), { body })
    expect(await api.refused('lan', complain(), { body })).toMatchObject({
      status: 409,
      body: { code: 'complaint-open' },
    })
    await api.complete(number, 'mai', 'complaint', { outcome: 'uphold', reason: 'Xin lỗi bà' })
    expect((await api.call('lan', complain(), { body })).status).toBe(201)
  })

  it('may be made when the dossier has ended, and is nobody else’s to make', async () => {
    await api.call('lan', `POST /api/v1/dossiers/${number}/withdraw`, { body: { reason: 'x' } })
    for (const person of ['hoa', 'tuan', 'minh', 'bao'])
      expect((await api.refused(person, complain(), { body })).status).toBe(
        refusedAs(person, ['minh', 'bao']),
      )
    expect((await api.call('lan', complain(), { body })).status).toBe(201)
  })

  it('needs words', async () => {
    expect(await api.refused('lan', complain(), { body: { text: ' ' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/text' }] },
    })
  })
})
