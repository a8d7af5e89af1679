import { NotePage } from '../../../functions/office/notes/schemas'
import { TemplatePage } from '../../../functions/office/templates/schemas'
import { type Api, anApi } from '../../fixtures/api'

let api: Api
let number: string
beforeEach(async () => {
  api = await anApi()
  number = await api.file({ storeys: 9, river: true })
})

describe('notes on a dossier', () => {
  const notes = () => `/api/v1/dossiers/${number}/notes`
  const keep = (person: string, text: string) => api.call(person, `POST ${notes()}`, { body: { text } })

  it('are kept, read and taken away by officers of one agency, and the reading is on record', async () => {
    const kept = await keep('hoa', 'Ask her about the well')
    expect(kept).toMatchObject({ status: 201, body: { agency: 'ward-ben-thanh', by: 'hoa' } })
    expect(JSON.stringify(kept.body)).not.toContain('well')
    const { items } = NotePage.parse((await api.call('duc', `GET ${notes()}`)).body)
    expect(items.map(({ text, by }) => [text, by])).toEqual([['Ask her about the well', 'hoa']])
    const { accesses } = (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body
    expect(accesses).toMatchObject([{ by: expect.any(String), what: 'dossier' }])
    const remove = `POST ${notes()}/${items[0]?.id}/remove`
    expect((await api.refused('duc', remove)).status).toBe(409)
    expect((await api.call('hoa', remove)).body).toEqual({ id: items[0]?.id })
    expect((await api.call('hoa', `GET ${notes()}`)).body.items).toEqual([])
  })

  it('are nobody else’s, and are told what is wrong with them', async () => {
    await keep('hoa', 'Ask her about the well')
    for (const [person, status] of [
      ['lan', 403],
      ['minh', 404],
      ['bao', 404],
      ['operator', 404],
    ] as const) {
      expect([person, (await api.refused(person, `GET ${notes()}`)).status]).toEqual([person, status])
      const sent = await api.refused(person, `POST ${notes()}`, { body: { text: 'x' } })
      expect([person, sent.status]).toEqual([person, status])
    }
    expect((await api.refused('hoa', `POST ${notes()}`, { body: { text: '' } })).status).toBe(422)
    expect((await api.refused('hoa', 'GET /api/v1/dossiers/H29-none/notes')).status).toBe(404)
  })

  it('are kept once, however often they are sent with one key', async () => {
    const sent = { body: { text: 'Once' }, headers: { 'idempotency-key': 'one' } }
    const first = await api.call('hoa', `POST ${notes()}`, sent)
    expect((await api.call('hoa', `POST ${notes()}`, sent)).body).toEqual(first.body)
    expect((await api.call('hoa', `GET ${notes()}`)).body.items).toHaveLength(1)
    const remove = `POST ${notes()}/${first.body.id}/remove`
    const taken = { headers: { 'idempotency-key': 'two' } }
    expect((await api.call('hoa', remove, taken)).status).toBe(200)
    expect((await api.call('hoa', remove, taken)).status).toBe(200)
  })
})

describe('texts of an agency', () => {
  const path = '/api/v1/templates'
  const agency = 'ward-ben-thanh'
  const text = { kind: 'check', title: 'No plan', text: 'The plan is missing.' }

  it('are kept, listed and taken away by its officers alone', async () => {
    const kept = await api.call('hoa', `POST ${path}`, { body: { ...text, agency } })
    expect(kept).toMatchObject({ status: 201, body: { ...text, by: 'hoa' } })
    const listed = await api.call('duc', `GET ${path}`, { query: { agency } })
    expect(TemplatePage.parse(listed.body).items).toEqual([kept.body])
    for (const person of ['bao', 'lan', 'operator']) {
      expect((await api.refused(person, `GET ${path}`, { query: { agency } })).status).toBe(403)
      const sent = await api.refused(person, `POST ${path}`, { body: { ...text, agency } })
      expect(sent.status).toBe(403)
    }
    const remove = `POST ${path}/${kept.body.id}/remove`
    expect((await api.refused('bao', remove, { body: { agency } })).status).toBe(403)
    expect((await api.call('duc', remove, { body: { agency } })).body).toEqual({ id: kept.body.id })
    expect((await api.refused('duc', remove, { body: { agency } })).status).toBe(409)
    expect((await api.refused('hoa', `POST ${path}`, { body: { ...text, agency, kind: 'x' } })).status).toBe(
      422,
    )
  })
})
