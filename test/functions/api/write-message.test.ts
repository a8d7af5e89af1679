import { type Api, anApi, refusedAs } from '../../fixtures/api'

describe('a message to the office', () => {
  let api: Api
  let number: string
  beforeEach(async () => {
    api = await anApi()
    number = await api.file()
  })
  const write = () => `POST /api/v1/dossiers/${number}/messages`
  const body = { text: 'Khi nào có kết quả?' }

  it('tells its writer who answers and by when, is answered, and both stand in the dossier', async () => {
    const { status, body: taken } = await api.call('lan', write(), { body })
    expect(status).toBe(201)
    const task = await api.task(number, 'message')
    const agency = 'ward-ben-thanh'
    expect(task).toMatchObject({ owner: { agency, role: 'reception' }, status: 'open' })
    expect(taken).toMatchObject({ number, agency, dueAt: task.dueAt })
    await api.complete(number, 'hoa', 'message', { outcome: 'reply', reason: 'Thứ Sáu' })
    const { body: dossier } = await api.call('lan', `GET /api/v1/dossiers/${number}`)
    const said = dossier.events.filter(({ type }: { type: string }) => type.startsWith('message'))
    expect(said).toMatchObject([
      { type: 'message-written', reason: body.text },
      { type: 'message-answered', reason: 'Thứ Sáu' },
    ])
  })

  it('is nobody’s to write but the applicant’s, and whoever acts for him', async () => {
    for (const person of ['hoa', 'tuan', 'minh', 'bao'])
      expect((await api.refused(person, write(), { body })).status).toBe(refusedAs(person, ['minh', 'bao']))
  })

  it('has words, of a length that an officer reads, and waits with two others at most', async () => {
    for (const text of [' ', 'x'.repeat(2_001)])
      expect(await api.refused('lan', write(), { body: { text } })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/text' }] },
      })
    for (const _ of [1, 2, 3]) await api.call('lan', write(), { body })
    expect(await api.refused('lan', write(), { body })).toMatchObject({
      status: 409,
      body: { code: 'messages-unanswered' },
    })
  })
})
