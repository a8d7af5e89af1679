import type { Procedure } from '../../../workflows/kernel/procedure'
import { type Api, anApi } from '../../fixtures/api'
import { shedPermit } from '../../fixtures/procedure'

describe('a list of another’s dossiers', () => {
  let api: Api
  let number: string
  beforeEach(async () => {
    api = await anApi({ procedures: [shedPermit, { ...shedPermit, code: '1.999998' } as Procedure] })
    number = await api.file()
  })
  const list = (person: string, query: Record<string, string> = { applicant: 'lan' }) =>
    api.call(person, 'GET /api/v1/dossiers', { query })
  const numbers = async (person: string) =>
    (await list(person)).body.items.map((item: { number: string }) => item.number)
  const mandate = (more: object = {}) =>
    api.call('operator', 'POST /api/v1/registry/commands', {
      body: { kind: 'grant-mandate', person: 'minh', from: 'lan', ...more },
    })
  const fileOther = async () => {
    const body = {
      answers: { name: 'Lan', storeys: 1, river: false, free: true },
      documents: [await api.drawing('lan')],
    }
    return (await api.call('lan', 'POST /api/v1/procedures/1.999998/dossiers', { body })).body.number
  }

  it('is for whoever holds a mandate in force', async () => {
    for (const person of ['minh', 'hoa', 'operator'])
      expect(await list(person)).toMatchObject({
        status: 403,
        body: { code: 'mandate-missing', errors: [{ pointer: '/applicant' }] },
      })
    await mandate({ until: '2026-11-24T03:00:00.000Z' })
    expect(await numbers('minh')).toEqual([number])
    api.at = '2026-11-24T03:00:00.000Z'
    expect((await list('minh')).status).toBe(403)
  })

  it('has what was filed by mandate, and what the applicant filed', async () => {
    await mandate()
    const body = {
      answers: { name: 'Lan', storeys: 1, river: false, free: true },
      documents: [await api.drawing('minh')],
      onBehalfOf: 'lan',
    }
    const filed = await api.call('minh', `POST /api/v1/procedures/${shedPermit.code}/dossiers`, { body })
    expect((await numbers('minh')).toSorted()).toEqual([number, filed.body.number].toSorted())
    expect((await list('minh', {})).body.items).toEqual([])
    expect(await numbers('lan')).toHaveLength(2)
  })

  it('leaves out the procedures that the mandate does not cover', async () => {
    const other = await fileOther()
    await mandate({ procedures: ['1.999998'] })
    expect(await numbers('minh')).toEqual([other])
    expect((await numbers('lan')).toSorted()).toEqual([number, other].toSorted())
  })

  it('is none when an applicant without a name is asked for', async () => {
    expect(await list('lan', { applicant: '' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/applicant' }] },
    })
  })
})
