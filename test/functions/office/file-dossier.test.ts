import type { Procedure, ToFile } from '../../../workflows/kernel/procedure'
import { type Api, anApi, pdf } from '../../fixtures/api'
import { answers } from '../../fixtures/dossier'
import { familyShed } from '../../fixtures/family-procedure'
import { shedPermit } from '../../fixtures/procedure'

const filing = 'POST /api/v1/procedures/1.999999/dossiers'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('filing a dossier', () => {
  let api: Api
  beforeEach(async () => {
    api = await anApi()
  })
  const whole = async () => ({ answers, documents: [await api.drawing('lan')] })

  it('gives it a number of the deciding agency and the day, and a provisional date', async () => {
    const filed = await api.call('lan', filing, { body: await whole() })
    expect(filed.status).toBe(201)
    expect(filed.body).toMatchObject({
      number: 'H29.16-261124-0001',
      status: 1,
      filedAt: api.at,
      dueAt: expect.any(String),
    })
    expect(await api.file()).toBe('H29.16-261124-0002')
  })

  it('takes one number for one key, however often it is sent at once', async () => {
    const body = await whole()
    const headers = { 'idempotency-key': 'one' }
    const all = await Promise.all(
      Array.from({ length: 10 }, () => api.call('lan', filing, { body, headers })),
    )
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(201))
    expect(new Set(all.map(({ body: filed }) => filed.number))).toEqual(new Set(['H29.16-261124-0001']))
    expect(all.filter(({ headers: said }) => said['idempotency-replayed'])).toHaveLength(9)
    expect(await api.file()).toBe('H29.16-261124-0002')
  })

  it('with a key that is at work on something else is refused, and takes no number', async () => {
    const bodies = [await whole(), await whole()]
    const headers = { 'idempotency-key': 'one' }
    const all = await Promise.all(bodies.map((body) => api.call('lan', filing, { body, headers })))
    expect(all.map(({ status }) => status).sort()).toEqual([201, 422])
    expect(all.find(({ status }) => status === 422)?.body.code).toBe('idempotency-key-reused')
    expect(await api.file()).toBe('H29.16-261124-0002')
  })

  it('goes on under the key of a filing that died, a minute later; its number stays unused and is told', async () => {
    const body = await whole()
    const headers = { 'idempotency-key': 'one' }
    const { write } = api.table
    api.table.write = (writes) => (writes.length > 1 ? Promise.reject(new Error('it died')) : write(writes))
    expect((await api.call('lan', filing, { body, headers })).status).toBe(500)
    api.table.write = write
    const early = await api.refused('lan', filing, { body, headers })
    expect(early).toMatchObject({ status: 409, body: { code: 'still-at-work' } })
    api.at = '2026-11-24T02:01:00.000Z'
    const later = await api.call('lan', filing, { body, headers })
    expect([later.status, later.body.number]).toEqual([201, 'H29.16-261124-0002'])
    expect(await api.desk.dossiers.voidNumbers('H29.16', ['261123', '261124'])).toEqual([
      'H29.16-261124-0001',
    ])
  })

  it('counts the day of a number in the city, not in UTC', async () => {
    api.at = '2026-11-24T17:30:00.000Z'
    expect(await api.file()).toBe('H29.16-261125-0001')
  })

  it('keeps the papers, and the uploads are used up', async () => {
    const body = await whole()
    const filed = await api.call('lan', filing, { body })
    const { documents } = await api.dossier(filed.body.number)
    expect(documents.map(({ type, size }) => [type, size])).toEqual([['drawing', pdf.length]])
    expect(api.objects.documents.get(documents[0]!.key)).toEqual(pdf)
    const again = await api.refused('lan', filing, { body })
    expect(again.body).toMatchObject({
      code: 'unknown-upload',
      errors: [{ pointer: '/documents/0/uploadId', message: 'This upload was already used' }],
    })
  })

  it('is refused for an unknown procedure', async () => {
    const answer = await api.refused('lan', 'POST /api/v1/procedures/9.000000/dossiers', {
      body: await whole(),
    })
    expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-procedure' } })
  })

  it.each([
    ['en', 'Some fields are missing or wrong', 'This is required', 'This must be more than 0'],
    ['vi', 'Có trường còn thiếu hoặc chưa đúng', 'Thông tin bắt buộc', 'Phải lớn hơn 0'],
  ])('names every missing and wrong field at once, in %s', async (language, title, required, more) => {
    const { documents } = await whole()
    const answer = await api.refused('lan', filing, {
      body: { answers: { storeys: 0, river: 'yes', free: false }, documents },
      headers: { 'accept-language': language },
    })
    expect(answer).toMatchObject({ status: 422, headers: { 'content-language': language } })
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.body).toMatchObject({ code: 'invalid-input', title })
    expect(answer.body.errors).toEqual([
      { pointer: '/answers/name', message: required },
      { pointer: '/answers/storeys', message: more },
      { pointer: '/answers/river', message: expect.stringContaining('boolean') },
    ])
  })

  it('names a field that the call does not have', async () => {
    const answer = await api.refused('lan', filing, { body: { ...(await whole()), urgent: true } })
    expect(answer.body.errors).toEqual([{ pointer: '/urgent', message: 'There is no such field' }])
  })

  it('is refused without a paper that is required', async () => {
    const answer = await api.refused('lan', filing, { body: { answers } })
    expect(answer).toMatchObject({ status: 422, body: { code: 'attachment-missing' } })
    expect(answer.body.errors).toEqual([{ pointer: '/documents', message: 'Missing: drawing' }])
  })
})

