import { runCommand } from '../../../functions/runtime/run-command'
import { type Api, anApi } from '../../fixtures/api'
import { shedPermit } from '../../fixtures/procedure'

describe('the list of what is parked', () => {
  let api: Api
  beforeEach(async () => {
    api = await anApi()
  })
  const list = (person: string, query: Record<string, string> = {}) =>
    api.call(person, 'GET /api/v1/dossiers', { query: { parked: 'true', ...query } })
  const park = async (number: string, scope: string) => {
    const { id } = await api.dossier(number)
    await runCommand(api.desk, id, { kind: 'park', scope, error: 'KmsBusy' }, { at: api.at, by: 'system' })
  }

  it('says which machine, since when and why, and nothing about persons', async () => {
    const number = await api.consulted()
    expect((await list('operator')).body).toEqual({ items: [] })
    await park(number, 'procedure')
    await park(number, 'fire-police')
    const common = { number, procedure: shedPermit.code, error: 'KmsBusy', since: api.at }
    expect((await list('operator')).body).toEqual({
      items: [
        { ...common, scope: 'procedure' },
        { ...common, scope: 'fire-police' },
      ],
    })
  })

  it('loses what was resumed, and keeps the rest', async () => {
    const number = await api.consulted()
    await park(number, 'procedure')
    await park(number, 'fire-police')
    await api.call('operator', `POST /api/v1/dossiers/${number}/resume`, { body: { scope: 'procedure' } })
    expect((await list('operator')).body.items).toMatchObject([{ scope: 'fire-police' }])
  })

  it('comes page by page', async () => {
    const numbers = [await api.file(), await api.file()]
    for (const number of numbers) await park(number, 'procedure')
    const first = (await list('operator', { limit: '1' })).body
    const second = (await list('operator', { limit: '1', cursor: first.next })).body
    const listed = [...first.items, ...second.items].map((item: { number: string }) => item.number)
    expect(listed.toSorted()).toEqual(numbers.toSorted())
  })

  it.each(['lan', 'hoa', 'tuan'])('is not for %s, who is no operator', async (person) => {
    expect(await list(person)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })
})
