import { registryStore } from '../../../functions/adapters/registry-store'
import {
  PresentedConsultation,
  PresentedDossier,
} from '../../../functions/office/presented/presented-dossier'
import { issuer } from '../../fixtures/access-tokens'
import { type Api, anApi, refusedAs } from '../../fixtures/api'
import { answers } from '../../fixtures/dossier'
import { movingIn } from '../../fixtures/linked-procedure'

const data = { number: '145/2026', issuedOn: '2026-11-24' }

describe('a dossier of joined procedures', () => {
  let api: Api
  let number: string
  beforeEach(async () => {
    api = await anApi({ procedures: [movingIn] })
    const about = { at: '2026-01-01T00:00:00.000Z', by: 'system' }
    for (const [person, agency] of [
      ['thi', 'land-registry-office'],
      ['my', 'social-insurance'],
    ] as const) {
      const registered = { is: 'officer', name: person, issuer, subject: `sub-${person}` } as const
      await registryStore(api.table).change({ kind: 'register', person, ...registered }, about)
      await registryStore(api.table).change({ kind: 'appoint', person, agency, role: 'reviewer' }, about)
    }
    const body = { answers: { ...answers, river: false }, documents: [await api.drawing('lan')] }
    const filed = await api.call('lan', `POST /api/v1/procedures/${movingIn.code}/dossiers`, { body })
    number = filed.body.number
    await complete('hoa', 'check', undefined, { outcome: 'proceed' })
  })
  const complete = async (person: string, kind: 'check' | 'part', part: string | undefined, body: object) => {
    const { id } = await api.task(number, kind, part)
    return api.call(person, `POST /api/v1/tasks/${id}/complete`, { body })
  }
  const done = (person: string, part: string) => complete(person, 'part', part, { outcome: 'done', data })
  const read = (person: string) => api.call(person, `GET /api/v1/dossiers/${number}`)
  const partsSeen = async (person: string) =>
    (await read(person)).body.parts.map(({ part }: { part: string }) => part)

  test('shows its applicant each part, with its agency, its state and its time', async () => {
    await done('tuan', 'shed')
    const { parts } = PresentedDossier.parse((await read('lan')).body)
    expect(parts).toMatchObject([
      { part: 'shed', name: 'Shed', agency: 'ward-ben-thanh', status: 'done', number: '145/2026' },
      { part: 'power', agency: 'land-registry-office', status: 'open', dueAt: '2026-12-01T10:00:00.000Z' },
      { part: 'address', agency: 'fire-police', status: 'open', clock: { usedMinutes: 0, running: true } },
      { part: 'mail', agency: 'social-insurance', status: 'ahead', after: ['address'] },
    ])
    expect(parts[3]).not.toHaveProperty('dueAt')
  })

  test('is hidden from the agency of a part that has not begun', async () => {
    await done('tuan', 'shed')
    expect((await api.refused('my', `GET /api/v1/dossiers/${number}`)).status).toBe(404)
    await done('bao', 'address')
    expect((await read('my')).status).toBe(200)
  })

  test('shows the agency of a part what that shares, with the result it builds on, and nothing else', async () => {
    const enclosed = { type: 'certificate', uploadId: await api.upload('tuan') }
    await complete('tuan', 'part', 'shed', { outcome: 'done', data, documents: [enclosed] })
    const { body } = await read('bao')
    expect(PresentedConsultation.strict().parse(body)).toEqual(body)
    expect(await partsSeen('bao')).toEqual(['shed', 'address'])
    expect(body.answers).toEqual({ name: 'Nguyễn Thị Lan' })
    expect(body.documents.map(({ type }: { type: string }) => type)).toEqual(['certificate'])
    expect(body.tasks.map(({ question }: { question: string }) => question)).toEqual(['address'])
    const { body: power } = await read('thi')
    expect(power.answers).toEqual({})
    expect(power.documents.map(({ type }: { type: string }) => type)).toEqual(['drawing', 'certificate'])
    expect(JSON.stringify(power)).not.toContain('Nguyễn Thị Lan')
  })

  test('shows it nothing more of the application once the part is over', async () => {
    await done('tuan', 'shed')
    await done('bao', 'address')
    const { body } = await read('bao')
    expect(body).toMatchObject({ answers: {}, documents: [] })
    expect(await partsSeen('bao')).toEqual(['address'])
  })

  test('lets each agency do its own part alone', async () => {
    await done('tuan', 'shed')
    for (const person of ['thi', 'duc', 'my', 'lan'])
      expect([person, (await done(person, 'address')).status]).toEqual([person, refusedAs(person, ['my'])])
    expect((await done('bao', 'address')).body).toMatchObject({ status: 'done', outcome: 'done' })
  })

  test.each([{}, { data: { number: '1' } }, { data: { ...data, issuedOn: 'yesterday' } }])(
    'takes no part as done without a number and a date',
    async (given) => {
      const answer = await complete('tuan', 'part', 'shed', { outcome: 'done', ...given })
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
    },
  )

  test.each(['2026-11-25', '2099-01-01', '2026-11-23', '0001-01-01'])(
    'takes no part as done on a day before the filing or after today: %s',
    async (issuedOn) => {
      const answer = await complete('tuan', 'part', 'shed', { outcome: 'done', data: { ...data, issuedOn } })
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/data/issuedOn' }] } })
    },
  )

  test('tells each request of a part from the others', async () => {
    await done('tuan', 'shed')
    await complete('bao', 'part', 'address', { outcome: 'supplement', items: ['a lease'] })
    const { id } = await api.task(number, 'supplement', 'address')
    const supply = (task: string) =>
      api.call('lan', `POST /api/v1/dossiers/${number}/supplement`, { body: { task, note: 'I rent it' } })
    expect((await supply('nobody-asked')).status).toBe(409)
    expect((await supply(id)).status).toBe(200)
    const { parts } = PresentedConsultation.parse((await read('bao')).body)
    expect(parts?.find(({ part }) => part === 'address')).toMatchObject({ note: 'I rent it' })
  })

  test('keeps the numbers of results and names out of its events', async () => {
    await done('tuan', 'shed')
    const { id } = await api.dossier(number)
    const record = await api.desk.dossiers.read(id)
    const events = JSON.stringify(record?.events.map(({ event }) => event))
    for (const secret of ['145/2026', 'Nguyễn']) expect(events).not.toContain(secret)
  })

  test('is offered with its parts', async () => {
    const { body } = await api.call(undefined, `GET /api/v1/procedures/${movingIn.code}`)
    const { parts } = body.route[1]
    expect(parts[1]).toMatchObject({
      id: 'power',
      name: 'Power',
      agency: { agency: 'land-registry-office' },
      after: ['shed'],
      conditional: false,
      onSilence: { kind: 'block' },
    })
    expect(parts[0].agency.agency).toBe('ward-ben-thanh')
    expect(parts[2]).not.toHaveProperty('agency')
  })
})