describe('a paper', () => {
  let api: Api
  beforeEach(async () => {
    api = await anApi()
  })
  const refusedWith = async (paper: object) => {
    const answer = await api.refused('lan', filing, { body: { answers, documents: [paper] } })
    expect(answer.status).toBe(422)
    return answer.body
  }

  it('is of the type that its content shows, whatever was announced', async () => {
    const uploadId = await api.upload('lan', { bytes: png, contentType: 'application/pdf' })
    expect(await refusedWith({ type: 'drawing', uploadId })).toMatchObject({
      code: 'attachment-type',
      errors: [{ pointer: '/documents/0/uploadId', message: 'The content must be one of: application/pdf' }],
    })
  })

  it('has the size that was announced', async () => {
    const uploadId = await api.upload('lan', { sent: new Uint8Array([...pdf, 32]) })
    expect(await refusedWith({ type: 'drawing', uploadId })).toMatchObject({
      code: 'attachment-size',
      errors: [
        {
          pointer: '/documents/0/uploadId',
          message: `The file must have the ${pdf.length} bytes that were announced`,
        },
      ],
    })
  })

  it('is not larger than the procedure allows', async () => {
    const uploadId = await api.upload('lan', { bytes: new Uint8Array(1_000_001) })
    expect(await refusedWith({ type: 'drawing', uploadId })).toMatchObject({ code: 'attachment-size' })
  })

  it('is the very file whose checksum was given', async () => {
    const uploadId = await api.upload('lan')
    expect(await refusedWith({ type: 'drawing', uploadId, sha256: '0'.repeat(64) })).toMatchObject({
      code: 'attachment-checksum',
      errors: [{ pointer: '/documents/0/sha256' }],
    })
  })

  it('is one that the procedure lists', async () => {
    const documents = [await api.drawing('lan'), { ...(await api.drawing('lan')), type: 'poem' }]
    const { status, body } = await api.refused('lan', filing, { body: { answers, documents } })
    expect([status, body.errors]).toEqual([
      422,
      [{ pointer: '/documents/1/type', message: 'The procedure has no such paper. It has: drawing' }],
    ])
  })

  it('keeps no name of a file', async () => {
    const body = { fileName: 'Nguyễn Thị Lan.pdf', contentType: 'application/pdf', size: 5 }
    expect((await api.call('lan', 'POST /api/v1/uploads', { body })).status).toBe(201)
    expect(JSON.stringify(api.table.items())).not.toContain('Nguyễn')
  })

  it("is the caller's own upload, and was really sent", async () => {
    expect(await refusedWith(await api.drawing('minh'))).toMatchObject({
      code: 'unknown-upload',
      errors: [{ pointer: '/documents/0/uploadId', message: 'There is no such upload of yours' }],
    })
    const announced = { fileName: 'a.pdf', contentType: 'application/pdf', size: 5 }
    const { body } = await api.call('lan', 'POST /api/v1/uploads', { body: announced })
    expect(await refusedWith({ type: 'drawing', uploadId: body.uploadId })).toMatchObject({
      code: 'unknown-upload',
      errors: [{ message: 'The file was not sent yet' }],
    })
  })

  it('that is too large for any procedure can not even be announced', async () => {
    const body = { fileName: 'a.pdf', contentType: 'application/pdf', size: 100 * 1024 * 1024 + 1 }
    const answer = await api.refused('lan', 'POST /api/v1/uploads', { body })
    expect(answer).toMatchObject({ status: 422, body: { code: 'attachment-size' } })
  })
})

