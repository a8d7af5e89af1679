import { runCommand } from '../../../functions/runtime/run-command'
import { anApi } from '../../fixtures/api'

describe('a parked dossier', () => {
  it('is resumed by an operator alone, in all its scopes or one', async () => {
    const api = await anApi()
    const number = await api.consulted()
    const { id } = await api.dossier(number)
    const resume = `POST /api/v1/dossiers/${number}/resume`
    const park = (scope: string) =>
      runCommand(api.desk, id, { kind: 'park', scope, error: 'States.Timeout' }, { at: api.at, by: 'system' })
    await park('procedure')
    await park('fire-police')
    for (const person of ['lan', 'hoa', 'tuan', 'minh'])
      expect(await api.refused(person, resume, { body: {} })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
    expect((await api.call('operator', resume, { body: { scope: 'fire-police' } })).body.resumed).toEqual([
      'fire-police',
    ])
    await park('fire-police')
    const all = await api.call('operator', resume, { body: {} })
    expect(all).toMatchObject({ status: 200, body: { number, resumed: ['procedure', 'fire-police'] } })
    expect((await api.dossier(number)).parked).toEqual({})
    expect(await api.refused('operator', resume, { body: {} })).toMatchObject({ status: 409 })
  })

  it('shows what is parked to the agency, not to the applicant', async () => {
    const api = await anApi()
    const number = await api.file()
    const { id } = await api.dossier(number)
    const parking = { kind: 'park', scope: 'procedure', error: 'x' } as const
    await runCommand(api.desk, id, parking, { at: api.at, by: 'system' })
    const read = async (person: string) => (await api.call(person, `GET /api/v1/dossiers/${number}`)).body
    expect([(await read('hoa')).parked, (await read('lan')).parked]).toEqual([['procedure'], undefined])
  })
})
