import { Unavailable } from '../../../workflows/kernel/errors'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { type Api, anApi } from '../../fixtures/api'
import { answers } from '../../fixtures/dossier'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { anAgencyApi, appointStaff, internalFiling, planOpinions } from '../../fixtures/internal-procedure'

type Story = Awaited<ReturnType<typeof anAgencyApi>>
const title = 'A plan for the river'
const publicFiling = 'POST /api/v1/procedures/1.999999/dossiers'

describe('an agency that applies', () => {
  let story: Story
  let api: Api
  beforeEach(async () => {
    story = await anAgencyApi()
    api = story.api
  })
  const seen = async (number: string, people: readonly string[]) =>
    Object.fromEntries(
      await Promise.all(
        people.map(async (person) => [
          person,
          (await api.call(person, `GET /api/v1/dossiers/${number}`)).status,
        ]),
      ),
    )

  it('files by its staff, decides itself, and its colleagues read the result', async () => {
    const number = await story.file()
    expect(number).toMatch(/^H29\.\d+-261124-0001$/)
    const dossier = await api.dossier(number)
    expect(dossier).toMatchObject({
      applicant: 'agency:department-justice',
      filedBy: 'quyen',
      agency: 'department-justice',
      channel: 2,
    })
    const result = await story.issue(number)
    expect((await api.dossier(number)).ended?.how).toBe('issued')
    for (const person of ['phuc', 'hung'])
      expect((await api.call(person, `GET /api/v1/dossiers/${number}`)).body.result.id).toBe(result)
    // Whoever works there; and who was asked.
    for (const person of ['quyen', 'yen', 'phuc', 'xuan', 'hung']) {
      const { status, headers } = await api.call(person, `GET /api/v1/results/${result}/file`)
      expect([person, status, headers['content-type']]).toEqual([person, 200, 'application/pdf'])
    }
    for (const person of ['lan', 'tam', 'hoa', 'bao', 'operator'])
      expect([person, await api.refused(person, `GET /api/v1/results/${result}/file`)]).toMatchObject([
        person,
        { status: 404, body: { code: 'unknown-result' } },
      ])
  })

  it('shows a dossier to all who work there and to the city’s oversight, in part to whom it asks, to nobody else', async () => {
    const number = await story.file()
    expect(await seen(number, ['quyen', 'yen', 'phuc', 'xuan', 'son', 'hung'])).toEqual({
      quyen: 200,
      yen: 200,
      phuc: 200,
      xuan: 200,
      son: 200,
      hung: 200,
    })
    expect((await api.call('hung', `GET /api/v1/dossiers/${number}`)).body.answers).toBeUndefined()
    expect(await seen(number, ['lan', 'tam', 'hoa', 'bao', 'mai', 'operator'])).toEqual({
      lan: 404,
      tam: 404,
      hoa: 404,
      bao: 404,
      mai: 404,
      operator: 404,
    })
  })

  it('shows whom it asked its result, as no person does who applies', async () => {
    const number = await api.consulted({ storeys: 2, river: false })
    await api.complete(number, 'hung', 'opinion', { outcome: 'agree' })
    await api.complete(number, 'duc', 'review', { outcome: 'proceed' })
    await api.complete(number, 'tuan', 'decision', { outcome: 'approve' })
    const result = `GET /api/v1/results/${await api.issue(number)}/file`
    expect((await api.refused('hung', result)).status).toBe(404)
  })

  it('has a list that all who work there see, whoever of them filed', async () => {
    const numbers = [await story.file(), await story.file('Another', 'yen')]
    const query = { applicant: 'agency:department-justice' }
    for (const person of ['quyen', 'yen', 'phuc']) {
      const { body } = await api.call(person, 'GET /api/v1/dossiers', { query })
      expect(body.items.map((one: { number: string }) => one.number).toSorted()).toEqual(numbers)
    }
    for (const person of ['tam', 'lan', 'hung', 'son', 'operator'])
      expect([person, await api.refused(person, 'GET /api/v1/dossiers', { query })]).toMatchObject([
        person,
        { status: 403, body: { code: 'forbidden' } },
      ])
    expect((await api.call('quyen', 'GET /api/v1/dossiers')).body.items).toEqual([])
  })

  it('sees who of its own officers and of others looked', async () => {
    const number = await story.file()
    for (const person of ['phuc', 'hung', 'son', 'yen'])
      await api.call(person, `GET /api/v1/dossiers/${number}`)
    const { body } = await api.call('quyen', `GET /api/v1/dossiers/${number}`)
    expect(body.accesses.map(({ by }: { by: string }) => by).toSorted()).toEqual([
      'hung',
      'phuc',
      'quyen',
      'son',
      'yen',
    ])
    // That is for who acts for it.
    expect((await api.call('phuc', `GET /api/v1/dossiers/${number}`)).body.accesses).toBeUndefined()
  })

  it('withdraws by any of its staff, and by nobody else of it', async () => {
    const number = await story.file()
    const call = `POST /api/v1/dossiers/${number}/withdraw`
    const body = { reason: 'Settled otherwise' }
    for (const [person, status] of [
      ['phuc', 403],
      ['son', 403],
      ['hung', 403],
      ['tam', 404],
      ['lan', 404],
    ] as const)
      expect([person, (await api.refused(person, call, { body })).status]).toEqual([person, status])
    expect((await api.call('yen', call, { body })).body.ended).toBe('withdrawn')
  })

  it('hands in what was asked for by any of its staff', async () => {
    const number = await story.file()
    await api.complete(number, 'hung', 'opinion', { outcome: 'agree' })
    await api.complete(number, 'phuc', 'review', { outcome: 'supplement', items: ['Which river?'] })
    const call = `POST /api/v1/dossiers/${number}/supplement`
    const body = { answers: { title: 'A plan for the Saigon river' } }
    expect((await api.refused('phuc', call, { body })).status).toBe(403)
    expect((await api.call('yen', call, { body })).status).toBe(200)
    expect((await api.call('yen', `GET /api/v1/dossiers/${number}`)).body.answers).toEqual(body.answers)
  })

  it('neither complains, writes nor rates: offices have other ways', async () => {
    const number = await story.file()
    await story.issue(number)
    for (const [call, body] of [
      ['complaints', { text: 'Too slow' }],
      ['messages', { text: 'When?' }],
      ['rating', { score: 5 }],
    ] as const)
      expect([
        call,
        await api.refused('quyen', `POST /api/v1/dossiers/${number}/${call}`, { body }),
      ]).toMatchObject([call, { status: 403, body: { code: 'applicant-refused' } }])
    // A stranger learns nothing from it.
    const rating = await api.refused('tam', `POST /api/v1/dossiers/${number}/rating`, { body: { score: 5 } })
    expect(rating.status).toBe(404)
  })

  it('is told of the same that it filed itself; no register is asked, and no other agency told', async () => {
    api.outside.registers.find = () => {
      throw new Unavailable('registers-unavailable', 'nobody may ask')
    }
    const number = await story.file()
    const body = { answers: { title }, forAgency: 'department-justice', unlessAlike: true }
    expect(await api.refused('yen', internalFiling, { body })).toMatchObject({
      status: 409,
      body: { code: 'filed-alike', errors: [{ message: expect.stringContaining(number) }] },
    })
    const other = await api.call('tam', internalFiling, {
      body: { ...body, forAgency: 'department-finance' },
    })
    expect(other).toMatchObject({ status: 201 })
    expect(other.body.alike).toBeUndefined()
    const again = await story.file()
    const { body: shown } = await api.call('phuc', `GET /api/v1/dossiers/${number}`)
    expect(shown.facts).toEqual({ alike: [expect.objectContaining({ number: again })], alikeMore: false })
    expect((await api.call('quyen', 'GET /api/v1/procedures/9.999999/prefill')).body).toEqual({
      answers: {},
      from: {},
    })
  })
})