describe('who files', () => {
  it('needs a mandate to file for somebody else', async () => {
    const api = await anApi()
    const body = { answers, documents: [await api.drawing('minh')], onBehalfOf: 'lan' }
    const refused = await api.refused('minh', filing, { body })
    expect(refused).toMatchObject({ status: 403, body: { code: 'mandate-missing' } })
    expect(refused.body.errors[0].pointer).toBe('/onBehalfOf')

    const mandate = { kind: 'grant-mandate', person: 'minh', from: 'lan', procedures: ['1.999999'] }
    await api.call('operator', 'POST /api/v1/registry/commands', { body: mandate })
    const filed = await api.call('minh', filing, { body })
    expect(filed.status).toBe(201)
    expect(await api.dossier(filed.body.number)).toMatchObject({ applicant: 'lan', filedBy: 'minh' })
    const seen = await api.call('lan', `GET /api/v1/dossiers/${filed.body.number}`)
    expect(seen.body.filedOnBehalf).toBe(true)
  })

  it('holds no mandate any more once it has run out, or for another procedure', async () => {
    const api = await anApi()
    const grant = async (more: object) =>
      api.call('operator', 'POST /api/v1/registry/commands', {
        body: { kind: 'grant-mandate', person: 'minh', from: 'lan', ...more },
      })
    const body = { answers, documents: [await api.drawing('minh')], onBehalfOf: 'lan' }
    await grant({ until: '2026-11-24T01:59:59.999Z' })
    expect((await api.refused('minh', filing, { body })).body.code).toBe('mandate-missing')
    await grant({ procedures: ['2.000635'] })
    expect((await api.refused('minh', filing, { body })).body.code).toBe('mandate-missing')
  })

  it('is a citizen: an officer files nothing in office', async () => {
    const api = await anApi()
    const body = { answers, documents: [await api.drawing('hoa')] }
    expect(await api.refused('hoa', filing, { body })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
  })
})

describe('a definition whose rule is at fault for somebody’s answers', () => {
  const throwing = () => {
    throw new RangeError('quotes Lan')
  }
  const consult = shedPermit.route.find((step) => step.kind === 'consult')!
  const asking = { ...consult, ask: [{ ...consult.ask[0]!, when: throwing }] }
  const ofReview = (more: object) =>
    ({ route: shedPermit.route.map((step) => (step.id === 'review' ? { ...step, ...more } : step)) }) as never
  const faults: [what: string, Partial<Procedure>][] = [
    ...[0.5, 75_000.001, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53].map(
      (fee): [string, Partial<Procedure>] => [`a fee of ${fee}`, { fee: () => fee }],
    ),
    ...(['75000', 75_000n, null, undefined, {}] as never[]).map((fee): [string, Partial<Procedure>] => [
      `a fee of ${typeof fee} ${fee}`,
      { fee: () => fee },
    ]),
    ['a fee that throws', { fee: throwing }],
    [
      'a question that throws',
      { route: shedPermit.route.map((step) => (step === consult ? asking : step)) } as never,
    ],
    ['a step’s rule that throws', ofReview({ when: throwing })],
    ['a step’s rule that says neither yes nor no', ofReview({ when: () => 'yes' })],
    ['a step’s agency that is none', ofReview({ agency: () => 'ward-nowhere', shows: 'dossier' })],
    ['a paper that throws', { documents: [{ ...shedPermit.documents[0]!, required: throwing }] }],
    ['an answer’s rule that throws', { asksOnlyIf: { river: throwing } }],
    ['an agency that is none', { decidedBy: 'ward-nowhere' }],
    ['an agency that is no text', { decidedBy: { field: 'storeys' } }],
  ]

  it.each(faults)(
    '(%s) files nothing, and says so to the citizen, in both languages',
    async (_what, fault) => {
      const api = await anApi({ procedures: [{ ...shedPermit, ...fault } as Procedure] })
      const body = { answers, documents: [await api.drawing('lan')] }
      for (const [language, words] of [
        ['en', 'This procedure has a fault'],
        ['vi', 'Thủ tục này có lỗi'],
      ] as const) {
        const answer = await api.refused('lan', filing, { body, headers: { 'accept-language': language } })
        expect(answer).toMatchObject({ status: 409, body: { code: 'definition-faulty' } })
        expect(answer.body.title).toContain(words)
        expect(JSON.stringify(answer.body)).not.toContain('Lan')
      }
    },
  )

  it('is met by a supplement too, which changes nothing then', async () => {
    const fee = ({ storeys }: typeof answers) => (storeys === 5 ? 0.5 : 75_000)
    const api = await anApi({ procedures: [{ ...shedPermit, fee } as Procedure] })
    const number = await api.file()
    await api.complete(number, 'hoa', 'check', { outcome: 'supplement', items: ['How high?'] })
    const call = `POST /api/v1/dossiers/${number}/supplement`
    const answer = await api.refused('lan', call, { body: { answers: { storeys: 5 } } })
    expect(answer).toMatchObject({ status: 409, body: { code: 'definition-faulty' } })
  })
})

describe('an application that a step refuses', () => {
  it('is told where, and neither takes a number nor a paper', async () => {
    const refuses = (_step: unknown, { applicant, answers: given }: ToFile) =>
      given.storeys === 8 && applicant === 'lan'
        ? [{ pointer: '/answers/storeys', message: 'too-many: 7' }]
        : []
    const kinds = { ...shedPermit.kinds, review: { ...shedPermit.kinds.review!, refuses } }
    const api = await anApi({ procedures: [{ ...shedPermit, kinds } as Procedure] })
    const body = { answers, documents: [await api.drawing('lan')] }
    const answer = await api.refused('lan', filing, { body })
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', errors: [{ pointer: '/answers/storeys', message: 'At most 7' }] },
    })
    expect(await api.file({ storeys: 7 })).toMatch(/-0001$/)
  })
})

