import { type Api, anApi, refusedAs } from '../../fixtures/api'

describe('putting an appointment off', () => {
  let api: Api
  let number: string
  beforeEach(async () => {
    api = await anApi()
    number = await api.consulted()
  })
  const extend = () => `POST /api/v1/dossiers/${number}/extend`
  const body = { workingDays: 3, reason: 'Chờ ý kiến cảnh sát phòng cháy' }

  it('is for a signer of the deciding agency, and tells the applicant the new date and why', async () => {
    const before = (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body
    const { status, body: standing } = await api.call('tuan', extend(), { body })
    expect(status).toBe(200)
    expect(standing.dueAt > before.dueAt).toBe(true)
    const seen = (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body
    expect(seen).toMatchObject({ dueAt: standing.dueAt, clock: { extension: { workingDays: 3 } } })
    expect(seen.events.at(-1)).toMatchObject({ type: 'extended', reason: body.reason })
  })

  it('is nobody else’s to do', async () => {
    for (const person of ['lan', 'hoa', 'duc', 'bao', 'mai', 'minh', 'operator'])
      expect([person, await api.refused(person, extend(), { body })]).toMatchObject([
        person,
        { status: refusedAs(person) },
      ])
  })

  it('happens once', async () => {
    await api.call('tuan', extend(), { body })
    expect(await api.refused('tuan', extend(), { body })).toMatchObject({
      status: 422,
      body: { code: 'extension-refused' },
    })
  })

  it('needs days and a reason', async () => {
    for (const [given, pointer] of [
      [{ ...body, workingDays: 0 }, '/workingDays'],
      [{ ...body, workingDays: 31 }, '/workingDays'],
      [{ ...body, reason: ' ' }, '/reason'],
    ] as const)
      expect(await api.refused('tuan', extend(), { body: given })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer }] },
      })
  })
})
