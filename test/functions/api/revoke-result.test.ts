import { type Api, anApi, refusedAs } from '../../fixtures/api'

describe('a result', () => {
  let api: Api
  let result: string
  beforeEach(async () => {
    api = await anApi()
    result = await api.issued()
  })
  const revoke = (id: string) => `POST /api/v1/results/${id}/revoke`

  it('is revoked by a signer of its agency alone, with a reason', async () => {
    for (const person of ['lan', 'hoa', 'bao', 'operator'])
      expect((await api.refused(person, revoke(result), { body: { reason: 'wrong' } })).status).toBe(
        refusedAs(person, ['bao', 'operator']),
      )
    expect((await api.refused('tuan', revoke(result), { body: {} })).body.errors).toEqual([
      { pointer: '/reason', message: 'This is required' },
    ])
    const revoked = await api.call('tuan', revoke(result), { body: { reason: 'The drawing was forged' } })
    expect(revoked).toMatchObject({ status: 200, body: { id: result, revokedAt: api.at } })
    expect(await api.refused('tuan', revoke(result), { body: { reason: 'again' } })).toMatchObject({
      status: 409,
      body: { code: 'already-revoked' },
    })
  })

  it('is replaced by another of its kind that is in force, and tells it to its applicant', async () => {
    const other = await api.issued()
    const minhs = await api.issued('minh')
    const revoked = await api.issued()
    await api.call('tuan', revoke(revoked), { body: { reason: 'wrong' } })
    for (const replacedBy of ['R-0', result, minhs, revoked]) {
      const body = { reason: 'wrong', replacedBy }
      expect(await api.refused('tuan', revoke(result), { body })).toMatchObject({
        status: 422,
        body: {
          errors: [
            {
              pointer: '/replacedBy',
              message: 'This must be a result in force, of the same procedure and applicant',
            },
          ],
        },
      })
    }
    const body = { reason: 'The house number was wrong', replacedBy: other }
    expect((await api.call('tuan', revoke(result), { body })).body).toMatchObject({ replacedBy: other })
    const seen = (await api.call('lan', `GET /api/v1/dossiers/${result.slice(2)}`)).body
    expect(seen.result).toMatchObject({ id: result, replacedBy: other, revokedAt: api.at })
    expect(seen.events.at(-1)).toMatchObject({ type: 'result-revoked', reason: body.reason })
  })

  it('that does not exist is not found', async () => {
    expect(await api.refused('tuan', revoke('R-0'), { body: { reason: 'x' } })).toMatchObject({
      status: 404,
      body: { code: 'unknown-result' },
    })
  })
})