describe('what is asked only of some', () => {
  const filed = async (more: object, language: 'vi' | 'en' = 'en') => {
    const api = await anApi({ procedures: [familyShed] })
    const body = { answers: { ...answers, ...more }, documents: [await api.drawing('lan')] }
    return api.call('lan', filing, { body, headers: { 'accept-language': language } })
  }

  it('is required of those who are asked, in their language', async () => {
    for (const members of [undefined, []]) {
      expect(await filed({ kind: 'family', members })).toMatchObject({
        status: 422,
        body: {
          code: 'invalid-input',
          errors: [{ pointer: '/answers/members', message: 'This is required' }],
        },
      })
    }
    expect(await filed({ kind: 'company' }, 'vi')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/answers/company', message: 'Thông tin bắt buộc' }] },
    })
    const company = { taxCode: '0300000001' }
    expect(await filed({ kind: 'company', company })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/answers/note' }] },
    })
  })

  it('is not taken from the others', async () => {
    expect(await filed({ kind: 'one', members: [{ name: 'An' }] })).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '/answers/members', message: 'With these answers this is not asked for. Leave it out' },
        ],
      },
    })
  })

  it('is filed when it is there, and not missed when it is not asked', async () => {
    expect(await filed({ kind: 'family', members: [{ name: 'An' }] })).toMatchObject({ status: 201 })
    expect(await filed({ kind: 'one' })).toMatchObject({ status: 201 })
    const company = { taxCode: '0300000002' }
    expect(await filed({ kind: 'company', company })).toMatchObject({ status: 201 })
  })
})
