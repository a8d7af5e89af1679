import { randomUUID } from 'node:crypto'
import { accessToken } from '../../bin/commands/token'
import { aPdf, aScan, permitPapers } from '../../bin/demo/papers'
import { example } from '../../workflows/building-permit/v1/example'
import { example as extract } from '../../workflows/civil-status-extract/v1/example'
import { aRunningPlatform, type RunningPlatform } from '../fixtures/running-platform'

const commands = '/api/v1/registry/commands'
const filings = '/api/v1/procedures/2.000635/dossiers'

let platform: RunningPlatform
beforeAll(async () => {
  platform = await aRunningPlatform()
})
afterAll(() => platform?.stop())

describe('bad input, over HTTP', () => {
  let token: string
  beforeAll(async () => {
    token = await accessToken(platform.issuerUrl, 'lan')
  })

  const send = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${platform.url}${path}`, {
      method: 'POST',
      body,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...headers,
      },
    })
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      language: answer.headers.get('content-language'),
      body: (await answer.json()) as {
        code: string
        title: string
        errors?: { pointer: string; message: string }[]
      },
    }
  }
  const nothingIsFiled = async () =>
    expect(await platform.as('lan').get('/api/v1/dossiers')).toEqual({ items: [] })

  it('is told as a problem in the caller’s language, with the pointer to each field', async () => {
    const wrong = JSON.stringify({ answers: { ...extract, copies: 0, entry: undefined } })
    const inEnglish = await send(filings, wrong, { 'accept-language': 'en' })
    expect(inEnglish).toMatchObject({
      status: 422,
      type: 'application/problem+json; charset=utf-8',
      language: 'en',
    })
    expect(inEnglish.body.code).toBe('invalid-input')
    expect(inEnglish.body.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/answers/copies',
      '/answers/entry',
    ])
    const inVietnamese = await send(filings, wrong, { 'accept-language': 'vi' })
    expect(inVietnamese.language).toBe('vi')
    expect(inVietnamese.body.title).not.toBe(inEnglish.body.title)
    await nothingIsFiled()
  })

  it.each([
    [
      'an unknown procedure',
      '/api/v1/procedures/1.000000/dossiers',
      '{"answers":{}}',
      {},
      404,
      'unknown-procedure',
    ],
    ['malformed JSON', filings, '{"answers":', {}, 400, 'malformed-body'],
    [
      'a body over the limit',
      filings,
      `{"answers":{"x":"${'x'.repeat(300_000)}"}}`,
      {},
      413,
      'body-too-large',
    ],
    ['a forged token', filings, '{"answers":{}}', { authorization: 'Bearer a.b.c' }, 401, 'unauthenticated'],
    ['no token', filings, '{"answers":{}}', { authorization: '' }, 401, 'unauthenticated'],
    [
      'somebody else without a mandate',
      filings,
      JSON.stringify({ answers: extract, onBehalfOf: 'minh' }),
      {},
      403,
      'mandate-missing',
    ],
  ])('refuses %s', async (_what, path, body, headers, status, code) => {
    expect(await send(path, body, headers)).toMatchObject({ status, body: { code } })
    await nothingIsFiled()
  })

  it('refuses a token that was signed by another key', async () => {
    const [head, payload, signature = ''] = token.split('.')
    const forged = `${head}.${payload}.${signature.slice(0, -8)}${'A'.repeat(8)}`
    expect(await send(filings, '{"answers":{}}', { authorization: `Bearer ${forged}` })).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated' },
    })
  })

  it('refuses a paper whose content is not what its name says', async () => {
    const [land, , neighbour, appraisal] = await permitPapers()
    const scan = await aScan('drawings')
    const disguised = { ...scan, fileName: 'drawings.pdf', contentType: 'application/pdf' }
    const filing = platform.as('lan').file('1.013225', example, [land!, disguised, neighbour!, appraisal!])
    await expect(filing).rejects.toMatchObject({
      status: 422,
      body: { code: 'attachment-type', errors: [{ pointer: '/documents/1/uploadId' }] },
    })
    await nothingIsFiled()
  })

  it('refuses a paper that was announced and never sent', async () => {
    const lan = platform.as('lan')
    const { bytes, ...about } = await aPdf('drawings', 'Drawings')
    const { uploadId } = await lan.post<{ uploadId: string }>('/api/v1/uploads', {
      fileName: about.fileName,
      contentType: about.contentType,
      size: bytes.length,
    })
    const answers = {
      ...example,
      site: { ...example.site, landPaper: 'in-database', adjoinsBuildings: false },
    }
    const body = {
      answers: { ...answers, building: { ...example.building, storeys: 3 } },
      documents: [{ type: 'drawings', uploadId }],
    }
    await expect(lan.post('/api/v1/procedures/1.013225/dossiers', body)).rejects.toMatchObject({
      status: 422,
      body: { code: 'unknown-upload' },
    })
    await nothingIsFiled()
  })

  it('answers the same Idempotency-Key with the same dossier, and refuses it with another body', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const body = JSON.stringify({ answers: extract })
    const [first, second] = await Promise.all([send(filings, body, key), send(filings, body, key)])
    expect(first.status).toBe(201)
    expect(second).toMatchObject({ status: 201, body: first.body })
    expect(await send(filings, JSON.stringify({ answers: { ...extract, copies: 3 } }), key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    })
    const { items } = await platform.as('lan').get<{ items: { number: string }[] }>('/api/v1/dossiers')
    expect(items).toHaveLength(1)
  })

  it('refuses a task of another agency, and a task that is done', async () => {
    const { number } = await platform.as('lan').file('2.000635', extract, [])
    const { id } = await platform.openTask(number, 'department-justice-reception', 'check')
    const path = `/api/v1/tasks/${id}/complete`
    const answer = { outcome: 'proceed' }
    // To whoever may see nothing of a dossier, none of its tasks is there.
    await expect(platform.as('ward-ben-thanh-reception').post(path, answer)).rejects.toMatchObject({
      status: 404,
      body: { code: 'unknown-task' },
    })
    await platform.as('department-justice-reception').post(path, answer)
    await expect(platform.as('department-justice-reception').post(path, answer)).rejects.toMatchObject({
      status: 409,
      body: { code: 'task-done' },
    })
  })
})

describe('who may do what is data of the city', () => {
  it('an operator’s command gives a mandate, with which somebody files for another', async () => {
    const filing = { answers: extract, onBehalfOf: 'lan' }
    const mandate = { kind: 'grant-mandate', person: 'minh', from: 'lan', procedures: ['2.000635'] }
    await expect(platform.as('lan').post(commands, mandate)).rejects.toMatchObject({ status: 403 })
    await platform.as('operator').post(commands, mandate)
    const { number } = await platform.as('minh').post<{ number: string }>(filings, filing)
    expect(await platform.dossier(number, 'lan')).toMatchObject({ filedOnBehalf: true })
  })

  it('knows from the registers what a citizen need not type', async () => {
    const prefilled = await platform.as('lan').get('/api/v1/procedures/2.000635/prefill')
    expect(prefilled).toMatchObject({
      answers: { requester: { fullName: 'Nguyễn Thị Lan', identityNumber: '079190000001' } },
    })
  })
})
