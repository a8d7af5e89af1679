import { TaskPage } from '../../../functions/office/tasks/schemas'
import { type Api, anApi } from '../../fixtures/api'

let api: Api
let number: string
beforeEach(async () => {
  api = await anApi()
  number = await api.file()
})
const complete = (id: string) => `POST /api/v1/tasks/${id}/complete`
const assign = (id: string) => `POST /api/v1/tasks/${id}/assign`

describe('the tasks of an agency', () => {
  const list = (person: string, query = {}) => api.call(person, 'GET /api/v1/tasks', { query })

  it('are listed to its officers, soonest due first', async () => {
    api.at = '2026-11-23T02:00:00.000Z'
    const earlier = await api.file()
    const { items } = TaskPage.parse((await list('hoa')).body)
    expect(items.map(({ dossier, kind }) => [dossier, kind])).toEqual([
      [earlier, 'check'],
      [number, 'check'],
    ])
    expect(items[0]?.outcomes).toEqual(['proceed', 'supplement', 'refuse'])
  })

  it('warn before a second supplement, at whatever step it is asked', async () => {
    const free = await api.file({ storeys: 1, river: false, free: true })
    expect((await list('hoa')).body.items[0].warnings).toEqual([])
    await api.complete(free, 'hoa', 'check', { outcome: 'supplement', items: ['The height'] })
    const body = { answers: { name: 'Nguyễn Thị Lan' } }
    await api.call('lan', `POST /api/v1/dossiers/${free}/supplement`, { body })
    await api.complete(free, 'hoa', 'check', { outcome: 'proceed' })
    const { items } = TaskPage.parse((await list('duc')).body)
    const review = items.find(({ dossier, kind }) => dossier === free && kind === 'review')
    expect(review?.outcomes).toContain('supplement')
    expect(review?.warnings).toEqual([
      { outcome: 'supplement', code: 'counts-as-overdue', legalBasis: '766/QĐ-TTg, 2.1' },
    ])
  })

  it('are no other agency’s, and no citizen’s', async () => {
    expect((await list('bao')).body.items).toEqual([])
    for (const person of ['bao', 'lan', 'operator'])
      expect(await list(person, { agency: 'ward-ben-thanh' })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
  })

  it('of an officer of two agencies need to say which', async () => {
    const body = { kind: 'appoint', person: 'bao', agency: 'ward-sai-gon', role: 'reviewer' }
    await api.call('operator', 'POST /api/v1/registry/commands', { body })
    expect(await list('bao')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/agency', message: 'Allowed: fire-police, ward-sai-gon' }] },
    })
    expect((await list('bao', { agency: 'ward-sai-gon' })).status).toBe(200)
  })
})

