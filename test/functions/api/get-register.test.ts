import { mostInRegister } from '../../../functions/office/papers/get-register-on-record'
import { issuer } from '../../fixtures/access-tokens'
import { type Api, anApi } from '../../fixtures/api'
import { textOf } from '../../fixtures/pdf-text'

describe('the register of an agency', () => {
  let api: Api
  beforeEach(async () => {
    api = await anApi()
    for (const [person, role] of [
      ['thu', 'records'],
      ['nga', 'oversight'],
    ] as const)
      for (const body of [
        { kind: 'register', person, is: 'officer', name: person, issuer, subject: `sub-${person}` },
        { kind: 'appoint', person, agency: 'ward-ben-thanh', role },
      ])
        await api.call('operator', 'POST /api/v1/registry/commands', { body })
  })
  const register = 'GET /api/v1/agencies/ward-ben-thanh/register'
  const day = { from: '2026-11-24', to: '2026-11-24' }
  const textFor = async (query: Record<string, string>, person = 'thu') => {
    const { status, headers, body } = await api.call(person, register, { query })
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
    return textOf(body)
  }

  it('has what was received in its days, and nothing that was only filed', async () => {
    const received = await api.consulted()
    const filed = await api.file()
    const text = await textFor(day)
    expect(text).toContain(received)
    expect(text).not.toContain(filed)
    expect(text).toContain('Tổng số: 1 hồ sơ')
    expect(await textFor({ from: '2026-11-25', to: '2026-12-31' })).toContain('Tổng số: 0 hồ sơ')
  })

  it('tells numbers that were given out and have no dossier, of days that are over', async () => {
    await api.desk.dossiers.giveNumber('H29.16', '261124')
    await api.consulted()
    const unused = 'H29.16-261124-0001'
    expect(await textFor(day)).not.toContain(unused)
    api.at = '2026-11-24T17:00:00.000Z'
    expect((await textFor(day)).replaceAll('\n', ' ')).toContain(`(hủy): ${unused}.`)
  })

  it('tells numbers between its results that no result has, once the day is over', async () => {
    for (let count = 1; count <= 3; count += 1) {
      await api.issued()
      if (count < 3) await api.desk.dossiers.giveResultNumber('H29.16', '2026')
    }
    // One that was given out after the last result may still find its own.
    await api.desk.dossiers.giveResultNumber('H29.16', '2026')
    expect(await textFor(day)).not.toContain('KQ-H29.16')
    api.at = '2026-11-24T17:00:00.000Z'
    const told = (await textFor(day)).replaceAll('\n', ' ')
    expect(told).toContain('mang số đó (hủy): 0002/2026/KQ-H29.16, 0004/2026/KQ-H29.16.')
  })

  it('says which numbers of results were too many to look for', async () => {
    await api.issued()
    for (let count = 1; count <= 1_002; count += 1) await api.desk.dossiers.giveResultNumber('H29.16', '2026')
    await api.issued()
    api.at = '2026-11-24T17:00:00.000Z'
    expect((await textFor(day)).replaceAll('\n', ' ')).toContain(
      'từ 1002/2026/KQ-H29.16 đến 1003/2026/KQ-H29.16 chưa được đối chiếu',
    )
  })

  it('goes by the days of the city', async () => {
    const received = await api.consulted()
    api.at = '2026-11-24T17:30:00.000Z'
    const next = await api.consulted()
    const [first, second] = [await textFor(day), await textFor({ from: '2026-11-25', to: '2026-11-25' })]
    expect([first.includes(received), first.includes(next)]).toEqual([true, false])
    expect([second.includes(received), second.includes(next)]).toEqual([false, true])
  })

  it('stays as it was when a dossier goes on', async () => {
    const number = await api.consulted()
    await api.call('lan', `POST /api/v1/dossiers/${number}/withdraw`, { body: { reason: 'Đã bán đất' } })
    const text = await textFor(day, 'nga')
    expect(text).toContain(number)
    expect(text).toContain('Rút hồ sơ')
  })

  it('is for the records and oversight of the agency, and nobody else', async () => {
    await api.consulted()
    for (const person of ['lan', 'hoa', 'duc', 'tuan', 'bao', 'operator'])
      expect([person, (await api.refused(person, register, { query: day })).status]).toEqual([person, 403])
    expect((await api.refused(undefined, register, { query: day })).status).toBe(401)
    for (const agency of ['ward-sai-gon', 'no-such-agency'])
      expect(
        (await api.refused('thu', `GET /api/v1/agencies/${agency}/register`, { query: day })).status,
      ).toBe(403)
  })

  it('is of a year at most, and its days are days', async () => {
    for (const [query, pointer] of [
      [{ from: '2026-11-24', to: '2026-11-23' }, '/to'],
      [{ from: '2026-01-01', to: '2027-01-02' }, '/to'],
      [{ from: '2026-02-30', to: '2026-03-01' }, '/from'],
      [{ from: '2026-11-24' }, '/to'],
    ] as const)
      expect(await api.refused('thu', register, { query })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer }] },
      })
    expect(await textFor({ from: '2026-01-01', to: '2027-01-01' })).toContain('Tổng số: 0 hồ sơ')
  })

  it('has no more dossiers than one call can read', async () => {
    const { page } = api.table
    const hundred = Array.from({ length: 100 }, (_, index) => ({ pk: `DOSSIER#${index}`, sk: 'HEAD' }))
    api.table.page = async () => ({ items: hundred, cursor: 'more' })
    const { status, body } = await api.refused('thu', register, { query: day })
    api.table.page = page
    expect([status, body.errors]).toEqual([
      422,
      [{ pointer: '/to', message: expect.stringContaining(String(mostInRegister)) }],
    ])
  })

  it('is on record in each dossier that it shows', async () => {
    const number = await api.consulted()
    await textFor(day)
    const { accesses } = (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body
    expect(accesses).toEqual([{ at: api.at, by: 'thu', agencies: ['ward-ben-thanh'], what: 'register' }])
  })
})
