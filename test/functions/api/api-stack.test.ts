import { type Api, anApi } from '../../fixtures/api'
import { answers } from '../../fixtures/dossier'

const filing = 'POST /api/v1/procedures/1.999999/dossiers'

describe('a call', () => {
  let api: Api
  beforeEach(async () => {
    api = await anApi()
  })

  it('with a body that is not JSON is refused', async () => {
    for (const raw of ['{"answers":', '', '\u0000'])
      expect(await api.refused('lan', filing, { raw })).toMatchObject({
        status: 400,
        body: { code: 'malformed-body', status: 400, type: 'urn:motcua:problem:malformed-body' },
      })
  })

  it('with a body over 256 KiB is refused', async () => {
    const raw = JSON.stringify({ answers: { name: 'x'.repeat(256 * 1024) } })
    expect(await api.refused('lan', filing, { raw })).toMatchObject({
      status: 413,
      body: { code: 'body-too-large' },
    })
  })

  it('is told where its body stops being JSON, in its language', async () => {
    for (const [raw, says] of [
      ['{"answers":\n  {"name": x}}', 'line 2, character 12'],
      ['{"answers":', 'line 1, character 12'],
      ["{'answers': 1}", 'line 1, character 2'],
      ['{"answers": 1,}', 'line 1, character 15'],
      ['{"answers": 1} // mine', 'line 1, character 16'],
      ['{"answers": "a\nb"}', 'line 1, character 13'],
      ['NaN', 'line 1, character 1'],
      ['['.repeat(200_000), 'This is not JSON'],
    ] as const) {
      const { status, body } = await api.refused('lan', filing, { raw })
      expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'malformed-body', ''])
      expect(body.errors[0].message).toContain(says)
    }
    const headers = { 'accept-language': 'vi' }
    const { body } = await api.refused('lan', filing, { raw: '{', headers })
    expect(body.errors[0].message).toBe('Không phải JSON: xem dòng 1, ký tự 2')
  })

  it('with a body that is no text in UTF-8 is refused', async () => {
    const bytes = Buffer.from([0x7b, 0xff, 0x7d])
    const answer = await api.refused('lan', filing, { raw: bytes.toString('base64'), base64: true })
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-body' } })
    expect(answer.body.errors[0].message).toBe('This is not text in UTF-8')
  })

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/jsonp', 415],
    ['application/json; charset=iso-8859-1', 415],
    ['application/json; charset="utf-16"', 415],
    ['', 415],
    [undefined, 415],
    ['application/json', 201],
    ['Application/JSON ; charset=UTF-8', 201],
    ['application/json; charset="utf-8"', 201],
  ])('with a body of the type %p is answered %d', async (type, status) => {
    const body = { answers, documents: [await api.drawing('lan')] }
    const answer = await api.call('lan', filing, { body, headers: { 'content-type': type } })
    expect(answer.status).toBe(status)
    if (status === 415)
      expect(answer.body).toMatchObject({
        code: 'unsupported-media-type',
        errors: [{ pointer: '/headers/content-type', message: 'Allowed: application/json' }],
      })
  })

  it.each(['gzip', 'br', 'GZIP', 'deflate, gzip', 'unknown'])(
    'with a body packed by %s is refused, and told to send it as it is',
    async (coding) => {
      const answer = await api.refused('lan', filing, { body: {}, headers: { 'content-encoding': coding } })
      expect(answer).toMatchObject({
        status: 415,
        body: { code: 'unsupported-media-type', errors: [{ pointer: '/headers/content-encoding' }] },
      })
      expect(answer.headers['accept-encoding']).toBe('identity')
    },
  )

  it('that takes no body refuses one that is none', async () => {
    const call = 'POST /api/v1/tasks/T/link'
    const packed = { raw: 'x', headers: { 'content-encoding': 'gzip' } }
    expect((await api.refused('hoa', call, packed)).status).toBe(415)
    expect((await api.refused('hoa', call, { raw: '{' })).status).toBe(400)
    expect((await api.refused('hoa', call)).status).toBe(404)
  })

  it.each([
    ['throttles', { name: 'ProvisionedThroughputExceededException' }],
    ['failed in the end', { name: 'InternalServerError', $metadata: { httpStatusCode: 500 } }],
    ['is not to be reached', { name: 'Error', code: 'ECONNREFUSED' }],
    ['does not answer', { name: 'TimeoutError' }],
    ['broke off', { name: 'Error', cause: { code: 'ECONNRESET' } }],
  ])('may come again when the table %s', async (_how, marks) => {
    api.outside.table.get = async () => {
      throw Object.assign(new Error('secret of the house'), marks)
    }
    const answer = await api.call('lan', 'GET /api/v1/dossiers')
    expect(answer).toMatchObject({ status: 503, body: { code: 'busy' }, headers: { 'retry-after': '5' } })
    expect(JSON.stringify(answer)).not.toContain('secret')
  })

  it('whose time runs out says so before it is cut off', async () => {
    api.outside.table.get = () => new Promise(() => {})
    const answer = await api.call('lan', 'GET /api/v1/dossiers', { millisecondsLeft: 1_001 })
    expect(answer).toMatchObject({ status: 503, body: { code: 'busy' } })
  })

  it('by whom the registry does not know is refused, whatever the token says', async () => {
    const authorization = `Bearer ${await api.tokens.signed('stranger', { roles: ['operator'] })}`
    const answer = await api.refused(undefined, 'GET /api/v1/dossiers', { headers: { authorization } })
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  it('by whom the registry has dismissed is refused', async () => {
    const tasks = 'GET /api/v1/tasks'
    expect((await api.call('hoa', tasks)).status).toBe(200)
    const body = { kind: 'dismiss', person: 'hoa', agency: 'ward-ben-thanh', role: 'reception' }
    await api.call('operator', 'POST /api/v1/registry/commands', { body })
    const answer = await api.call('hoa', tasks, { query: { agency: 'ward-ben-thanh' } })
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  it('that fails inside says nothing about the inside', async () => {
    api.outside.table.get = async () => {
      throw new Error('secret of the house')
    }
    const answer = await api.call('lan', 'GET /api/v1/dossiers')
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain('secret')
  })

  it('names its request in every answer', async () => {
    const ids = [
      await api.call('lan', 'GET /api/v1/dossiers'),
      await api.call(undefined, 'GET /api/v1/tasks'),
    ]
    expect(ids.map(({ headers }) => headers['x-request-id'])).toEqual(['request-1', 'request-2'])
  })

  it('finds nothing under an address whose part is longer than any of ours', async () => {
    const long = 'x'.repeat(101)
    for (const [person, call, body] of [
      [undefined, `GET /api/v1/procedures/${long}`, undefined],
      ['lan', `GET /api/v1/dossiers/${long}`, undefined],
      ['lan', `GET /api/v1/dossiers/H29.16-261124-0001/documents/${long}`, undefined],
      ['hoa', `POST /api/v1/tasks/${long}/complete`, { outcome: 'proceed' }],
      ['tuan', `POST /api/v1/results/${long}/revoke`, { reason: 'wrong' }],
    ] as const)
      expect(await api.refused(person, call, { body })).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      })
  })

  it('takes no cursor that was made up, or is of another list', async () => {
    const long = { pk: 'P', sk: 'x'.repeat(251), byApplicantPk: 'APPLICANT#lan', byApplicantSk: 'S' }
    const encoded = (position: object) => Buffer.from(JSON.stringify(position)).toString('base64url')
    for (const cursor of ['x', 'e30', encoded({ pk: 'DOSSIER#1' }), encoded(long)]) {
      const answer = await api.call('lan', 'GET /api/v1/dossiers', { query: { cursor } })
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/cursor' }] } })
    }
  })
})