describe('the figures of the city', () => {
  it('count what one agency asks of another as a question, and not as a dossier of the public', async () => {
    const { api, file, issue } = await anAgencyApi()
    const number = await file()
    await issue(number)
    await file('Another')
    await indicatorsOf(api.table, [planOpinions]).deliver()
    api.at = '2026-11-24T09:00:00.000Z'
    const query = { from: '2026-11-01', to: '2026-11-30' }
    const { body } = await api.call(undefined, 'GET /api/v1/indicators', { query })
    expect(body.total).toMatchObject({
      dossiers: { filed: 0, received: 0, ended: 0, open: 0 },
      onTime: { count: 0, of: 0 },
      opinions: { asked: 2, onTime: 1, open: 1 },
    })
    const index = await api.call(undefined, 'GET /api/v1/indicators/766', { query })
    const counted = index.body.components.filter((one: { denominator?: number }) => one.denominator)
    expect(counted).toEqual([])
  })
})

describe('a filing for an agency', () => {
  let api: Api
  beforeEach(async () => {
    api = (await anAgencyApi()).api
  })
  const forAgency = 'department-justice'
  const refusedWith = async (person: string, call: string, body: object) => {
    const before = api.table.items().length
    const { status, body: said } = await api.refused(person, call, { body })
    expect(api.table.items().length).toBe(before)
    return [status, said.code, said.errors?.[0]?.pointer]
  }

  it('is refused to whoever is not on its staff', async () => {
    for (const person of ['lan', 'phuc', 'xuan', 'tam', 'son', 'operator'])
      expect([person, await refusedWith(person, internalFiling, { answers: { title }, forAgency })]).toEqual([
        person,
        [403, 'forbidden', '/forAgency'],
      ])
  })

  it('names an agency that there is, of a kind that may apply', async () => {
    expect(
      await refusedWith('quyen', internalFiling, { answers: { title }, forAgency: 'department-none' }),
    ).toEqual([422, 'invalid-input', '/forAgency'])
    expect(
      await refusedWith('binh', internalFiling, { answers: { title }, forAgency: 'ward-ben-thanh' }),
    ).toEqual([403, 'applicant-refused', undefined])
  })

  it('has the agency as a short text', async () => {
    for (const wrong of ['', 'x'.repeat(65), 5, null, ['department-justice']])
      expect(await refusedWith('quyen', internalFiling, { answers: { title }, forAgency: wrong })).toEqual([
        422,
        'invalid-input',
        '/forAgency',
      ])
    // Nor does a list take what is no agency.
    for (const applicant of ['agency:', 'agency:department-none', 'AGENCY:department-justice'])
      expect([
        applicant,
        (await api.refused('quyen', 'GET /api/v1/dossiers', { query: { applicant } })).status,
      ]).toEqual([applicant, 403])
  })

  it('is for nobody beside it', async () => {
    for (const more of [{ onBehalfOf: 'lan' }, { atCounter: 'department-justice' }])
      expect(await refusedWith('quyen', internalFiling, { answers: { title }, forAgency, ...more })).toEqual([
        422,
        'invalid-input',
        '/forAgency',
      ])
  })

  it('is for internal procedures, and these for agencies', async () => {
    expect(await refusedWith('quyen', publicFiling, { answers, forAgency })).toEqual([
      403,
      'applicant-refused',
      undefined,
    ])
    for (const person of ['lan', 'quyen'])
      expect([person, await refusedWith(person, internalFiling, { answers: { title } })]).toEqual([
        person,
        [403, 'applicant-refused', undefined],
      ])
    const atCounter = { answers: { title }, onBehalfOf: 'lan', atCounter: 'ward-ben-thanh' }
    expect(await refusedWith('hoa', internalFiling, atCounter)).toEqual([403, 'applicant-refused', undefined])
  })

  it('is nothing that a mandate covers: who acts for an agency says so', async () => {
    const body = { answers, documents: [await api.drawing('quyen')], onBehalfOf: `agency:${forAgency}` }
    expect(await refusedWith('quyen', publicFiling, body)).toEqual([403, 'mandate-missing', '/onBehalfOf'])
  })

  it('is refused when its staff has left', async () => {
    const dismiss = { kind: 'dismiss', person: 'quyen', agency: forAgency, role: 'staff' }
    await api.call('operator', 'POST /api/v1/registry/commands', { body: dismiss })
    expect(await refusedWith('quyen', internalFiling, { answers: { title }, forAgency })).toEqual([
      403,
      'forbidden',
      '/forAgency',
    ])
  })

  it('is refused with what the kinds of its steps find in it, before anything is written', async () => {
    const [opinions, ...rest] = planOpinions.route
    const consult = planOpinions.kinds.consult!
    const faults = [{ pointer: '/answers/title', message: 'own-agency' }]
    const kinds = {
      ...planOpinions.kinds,
      consult: {
        ...consult,
        refuses: (_step: unknown, { applicant, answers: given }: { applicant: string; answers: object }) =>
          applicant === 'agency:department-justice' && 'title' in given ? faults : [],
      },
    }
    const strict = { ...planOpinions, kinds, route: [opinions, ...rest] } as unknown as Procedure
    const other = await anApi({ procedures: [strict] })
    await appointStaff(other)
    const body = { answers: { title }, forAgency }
    expect(await other.refused('quyen', internalFiling, { body })).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', errors: [{ pointer: '/answers/title' }] },
    })
  })
})
