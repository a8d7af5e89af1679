import { Ajv2020 } from 'ajv/dist/2020'
import { PresentedProcedure } from '../../../functions/office/presented/presented-procedure'
import { PresentedNeeds, ProcedurePage } from '../../../functions/office/procedures/schemas'
import { example as permitExample } from '../../../workflows/building-permit/v1/example'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { example as extractExample } from '../../../workflows/civil-status-extract/v1/example'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { type Api, anApi } from '../../fixtures/api'
import { shedPermit } from '../../fixtures/procedure'

const newer: Procedure = { ...shedPermit, version: 2, fee: () => 80_000 }
const procedures: readonly Procedure[] = [civilStatusExtract, newer, buildingPermit, shedPermit]

let api: Api
beforeAll(async () => {
  api = await anApi({ procedures })
})

describe('the catalogue', () => {
  const list = async (query: Record<string, string> = {}, language = 'vi') => {
    const answer = await api.call(undefined, 'GET /api/v1/procedures', {
      query,
      headers: { 'accept-language': language },
    })
    expect(answer.headers['content-language']).toBe(language)
    return ProcedurePage.parse(answer.body)
  }
  const codes = async (query: Record<string, string>) => (await list(query)).items.map(({ code }) => code)

  it('lists the newest version of each procedure, for anybody', async () => {
    const { items, next } = await list()
    expect(items.map(({ code, version }) => [code, version])).toEqual([
      ['1.013225', 1],
      ['1.999999', 2],
      ['2.000635', 1],
    ])
    expect(next).toBeUndefined()
  })

  it('speaks the reader’s language', async () => {
    const [vi] = (await list()).items
    const [en] = (await list({}, 'en')).items
    expect([vi?.name, vi?.decidedBy]).toEqual([
      'Cấp giấy phép xây dựng mới nhà ở riêng lẻ',
      { field: 'site.ward', name: 'Phường, xã, đặc khu nơi xây dựng' },
    ])
    expect([en?.name, en?.result]).toEqual(['Building permit for a new detached house', 'Building permit'])
    expect((await list({}, 'en')).items[2]?.decidedBy).toEqual({
      agency: 'department-justice',
      name: 'Department of Justice',
    })
  })

  it.each([
    ['giấy phép xây dựng', ['1.013225']],
    ['giay phep xay dung', ['1.013225']],
    ['giay\u0000phep xay\u200b du\u00adng\u202e', ['1.013225']],
    ['GIAY PHEP', ['1.013225']],
    // đ is no d with a mark, but people type it so.
    ['danh cho chu dau tu', ['1.013225']],
    ['building permit', ['1.013225']],
    ['permit', ['1.999999', '1.013225']],
    ['trích lục', ['2.000635']],
    ['civil-status', ['2.000635']],
    ['013225', ['1.013225']],
    ['dung xay', ['1.013225']],
    ['xin phép cất nhà', ['1.013225']],
    ['sao y giấy khai sinh', ['2.000635']],
    ['  ', ['1.013225', '1.999999', '2.000635']],
    ['hộ chiếu', []],
  ])('finds %p without regard to marks, case and order of words', async (q, found) => {
    expect(await codes({ q })).toEqual(found)
  })

  it('says what it has looked for, where a letter slipped', async () => {
    const { items, meant } = await list({ q: 'trich lucc' })
    expect([items.map(({ code }) => code), meant]).toEqual([['2.000635'], 'trich lục'])
    expect(await list({ q: 'trích lục' })).not.toHaveProperty('meant')
  })

  it('is of one life event, and knows no other than the city’s', async () => {
    expect(await list({ lifeEvent: 'building' })).toMatchObject({ count: 1, items: [{ code: '1.013225' }] })
    expect(await codes({ lifeEvent: 'marriage' })).toEqual(['2.000635'])
    expect(await codes({ lifeEvent: 'marriage', q: 'giấy phép xây dựng' })).toEqual([])
    const answer = await api.call(undefined, 'GET /api/v1/procedures', { query: { lifeEvent: 'x' } })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/lifeEvent' }] } })
  })

  it('what a phrase finds comes in pages too, and no procedure twice', async () => {
    const first = await list({ q: 'permit', limit: '1' })
    expect([first.count, first.items[0]?.code]).toEqual([2, '1.999999'])
    const second = await list({ q: 'permit', limit: '1', cursor: first.next ?? '' })
    expect(second).toMatchObject({ count: 2, items: [{ code: '1.013225' }] })
    expect(second.next).toBeUndefined()
    const query = { q: 'trích lục', cursor: first.next ?? '' }
    const answer = await api.call(undefined, 'GET /api/v1/procedures', { query })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/cursor' }] } })
  })

  it('comes in pages', async () => {
    const first = await list({ limit: '2' })
    expect(first.items).toHaveLength(2)
    const second = await list({ limit: '2', cursor: first.next ?? '' })
    expect(second.items.map(({ code }) => code)).toEqual(['2.000635'])
    expect(second.next).toBeUndefined()
    const answer = await api.call(undefined, 'GET /api/v1/procedures', { query: { cursor: 'x' } })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/cursor' }] } })
  })
})