describe('an Idempotency-Key', () => {
  let api: Api
  beforeEach(async () => {
    api = await anApi()
  })
  const filed = async (key: string | undefined, body: object, person = 'lan') =>
    api.call(person, filing, { body, headers: { 'idempotency-key': key } })

  it('must come with every POST of a person', async () => {
    const number = await api.file()
    const { id } = await api.task(number, 'check')
    const posts: [string, string, object][] = [
      ['lan', filing, { answers, documents: [await api.drawing('lan')] }],
      ['lan', 'POST /api/v1/uploads', { fileName: 'a', contentType: 'application/pdf', size: 1 }],
      ['lan', `POST /api/v1/dossiers/${number}/withdraw`, { reason: 'no' }],
      ['lan', `POST /api/v1/dossiers/${number}/supplement`, { note: 'here' }],
      ['lan', `POST /api/v1/dossiers/${number}/payments`, {}],
      ['operator', `POST /api/v1/dossiers/${number}/resume`, {}],
      ['hoa', `POST /api/v1/tasks/${id}/assign`, { officer: 'hoa' }],
      ['hoa', `POST /api/v1/tasks/${id}/complete`, { outcome: 'proceed' }],
      ['tuan', 'POST /api/v1/results/R-1/revoke', { reason: 'wrong' }],
    ]
    for (const [person, call, body] of posts)
      expect(
        await api.refused(person, call, { body, headers: { 'idempotency-key': undefined } }),
      ).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } })
  })

  it('is made of visible ASCII characters', async () => {
    const body = { answers, documents: [await api.drawing('lan')] }
    for (const key of ['', 'hai mươi', 'x'.repeat(256)]) {
      const headers = { 'idempotency-key': key }
      expect((await api.refused('lan', filing, { body, headers })).status).toBe(422)
    }
  })

  it('with the same request again gets the same answer, and nothing is done twice', async () => {
    const body = { answers, documents: [await api.drawing('lan')] }
    const first = await filed('k', body)
    const before = api.table.items()
    const again = await filed('k', body)
    expect(first.status).toBe(201)
    expect(again).toMatchObject({ status: 201, body: first.body })
    expect([first, again].map(({ headers }) => headers['idempotency-replayed'])).toEqual([undefined, 'true'])
    expect(api.table.items()).toEqual(before)
  })

  it('with another request is refused', async () => {
    const body = { answers, documents: [await api.drawing('lan')] }
    await filed('k', body)
    const headers = { 'idempotency-key': 'k' }
    const other = { ...body, answers: { ...answers, name: 'Trần Văn Minh' } }
    expect(await api.refused('lan', filing, { body: other, headers })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    })
    const elsewhere = await api.refused('lan', 'POST /api/v1/procedures/9.9/dossiers', { body, headers })
    expect(elsewhere.body.code).toBe('idempotency-key-reused')
  })

  it('is one person’s alone', async () => {
    const first = await filed('k', { answers, documents: [await api.drawing('lan')] })
    const other = await filed('k', { answers, documents: [await api.drawing('minh')] }, 'minh')
    expect([other.status, other.body.number]).toEqual([201, 'H29.16-261124-0002'])
    expect(first.body.number).toBe('H29.16-261124-0001')
  })

  it('is not used up by a request that was refused', async () => {
    expect((await filed('k', { answers: {} })).status).toBe(422)
    expect((await filed('k', { answers, documents: [await api.drawing('lan')] })).status).toBe(201)
  })

  it('is forgotten after a day', async () => {
    await filed('k', { answers, documents: [await api.drawing('lan')] })
    api.at = '2026-11-25T02:00:00.000Z'
    const later = await filed('k', { answers, documents: [await api.drawing('lan')] })
    expect([later.status, later.headers['idempotency-replayed']]).toEqual([201, undefined])
  })

  it('of two requests at once does the work once, and both get its answer', async () => {
    const body = { answers, documents: [await api.drawing('lan')] }
    const both = await Promise.all([filed('k', body), filed('k', body)])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect(both[0]!.body).toEqual(both[1]!.body)
    const { body: page } = await api.call('lan', 'GET /api/v1/dossiers')
    expect(page.items).toHaveLength(1)
  })

  it('of a request whose work the first one has done gets the first one’s answer', async () => {
    const number = await api.file()
    const { id } = await api.task(number, 'check')
    const options = { body: { outcome: 'proceed' }, headers: { 'idempotency-key': 'k' } }
    const first = await api.call('hoa', `POST /api/v1/tasks/${id}/complete`, options)
    const before = api.table.items()
    const second = await api.call('hoa', `POST /api/v1/tasks/${id}/complete`, options)
    expect(second).toMatchObject({ status: 200, body: first.body })
    expect(api.table.items()).toEqual(before)
  })

  it('is not needed for what changes nothing the second time', async () => {
    const body = { kind: 'grant-mandate', person: 'minh', from: 'lan' }
    const change = () =>
      api.call('operator', 'POST /api/v1/registry/commands', {
        body,
        headers: { 'idempotency-key': undefined },
      })
    const first = await change()
    const before = api.table.items()
    expect(await change()).toMatchObject({ status: 200, body: first.body })
    expect(api.table.items()).toEqual(before)
  })
})
