import { registryStore } from '../../../functions/adapters/registry-store'
import {
  PresentedConsultation,
  PresentedDossier,
} from '../../../functions/office/presented/presented-dossier'
import { issuer } from '../../fixtures/access-tokens'
import { type Api, anApi } from '../../fixtures/api'

describe('a dossier', () => {
  let api: Api
  let number: string
  beforeEach(async () => {
    api = await anApi()
    number = await api.consulted()
  })
  const read = (person: string) => api.call(person, `GET /api/v1/dossiers/${number}`)

  it('is shown whole to its applicant and to the deciding agency', async () => {
    for (const person of ['lan', 'hoa', 'tuan']) {
      const dossier = PresentedDossier.parse((await read(person)).body)
      expect(dossier.answers).toMatchObject({ name: 'Nguyễn Thị Lan' })
      expect(dossier.opinions.map(({ agency }) => agency).sort()).toEqual([
        'department-construction',
        'department-natural-resources',
        'fire-police',
      ])
    }
  })

  it('shows a consulted agency its own question and the papers, and nothing else', async () => {
    const opinion = { outcome: 'object', reason: 'No way for fire engines' }
    const enclosed = { type: 'sketch', uploadId: await api.upload('bao') }
    await api.complete(number, 'bao', 'opinion', { ...opinion, documents: [enclosed] })
    const { status, body } = await read('mai')
    expect(status).toBe(200)
    // Not one field more than a consultation has.
    expect(PresentedConsultation.strict().parse(body)).toEqual(body)
    expect(body.opinions).toMatchObject([
      { agency: 'department-natural-resources', asked: 'Is the river safe?' },
    ])
    expect(body.tasks.map(({ agency }: { agency: string }) => agency)).toEqual([
      'department-natural-resources',
    ])
    expect(body.documents.map(({ type }: { type: string }) => type)).toEqual(['drawing'])
    const text = JSON.stringify(body)
    for (const secret of ['Nguyễn Thị Lan', 'fire-police', 'No way', 'sketch', '"lan"'])
      expect(text).not.toContain(secret)
    expect(JSON.stringify((await read('bao')).body)).toContain('No way')
    expect(JSON.stringify((await read('lan')).body)).toContain('No way')
  })

  it('shows why an agency is asked: the answers that made its rule true, and no other', async () => {
    const grounds = async (person: string, headers = {}) => {
      const { body } = await api.call(person, `GET /api/v1/dossiers/${number}`, { headers })
      return body.opinions.find(({ agency }: { agency: string }) => agency === 'fire-police').grounds
    }
    const tall = [{ path: 'storeys', label: 'Storeys', value: 8 }]
    expect(await grounds('bao')).toEqual(tall)
    expect(await grounds('duc')).toEqual(tall)
    // Computed for its reader, stored nowhere.
    const { questions, tasks } = await api.dossier(number)
    expect(JSON.stringify([questions, tasks])).not.toMatch(/storeys/i)
  })

  it('is hidden from everybody else, and their attempt leaves nothing', async () => {
    for (const person of ['minh', 'operator']) {
      const answer = await api.refused(person, `GET /api/v1/dossiers/${number}`)
      expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-dossier' } })
    }
    const elsewhere = await api.file({ storeys: 1, river: false })
    expect((await api.refused('mai', `GET /api/v1/dossiers/${elsewhere}`)).status).toBe(404)
  })

  it('that does not exist is not found', async () => {
    for (const absent of ['H29.16-261124-0099', 'x', 'DOSSIER'])
      expect(await api.refused('lan', `GET /api/v1/dossiers/${absent}`)).toMatchObject({
        status: 404,
        body: { code: 'unknown-dossier' },
      })
  })

  it('shows its applicant who of the offices read it, and nobody else', async () => {
    await read('duc')
    api.at = '2026-11-24T03:00:00.000Z'
    await read('mai')
    await read('lan')
    expect((await read('lan')).body.accesses).toEqual([
      { at: '2026-11-24T02:00:00.000Z', by: 'duc', agencies: ['ward-ben-thanh'], what: 'dossier' },
      {
        at: '2026-11-24T03:00:00.000Z',
        by: 'mai',
        agencies: ['department-natural-resources'],
        what: 'consultation',
      },
    ])
    expect((await read('lan')).body.accessesTotal).toBe(2)
    const { accesses, accessesTotal } = (await read('duc')).body
    expect([accesses, accessesTotal]).toEqual([undefined, undefined])
  })

  it('shows its applicant the newest 200 readings, and how many there are', async () => {
    const dossier = await api.dossier(number)
    const reading = { at: api.at, agencies: ['ward-ben-thanh'], what: 'dossier' as const }
    for (let count = 1; count <= 203; count += 1)
      await api.desk.accesses.record(dossier, { ...reading, by: `reader-${count}` })
    const { accesses, accessesTotal } = (await read('lan')).body
    expect([accesses.length, accesses[0].by, accesses.at(-1).by, accessesTotal]).toEqual([
      200,
      'reader-4',
      'reader-203',
      203,
    ])
  })

  it('is not shown to an officer when that can not be recorded', async () => {
    const write = api.table.write
    api.table.write = async () => {
      throw new Error('the table is down')
    }
    const answer = await read('duc')
    api.table.write = write
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).not.toContain('Nguyễn')
  })

  it('is read by a hundred and twenty-eight officers at once, without an error, with little more than a write each', async () => {
    const registry = registryStore(api.table)
    const office = Array.from({ length: 128 }, (_, index) => `reader-${index}`)
    const by = { at: '2026-01-01T00:00:00.000Z', by: 'system' } as const
    for (const person of office) {
      const known = { person, name: person, issuer, subject: `sub-${person}` }
      await registry.change({ kind: 'register', is: 'officer', ...known }, by)
      await registry.change({ kind: 'appoint', person, agency: 'ward-ben-thanh', role: 'reviewer' }, by)
    }
    const { write } = api.table
    let writes = 0
    api.table.write = (given) => {
      writes += given.length
      return write(given)
    }
    const answers = await Promise.all(office.map(read))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(writes).toBeLessThanOrEqual(1.2 * office.length)
    const { accesses } = (await read('lan')).body
    expect(JSON.stringify(accesses).match(/ward-ben-thanh/g)?.length).toBeGreaterThanOrEqual(1)
  })

  it('never tells where its files lie', async () => {
    const { id } = await api.dossier(number)
    for (const person of ['lan', 'duc', 'mai'])
      expect(JSON.stringify((await read(person)).body)).not.toContain(`dossiers/${id}`)
  })

  it('is in its applicant’s list alone, newest first and in pages', async () => {
    api.at = '2026-11-24T03:00:00.000Z'
    const second = await api.file()
    const list = async (person: string, query = {}) =>
      (await api.call(person, 'GET /api/v1/dossiers', { query })).body
    const first = await list('lan', { limit: '1' })
    expect(first.items).toMatchObject([{ number: second, status: 1 }])
    expect((await list('lan', { limit: '1', cursor: first.next })).items).toMatchObject([
      { number, status: 4 },
    ])
    expect((await list('minh')).items).toEqual([])
    const foreign = await api.call('minh', 'GET /api/v1/dossiers', { query: { cursor: first.next } })
    expect(foreign).toMatchObject({ status: 422, body: { errors: [{ pointer: '/cursor' }] } })
  })
})