describe('a procedure', () => {
  const read = async (code: string, query = {}, language = 'en') => {
    const headers = { 'accept-language': language }
    const { body } = await api.call(undefined, `GET /api/v1/procedures/${code}`, { query, headers })
    return PresentedProcedure.parse(body)
  }

  it.each([
    ['1.013225', permitExample, 'site.ward'],
    ['2.000635', extractExample, 'entry.kind'],
  ])('%s gives its form as a JSON Schema that its example passes', async (code, example, choice) => {
    const { form } = await read(code)
    const ajv = new Ajv2020({ strict: true, formats: { date: true, email: true } })
    const validate = ajv.compile(form)
    expect(validate(example)).toBe(true)
    const [group = '', field = ''] = choice.split('.')
    const wrong = structuredClone(example) as unknown as Record<string, Record<string, unknown>>
    wrong[group]![field] = 'elsewhere'
    expect(validate(wrong)).toBe(false)
    expect(validate({})).toBe(false)
  })

  it.each(['vi', 'en'] as const)(
    'has a title on every field and option of its form, in %s',
    async (language) => {
      for (const { code, texts } of [buildingPermit, civilStatusExtract]) {
        const titles: string[] = []
        JSON.stringify((await read(code, {}, language)).form, (key, value) => {
          if (key === 'title') titles.push(value)
          return value
        })
        expect(titles.sort()).toEqual([texts[language].name, ...Object.values(texts[language].fields)].sort())
      }
    },
  )

  it('says what each silence means, by which law, and whom it asks and why', async () => {
    const { route, documents } = await read('1.013225')
    expect(route.map(({ kind }) => kind)).toEqual(['check', 'pay', 'consult', 'review', 'decide', 'issue'])
    expect(route[0]).toMatchObject({
      name: 'Completeness check',
      by: 'reception',
      within: { unit: 'workingHours', amount: 8 },
      onSilence: { kind: 'escalate', to: { agency: 'peoples-committee' } },
      supplement: { times: 1, onSilence: { kind: 'lapse', legalBasis: '118/2025/NĐ-CP' } },
    })
    expect(route[2]?.questions?.[1]).toMatchObject({
      agency: 'department-planning-architecture',
      name: 'Department of Planning and Architecture',
      because: 'The plot has no approved detailed plan or urban design yet.',
      onSilence: { kind: 'deem-consent', legalBasis: '50/2014/QH13, Điều 102' },
    })
    expect(documents.map(({ type, required }) => [type, required])).toEqual([
      ['land-paper', 'conditional'],
      ['drawings', true],
      ['neighbour-commitment', 'conditional'],
      ['design-appraisal', 'conditional'],
      ['fire-safety-result', false],
    ])
  })

  it('names its fee where every dossier pays the same', async () => {
    expect((await read('1.013225')).fee).toEqual({ vnd: 75_000 })
    expect((await read('2.000635')).fee).toEqual({ dependsOnAnswers: true })
  })

  it('can be read in an older version', async () => {
    expect((await read('1.999999')).version).toBe(2)
    expect((await read('1.999999', { version: '1' })).fee).toEqual({ dependsOnAnswers: true })
  })

  it('that does not exist is not found, nor a version', async () => {
    for (const [code, query] of [
      ['9.000000', {}],
      ['1.013225', { version: '7' }],
    ] as const) {
      const answer = await api.call(undefined, `GET /api/v1/procedures/${code}`, { query })
      expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-procedure' } })
    }
    const wrong = await api.call(undefined, 'GET /api/v1/procedures/1.013225', { query: { version: 'x' } })
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/version' }] } })
  })
  it('that there is not is told from the catalogue: whoever makes codes up has no law looked for', async () => {
    const other = await anApi({ procedures })
    let asked = 0
    const { version } = other.outside.law
    other.outside.law.version = (...which) => {
      asked += 1
      return version(...which)
    }
    const status = async (code: string, query = {}) =>
      (await other.call(undefined, `GET /api/v1/procedures/${code}`, { query })).status
    expect(await status('9.000000')).toBe(404)
    expect(await status('9.000000', { version: '1' })).toBe(404)
    expect(await status('1.999999', { version: '3' })).toBe(404)
    expect(asked).toBe(0)
    expect(await status('1.999999', { version: '2' })).toBe(200)
    expect(asked).toBe(1)
  })
})

describe('what somebody needs', () => {
  const ask = async (code: string, answers?: object, language = 'en') =>
    api.call(undefined, `POST /api/v1/procedures/${code}/needs`, {
      body: answers ? { answers } : {},
      headers: { 'accept-language': language },
    })

  it('is told anybody by the answers of his case, with what it depends on further', async () => {
    const { status, body } = await ask('1.013225', {
      site: { landPaper: 'to-upload', adjoinsBuildings: true },
      building: { storeys: 8 },
    })
    expect(status).toBe(200)
    const { papers, asks, ...needs } = PresentedNeeds.parse(body)
    expect(papers.map(({ type, required }) => [type, required])).toEqual([
      ['land-paper', true],
      ['drawings', true],
      ['neighbour-commitment', true],
      ['design-appraisal', true],
      ['fire-safety-result', false],
    ])
    expect(asks).toEqual([])
    expect(needs).toMatchObject({
      code: '1.013225',
      version: 1,
      feeVnd: 75_000,
      questions: [{ agency: 'fire-police', within: { unit: 'workingDays' } }],
    })
  })

  it('begins with what has to be asked', async () => {
    const { body } = await ask('2.000635')
    expect(body.asks).toEqual([
      { path: 'requester.relation', name: expect.any(String) },
      { path: 'copies', name: expect.any(String) },
    ])
    expect(body).not.toHaveProperty('feeVnd')
    expect(body.papers[0].required).toBe('conditional')
  })

  it('does not take an answer that the form would not take, and says which', async () => {
    const { status, body } = await ask('2.000635', { copies: -1, relatoin: 'self', requester: { name: '' } })
    expect(status).toBe(422)
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/answers/copies',
      '/answers/relatoin',
      '/answers/requester/name',
    ])
    expect((await ask('9.999999')).status).toBe(404)
  })
})
