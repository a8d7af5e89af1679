import { issuer } from '../../fixtures/access-tokens'
import { type Api, anApi, refusedAs } from '../../fixtures/api'
import { textOf } from '../../fixtures/pdf-text'

describe('the papers of the office', () => {
  let api: Api
  let number: string
  beforeEach(async () => {
    api = await anApi()
    number = await api.consulted()
  })
  const list = () => `GET /api/v1/dossiers/${number}/papers`
  const paper = (id: string) => `${list()}/${id}`
  const idsFor = async (person: string) =>
    (await api.call(person, list())).body.items.map(({ id }: { id: string }) => id)
  const officer = async (person: string, agency: string, role: string) => {
    for (const body of [
      { kind: 'register', person, is: 'officer', name: person, issuer, subject: `sub-${person}` },
      { kind: 'appoint', person, agency, role },
    ])
      await api.call('operator', 'POST /api/v1/registry/commands', { body })
  }

  it('are listed with form, title and time, and grow with the dossier', async () => {
    const receipt = {
      id: '01-2',
      form: '01',
      title: {
        vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
        en: 'Receipt of the dossier and appointment for the result',
      },
      at: api.at,
    }
    expect((await api.call('lan', list())).body).toEqual({ items: [receipt] })
    await api.call('lan', `POST /api/v1/dossiers/${number}/withdraw`, { body: { reason: 'Đã bán đất' } })
    expect(await idsFor('lan')).toEqual(['01-2', '05-4'])
  })

  it('are PDF documents of their dossier', async () => {
    const { status, headers, body } = await api.call('lan', paper('01-2'))
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    expect(headers['content-disposition']).toContain(
      encodeURIComponent(`Giấy tiếp nhận hồ sơ và hẹn trả kết quả ${number}.pdf`),
    )
    const text = await textOf(body)
    for (const part of [`Mã hồ sơ: ${number}`, 'lan', 'hoa', 'Shed permit (vi)']) expect(text).toContain(part)
  })

  it('are for the applicant, and the control sheet for the deciding agency alone', async () => {
    expect(await idsFor('lan')).toEqual(['01-2'])
    for (const person of ['hoa', 'duc', 'tuan']) {
      expect([person, await idsFor(person)]).toEqual([person, ['01-2', '06']])
      expect((await api.call(person, paper('06'))).status).toBe(200)
    }
    expect(await api.refused('lan', paper('06'))).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  it('are for who has the applicant’s mandate', async () => {
    const mandate = { kind: 'grant-mandate', person: 'minh', from: 'lan', procedures: ['1.999999'] }
    await api.call('operator', 'POST /api/v1/registry/commands', { body: mandate })
    expect(await idsFor('minh')).toEqual(['01-2'])
    expect((await api.call('minh', paper('01-2'))).status).toBe(200)
  })

  it('are no consulted agency’s, and nobody else’s', async () => {
    await officer('nga', 'peoples-committee', 'oversight')
    for (const person of ['bao', 'mai', 'hung', 'minh', 'operator', 'nga'])
      for (const call of [list(), paper('01-2'), paper('06')])
        expect([person, await api.refused(person, call)]).toMatchObject([
          person,
          { status: refusedAs(person, ['minh', 'operator', 'nga']) },
        ])
    for (const call of [list(), paper('01-2')]) expect((await api.refused(undefined, call)).status).toBe(401)
  })

  it('are for the oversight office once something was reported to it, but for the control sheet', async () => {
    await officer('nga', 'peoples-committee', 'oversight')
    await api.silence(number, await api.task(number, 'opinion', 'fire-police'))
    expect(await idsFor('nga')).toEqual(['01-2'])
    expect((await api.call('nga', paper('01-2'))).status).toBe(200)
    expect((await api.refused('nga', paper('06'))).status).toBe(404)
  })

  it('are those that exist', async () => {
    for (const id of ['01-1', '02-2', '04-2', '07', '06-1', 'x'])
      expect(await api.refused('hoa', paper(id))).toMatchObject({ status: 404, body: { code: 'not-found' } })
    number = 'H29.16-261124-0099'
    expect(await api.refused('lan', list())).toMatchObject({ body: { code: 'unknown-dossier' } })
  })

  it('read by an officer are on record for the applicant; read by the applicant they are not', async () => {
    await api.call('lan', paper('01-2'))
    await api.call('duc', list())
    await api.call('duc', paper('06'))
    const { accesses } = (await api.call('lan', `GET /api/v1/dossiers/${number}`)).body
    const by = { at: api.at, by: 'duc', agencies: ['ward-ben-thanh'] }
    expect(accesses).toEqual([
      { ...by, what: 'dossier' },
      { ...by, what: 'office-paper', document: '06' },
    ])
  })

  it('are not shown when the reading can not be recorded', async () => {
    api.table.write = async () => {
      throw new Error('the table is down')
    }
    expect((await api.call('duc', paper('06'))).status).toBe(500)
  })
})

describe('what was declared', () => {
  const declared = async () => {
    const api = await anApi()
    const number = await api.file({ storeys: 9, river: true })
    return { api, number, list: `GET /api/v1/dossiers/${number}/declarations` }
  }

  it('is listed as it was filed, and after each supplement that changed it, and kept as PDF', async () => {
    const { api, number, list } = await declared()
    const [filed] = (await api.call('lan', list)).body.items
    expect(filed).toMatchObject({ version: 1, at: api.at, answers: { storeys: 9 } })
    await api.complete(number, 'hoa', 'check', { outcome: 'supplement', reason: 'x', items: ['Name'] })
    const body = { answers: { name: 'Tên mới' }, note: 'Đã sửa' }
    await api.call('lan', `POST /api/v1/dossiers/${number}/supplement`, { body })
    const { items } = (await api.call('hoa', list)).body
    expect(items).toMatchObject([filed, { version: 2, answers: { name: 'Tên mới' }, note: 'Đã sửa' }])
    const { headers, body: pdf } = await api.call('lan', `${list}/2`)
    expect(headers['content-disposition']).toContain(
      encodeURIComponent(`Tờ khai điện tử ${number} (2`).slice(0, -4),
    )
    const text = await textOf(pdf)
    for (const part of ['Bản thứ 2, sau khi bổ sung', 'Nội dung đã sửa', 'Tên mới', 'Giấy tờ kèm theo'])
      expect(text).toContain(part)
    expect(await textOf((await api.call('lan', `${list}/1`)).body)).not.toContain('Tên mới')
  })

  it('is another version only where an answer or a paper is another one', async () => {
    const { api, number, list } = await declared()
    await api.complete(number, 'hoa', 'check', { outcome: 'supplement', reason: 'x', items: ['Name'] })
    await api.call('lan', `POST /api/v1/dossiers/${number}/supplement`, { body: { note: 'Như đã khai' } })
    expect((await api.call('lan', list)).body.items).toHaveLength(1)
    expect((await api.refused('lan', `${list}/2`)).status).toBe(404)
  })

  it('is for the applicant and the deciding agency, and says where words were erased', async () => {
    const { api, list } = await declared()
    for (const person of ['minh', 'bao', 'operator'])
      for (const call of [list, `${list}/1`])
        expect([403, 404]).toContain((await api.refused(person, call)).status)
    const number = (await api.issued()).slice(2)
    const body = { reason: 'x', legalBasis: '91/2025/QH15' }
    await api.call('operator', `POST /api/v1/dossiers/${number}/erase`, { body })
    const erased = `GET /api/v1/dossiers/${number}/declarations`
    expect((await api.call('lan', erased)).body.items[0]).toMatchObject({ answers: {}, erased: true })
    expect(await textOf((await api.call('lan', `${erased}/1`)).body)).toContain('dữ liệu cá nhân đã được xóa')
  })
})
