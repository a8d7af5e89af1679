import { Indicators, OfficerIndicators } from '../../../functions/office/figures/schemas'
import { type Api, anApi, refusedAs } from '../../fixtures/api'
import { indicatorsOf } from '../../fixtures/indicator-feed'

let api: Api
beforeEach(async () => {
  api = await anApi()
})

const november = { from: '2026-11-01', to: '2026-11-30' }
const report = (person: string | undefined, query: object, path = '') =>
  api.call(person, `GET /api/v1/indicators${path}`, { query: { ...november, ...query } })
/** `hung` oversees from now on. */
const oversees = () =>
  api.call('operator', 'POST /api/v1/registry/commands', {
    body: { kind: 'appoint', person: 'hung', agency: 'peoples-committee', role: 'oversight' },
  })
const rate = (number: string, body: object, person = 'lan') =>
  api.call(person, `POST /api/v1/dossiers/${number}/rating`, { body })

describe('indicators', () => {
  beforeEach(async () => {
    await api.issued()
    await api.consulted()
    await indicatorsOf(api.table).deliver()
    api.at = '2026-11-24T09:00:00.000Z'
  })

  it('are public, in all and by agency', async () => {
    const { status, body } = await report(undefined, {})
    expect(status).toBe(200)
    const { total, groups, asOf, by } = Indicators.parse(body)
    expect([by, asOf]).toEqual(['agency', api.at])
    expect(total).toMatchObject({
      dossiers: { filed: 2, received: 2, ended: 1, open: 1 },
      onTime: { count: 2, of: 2, percent: 100 },
    })
    expect(groups.map(({ of, opinions }) => [of, opinions.open])).toEqual([
      ['department-construction', 1],
      ['department-natural-resources', 1],
      ['fire-police', 1],
      ['ward-ben-thanh', 0],
    ])
  })

  it('are there by procedure and by field, and for one agency', async () => {
    const groupsOf = async (query: object) =>
      Indicators.parse((await report('lan', query)).body).groups.map(({ of, dossiers }) => [
        of,
        dossiers.filed,
      ])
    expect(await groupsOf({ by: 'procedure' })).toEqual([['1.999999', 2]])
    expect(await groupsOf({ by: 'field', agency: 'ward-ben-thanh' })).toEqual([['G17-XD11', 2]])
    expect(await groupsOf({ by: 'field', agency: 'ward-sai-gon' })).toEqual([])
    expect(await groupsOf({ from: '2026-12-01', to: '2026-12-31' })).toEqual([])
  })

  it('by officer are for oversight alone', async () => {
    const by = { by: 'officer' }
    expect(await report(undefined, by)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
    for (const person of ['lan', 'hoa', 'hung', 'operator'])
      expect(await report(person, by)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    await oversees()
    const { officers } = OfficerIndicators.parse((await report('hung', by)).body)
    expect(officers.map(({ officer, tasks }) => [officer, tasks])).toEqual([
      ['duc', 1],
      ['hoa', 2],
      ['tuan', 1],
    ])
  })

  it('refuse a token that is not valid, though none is needed', async () => {
    const headers = { authorization: 'Bearer made-up' }
    const answer = await api.call(undefined, 'GET /api/v1/indicators', { query: november, headers })
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
  })

  it('name no person otherwise', async () => {
    await oversees()
    for (const by of ['agency', 'procedure', 'field'])
      expect(JSON.stringify((await report('hung', { by })).body)).not.toMatch(/lan|hoa|duc|tuan|officer/)
  })

  it('of a wrong period are refused, each fault with its pointer', async () => {
    const refused = async (query: object) => {
      const { status, body } = await report(undefined, query)
      expect(status).toBe(422)
      return body.errors
    }
    expect(await refused({ to: '2026-10-31' })).toEqual([
      { pointer: '/to', message: 'This must not lie before 1 November 2026' },
    ])
    const long = { to: '2027-11-02' }
    expect((await report('lan', long)).body.errors).toEqual([
      { pointer: '/to', message: 'A period has at most 366 days' },
    ])
    for (const path of ['', '/766']) {
      const answer = await report(undefined, long, path)
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
      expect((await report(undefined, { to: '2027-11-01' }, path)).status).toBe(200)
    }
    expect(await refused({ from: '2026-02-30', to: undefined })).toMatchObject([
      { pointer: '/from' },
      { pointer: '/to' },
    ])
    expect(await refused({ by: 'colour' })).toMatchObject([{ pointer: '/by' }])
    expect(await refused({ agency: 'nobody' })).toMatchObject([{ pointer: '/agency' }])
    expect((await api.call(undefined, 'GET /api/v1/indicators/766')).body.errors).toHaveLength(2)
  })

  it('of QĐ 766 have name and formula in the language of the reader', async () => {
    const { status, body, headers } = await report(undefined, {}, '/766')
    expect([status, headers['content-language']]).toEqual([200, 'en'])
    const of = (id: string) => body.components.find((one: { id: string }) => one.id === id)
    expect(of('2.1')).toMatchObject({ name: 'Dossiers handled in time', maximum: 20, value: 100, score: 20 })
    expect(of('3.6')).toMatchObject({ numerator: 2, denominator: 2, score: 6 })
    expect(of('1.4')).toMatchObject({ maximum: 6, missing: expect.any(String) })
    expect(of('1.4')).not.toHaveProperty('value')
  })

  it('know how content applicants are', async () => {
    const { body } = await api.call('lan', 'GET /api/v1/dossiers')
    const number = body.items.find((one: { ended?: string }) => one.ended).number
    await rate(number, { score: 4 })
    await indicatorsOf(api.table).deliver()
    const { groups } = Indicators.parse((await report(undefined, { by: 'field' })).body)
    expect(groups[0]!.satisfied).toEqual({ count: 1, of: 1, percent: 100, targetPercent: 95 })
    expect(await indicatorsOf(api.table).rebuild(true)).toMatchObject({
      dossiers: 2,
      different: [],
      failed: [],
    })
  })
})

describe('a rating', () => {
  const ended = async () => {
    const number = await api.file()
    await api.call('lan', `POST /api/v1/dossiers/${number}/withdraw`, { body: { reason: 'sold' } })
    return number
  }

  it('is given by the applicant once the dossier has ended, and once', async () => {
    const number = await ended()
    const body = { score: 2, aspects: { staff: 1 }, comment: 'Chờ lâu' }
    expect(await rate(number, body)).toMatchObject({
      status: 200,
      body: { number, score: 2, aspects: { staff: 1 }, ratedAt: api.at },
    })
    const again = await api.refused('lan', `POST /api/v1/dossiers/${number}/rating`, { body: { score: 5 } })
    expect(again).toMatchObject({ status: 409, body: { code: 'already-rated' } })
    const seenBy = async (person: string) =>
      (await api.call(person, `GET /api/v1/dossiers/${number}`)).body.rating
    expect([(await seenBy('lan')).score, await seenBy('hoa')]).toEqual([2, undefined])
    const { id, rating } = await api.dossier(number)
    expect(rating).toEqual({ score: 2, aspects: { staff: 1 }, ratedAt: api.at })
    const { events } = (await api.desk.dossiers.read(id))!
    expect(events.at(-1)).toMatchObject({ event: { type: 'rated' }, personal: { comment: 'Chờ lâu' } })
    expect(JSON.stringify(events.map(({ event }) => event))).not.toContain('Chờ lâu')
  })

  it('waits for the end', async () => {
    const number = await api.file()
    const refused = await api.refused('lan', `POST /api/v1/dossiers/${number}/rating`, { body: { score: 5 } })
    expect(refused).toMatchObject({ status: 409, body: { code: 'dossier-open' } })
  })

  it('is the applicant’s own, and a whole number from 1 to 5', async () => {
    const number = await ended()
    const call = `POST /api/v1/dossiers/${number}/rating`
    for (const person of ['minh', 'hoa', 'operator'])
      expect((await api.refused(person, call, { body: { score: 5 } })).status).toBe(refusedAs(person))
    for (const [body, pointer] of [
      [{}, '/score'],
      [{ score: 0 }, '/score'],
      [{ score: 4.5 }, '/score'],
      [{ score: 6 }, '/score'],
      [{ score: 5, aspects: { weather: 1 } }, '/aspects'],
      [{ score: 5, aspects: { staff: 9 } }, '/aspects/staff'],
      [{ score: 5, comment: ' ' }, '/comment'],
    ] as const)
      expect(await api.refused('lan', call, { body })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: expect.stringContaining(pointer) }] },
      })
  })
})