describe('a task', () => {
  it('is completed by who holds its role, and answered as it then is', async () => {
    const { body } = await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    expect(body).toMatchObject({ status: 'done', outcome: 'proceed', dossier: number, outcomes: [] })
    expect(await api.dossier(number)).toMatchObject({ status: 6, step: 'fee' })
  })

  it('of another agency or role, or of the applicant, is refused', async () => {
    const { id } = await api.task(number, 'check')
    for (const person of ['bao', 'duc', 'lan', 'minh', 'operator']) {
      const answer = await api.refused(person, complete(id), { body: { outcome: 'proceed' } })
      const code = ['duc', 'lan'].includes(person) ? 'forbidden' : 'unknown-task'
      expect([person, answer.body.code]).toEqual([person, code])
    }
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const payment = await api.task(number, 'payment')
    expect((await api.refused('lan', complete(payment.id), { body: { outcome: 'paid' } })).status).toBe(403)
  })

  it('that is done is a conflict, and takes no more files', async () => {
    const { id } = await api.task(number, 'check')
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    const documents = [{ type: 'note', uploadId: await api.upload('hoa') }]
    for (const body of [
      { outcome: 'proceed' },
      { outcome: 'refuse', reason: 'late' },
      { outcome: 'proceed', documents },
    ])
      expect(await api.refused('hoa', complete(id), { body })).toMatchObject({
        status: 409,
        body: { code: 'task-done' },
      })
  })

  it('that does not exist is not found', async () => {
    const { id } = await api.task(number, 'check')
    for (const absent of ['x', `${id}9`, `${'0'.repeat(26)}_1`])
      expect(await api.refused('hoa', complete(absent), { body: { outcome: 'proceed' } })).toMatchObject({
        status: 404,
        body: { code: 'unknown-task' },
      })
  })

  it('ends only as its kind can, with words where the law wants them', async () => {
    const { id } = await api.task(number, 'check')
    const refused = async (body: object) => (await api.refused('hoa', complete(id), { body })).body
    expect(await refused({ outcome: 'approve' })).toMatchObject({
      code: 'outcome-not-allowed',
      errors: [{ pointer: '/outcome', message: 'Allowed: proceed, supplement, refuse' }],
    })
    expect(await refused({ outcome: 'refuse' })).toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/reason', message: 'A reason is required with this outcome' }],
    })
    expect(await refused({ outcome: 'supplement' })).toMatchObject({ errors: [{ pointer: '/items' }] })
    expect(await refused({ outcome: 'supplement', items: [' '] })).toMatchObject({
      errors: [{ pointer: '/items/0', message: 'This is required' }],
    })
    expect(await refused({})).toMatchObject({ errors: [{ pointer: '/outcome' }] })
  })

  it('takes an officer’s enclosures', async () => {
    const documents = [{ type: 'site-photo', uploadId: await api.upload('hoa') }]
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed', documents })
    expect((await api.dossier(number)).documents.map(({ type }) => type)).toEqual(['drawing', 'site-photo'])
  })

  it('takes no enclosure that passes for a paper of the applicant’s', async () => {
    const { id } = await api.task(number, 'check')
    const documents = [
      { type: 'site-photo', uploadId: await api.upload('hoa') },
      { type: 'drawing', uploadId: await api.upload('hoa') },
    ]
    const answer = await api.refused('hoa', complete(id), { body: { outcome: 'proceed', documents } })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
    expect(answer.body.errors).toEqual([
      {
        pointer: '/documents/1/type',
        message: 'The applicant hands in papers of this type: give your own another',
      },
    ])
  })

  it('is assigned to a colleague who can do it', async () => {
    const { id } = await api.task(number, 'check')
    const answer = await api.call('hoa', assign(id), { body: { officer: 'hoa' } })
    expect(answer).toMatchObject({ status: 200, body: { assignee: 'hoa', status: 'open' } })
    for (const officer of ['bao', 'duc', 'lan', 'nobody'])
      expect(await api.refused('hoa', assign(id), { body: { officer } })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/officer', message: 'There is no such person' }] },
      })
    expect((await api.refused('bao', assign(id), { body: { officer: 'hoa' } })).status).toBe(404)
    await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
    expect((await api.refused('hoa', assign(id), { body: { officer: 'hoa' } })).status).toBe(409)
  })

  it('is assigned to nobody who is away', async () => {
    const until = '2026-12-24T02:00:00.000Z'
    const commands = 'POST /api/v1/registry/commands'
    await api.call('operator', commands, { body: { kind: 'away', person: 'hoa', from: api.at, until } })
    const { id } = await api.task(number, 'check')
    expect(await api.refused('hoa', assign(id), { body: { officer: 'hoa' } })).toMatchObject({
      status: 422,
      body: {
        errors: [{ pointer: '/officer', message: 'This officer is away until 09:00 on 24 December 2026' }],
      },
    })
    await api.call('operator', commands, { body: { kind: 'back', person: 'hoa' } })
    expect((await api.call('hoa', assign(id), { body: { officer: 'hoa' } })).status).toBe(200)
  })

  it('completed by two officers at once is completed once', async () => {
    const body = { kind: 'appoint', person: 'duc', agency: 'ward-ben-thanh', role: 'reception' }
    await api.call('operator', 'POST /api/v1/registry/commands', { body })
    const { id } = await api.task(number, 'check')
    const both = await Promise.all(
      ['hoa', 'duc'].map((person) => api.call(person, complete(id), { body: { outcome: 'proceed' } })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})
