import { anApi } from '../../fixtures/api'
import { shedPermit } from '../../fixtures/procedure'

const registered = {
  '079085000002': { person: { fullName: 'Trần Văn Minh' }, account: { subject: 'sub-minh' } },
  '079085000003': { person: { fullName: 'Lan' }, account: { subject: 'sub-lan' } },
  '079085000004': { person: { fullName: 'Hoa' }, account: { subject: 'sub-hoa' } },
}
const path = '/api/v1/me/mandates'
const minh = { name: 'trần văn  minh', identityNumber: '079085000002', lastDay: '2026-12-31' }

describe('mandates of one’s own', () => {
  it('are given by name and number until a day, are read by both sides, and let him act', async () => {
    const api = await anApi({ registered })
    const given = {
      person: 'minh',
      name: 'minh',
      procedures: [shedPermit.code],
      until: '2026-12-31T17:00:00.000Z',
    }
    const body = { ...minh, procedures: [shedPermit.code] }
    const answer = await api.call('lan', `POST ${path}`, { body })
    expect(answer).toMatchObject({ status: 201, body: { given: [given], received: [] } })
    const items = api.table.items()
    expect((await api.call('lan', `POST ${path}`, { body })).status).toBe(201)
    expect(api.table.items()).toEqual(items)
    expect((await api.call('lan', `GET ${path}`)).body).toEqual({ given: [given], received: [] })
    const received = { ...given, person: 'lan', name: 'lan' }
    expect((await api.call('minh', `GET ${path}`)).body).toEqual({ given: [], received: [received] })
    const number = await api.file()
    expect((await api.call('minh', `GET /api/v1/dossiers/${number}`)).status).toBe(200)
  })

  it.each([
    ['given', 'lan', 'minh'],
    ['received', 'minh', 'lan'],
  ] as const)(
    'are ended by whoever has that side, once, and by nobody else: %s',
    async (side, who, other) => {
      const api = await anApi({ registered })
      await api.call('lan', `POST ${path}`, { body: minh })
      const number = await api.file()
      const end = { body: { side, person: other } }
      for (const [person, status] of [
        ['hoa', 403],
        [other, 404],
      ] as const)
        expect((await api.refused(person, `POST ${path}/end`, end)).status).toBe(status)
      expect(await api.call(who, `POST ${path}/end`, end)).toMatchObject({
        status: 200,
        body: { given: [], received: [] },
      })
      expect((await api.refused(who, `POST ${path}/end`, end)).body.code).toBe('not-found')
      expect((await api.refused('minh', `GET /api/v1/dossiers/${number}`)).status).toBe(404)
      expect((await api.call('lan', `GET ${path}`)).body).toEqual({ given: [], received: [] })
    },
  )

  it.each([
    [{ name: 'Trần Văn Nam' }, '/identityNumber', 'Nobody has both this name and this number'],
    [{ identityNumber: '079085000009' }, '/identityNumber', 'Nobody has both this name and this number'],
    [{ name: 'Hoa', identityNumber: '079085000004' }, '/identityNumber', 'Nobody has both this name'],
    [{ name: 'Lan', identityNumber: '079085000003' }, '/identityNumber', 'Nobody gives a mandate to himself'],
    [{ identityNumber: '1' }, '/identityNumber', ''],
    [{ procedures: ['1.000000'] }, '/procedures/0', 'There is no such procedure'],
    [{ lastDay: '2026-11-23' }, '/lastDay', 'This day is over'],
    [{ lastDay: '2026-11-31' }, '/lastDay', ''],
    [{ lastDay: undefined }, '/lastDay', 'This is required'],
    [{ until: '2026-12-31' }, '/until', 'There is no such field'],
  ])('are not given with %j', async (wrong, pointer, says) => {
    const api = await anApi({ registered })
    const { status, body } = await api.refused('lan', `POST ${path}`, { body: { ...minh, ...wrong } })
    expect([status, body.errors]).toEqual([422, [{ pointer, message: expect.stringContaining(says) }]])
  })

  it('are of citizens alone, and given while the registers answer', async () => {
    const api = await anApi({ registered })
    for (const person of ['hoa', 'operator']) {
      expect((await api.refused(person, `GET ${path}`)).status).toBe(403)
      expect((await api.refused(person, `POST ${path}`, { body: minh })).status).toBe(403)
    }
    expect((await api.refused(undefined, `GET ${path}`)).status).toBe(401)
    api.outside.registers.find = async () => {
      throw new Error('away')
    }
    expect((await api.refused('lan', `POST ${path}`, { body: minh })).body.code).toBe('registers-unavailable')
  })

  it('tell nobody which name has which number, however often he tries', async () => {
    const api = await anApi({ registered })
    api.from = '203.0.113.9'
    const tries = { body: { ...minh, name: 'Nguyễn Văn A' } }
    const statuses: number[] = []
    for (let tried = 0; tried < 21; tried += 1)
      statuses.push((await api.call('lan', `POST ${path}`, tries)).status)
    expect(statuses.slice(0, 20).every((status) => status === 422)).toBe(true)
    expect(statuses[20]).toBe(429)
  })
})
