import { runCommand } from '../../../functions/runtime/run-command'
import { answers } from '../../fixtures/dossier'
import { certificate, issueAt, livingProcedures, renewal } from '../../fixtures/living-procedures'
import { aPortal } from '../../fixtures/portal'

const register = `GET /api/v1/procedures/${certificate.code}/results`

/** Three certificates, of three names. */
const three = async () => {
  const portal = await aPortal({ procedures: livingProcedures })
  const { api } = portal
  const numbers: string[] = []
  for (const [index, name] of ['An', 'Bình', 'Châu'].entries()) {
    const body = { answers: { ...answers, name } }
    const filed = await api.call('lan', `POST /api/v1/procedures/${certificate.code}/dossiers`, { body })
    numbers.push(filed.body.number)
    await issueAt(api, filed.body.number, `2026-11-24T02:3${index}:00.000Z`)
  }
  return { ...portal, numbers }
}

describe('a public register of results', () => {
  it('is read by anybody, newest first by pages, and shows what its law names and nothing else', async () => {
    const { api } = await three()
    const { body } = await api.call(undefined, register, { query: { limit: '2' } })
    const shown = (value: string) => [{ name: 'Name', value }]
    expect(body).toMatchObject({ legalBasis: 'Test Act, Art. 2', next: expect.any(String) })
    expect(body.items).toEqual([
      expect.objectContaining({ number: '0003/2026/GCN-H29.16', shown: shown('Châu') }),
      {
        number: '0002/2026/GCN-H29.16',
        agency: expect.any(String),
        issuedOn: '2026-11-24',
        validUntil: '2029-11-24',
        status: 'current',
        shown: shown('Bình'),
      },
    ])
    const rest = await api.call(undefined, register, { query: { limit: '2', cursor: body.next } })
    expect(rest.body.items.map(({ number }: { number: string }) => number)).toEqual(['0001/2026/GCN-H29.16'])
    expect(rest.body).not.toHaveProperty('next')
  })

  it('finds a result by its number in it, and by no other', async () => {
    const { api } = await three()
    const found = async (number: string) =>
      (await api.call(undefined, register, { query: { number } })).body.items
    expect(await found('0002/2026/GCN-H29.16')).toHaveLength(1)
    expect(await found('0002/2026/KQ-H29.16')).toEqual([])
    expect(await found('0009/2026/GCN-H29.16')).toEqual([])
  })

  it('says what is not in force any more, and forgets the words that were erased', async () => {
    const { api, numbers } = await three()
    const { id } = await api.dossier(numbers[0]!)
    const context = { at: api.at, by: 'operator' }
    await runCommand(api.desk, id, { kind: 'revoke', reason: 'wrong' }, context)
    const words = (await api.desk.dossiers.read(id))!.events.flatMap(({ event, personal }) =>
      personal ? event.sequence : [],
    )
    await runCommand(api.desk, id, { kind: 'erase-words', words, reason: 'old', legalBasis: 'law' }, context)
    const { body } = await api.call(undefined, register, { query: { number: '0001/2026/GCN-H29.16' } })
    expect(body.items).toMatchObject([{ status: 'revoked', shown: [] }])
  })

  it('is none where no law opens it', async () => {
    const { api } = await three()
    const closed = await api.call('lan', `GET /api/v1/procedures/${renewal.code}/results`)
    expect([closed.status, closed.body.code]).toEqual([404, 'not-found'])
  })

  it('has a page, which the page of its procedure leads to', async () => {
    const { visitor } = await three()
    const anybody = visitor()
    const page = `/procedures/${certificate.code}/results`
    expect((await anybody.open(`/procedures/${certificate.code}`)).html).toContain(`href="${page}"`)
    const { html } = await anybody.open(page)
    for (const says of ['Public by Test Act, Art. 2.', '0003/2026/GCN-H29.16', 'Châu', 'In force'])
      expect(html).toContain(says)
    expect((await anybody.open(`${page}?number=1/2026/gcn-H29.16`)).html).toContain('An</bdi>')
    expect((await anybody.open(`${page}?number=9/2026/GCN-H29.16`)).html).toContain('Nothing has the number')
    expect((await anybody.get(`/procedures/${renewal.code}/results`)).status).toBe(404)
  })
})
