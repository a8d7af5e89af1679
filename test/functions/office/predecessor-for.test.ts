import { runCommand } from '../../../functions/runtime/run-command'
import { type Api, anApi } from '../../fixtures/api'
import { answers } from '../../fixtures/dossier'
import {
  certificate,
  givingBack,
  issueAt,
  livingProcedures,
  renewal,
  tellSuccession,
} from '../../fixtures/living-procedures'

const filing = (code: string) => `POST /api/v1/procedures/${code}/dossiers`
const lastHalfYear = '2029-06-25T02:00:00.000Z'

describe('a filing that begins from a result', () => {
  let api: Api
  const file = (person: string, code: string, from?: unknown) =>
    api.call(person, filing(code), { body: { answers, ...(from !== undefined && { from }) } })
  const refused = async (person: string, code: string, from?: unknown) => {
    const { status, body } = await api.refused(person, filing(code), {
      body: { answers, ...(from !== undefined && { from }) },
    })
    return [status, body.code, body.errors?.[0]?.pointer]
  }
  /** Lan's certificate of 24 November 2026. */
  const issued = async () => {
    const { body } = await file('lan', certificate.code)
    return { number: body.number, result: await issueAt(api, body.number, '2026-11-24T02:30:00.000Z') }
  }
  beforeEach(async () => {
    api = await anApi({ procedures: livingProcedures })
  })

  it('is told which one, by any of its numbers, and prints it; the earlier one is replaced once the new one is there', async () => {
    const { number, result } = await issued()
    api.at = lastHalfYear
    const filed = await file('lan', renewal.code, { result: result.registered, as: 'renew' })
    expect(filed.status).toBe(201)
    const renewed = await issueAt(api, filed.body.number, '2029-07-02T02:00:00.000Z', { told: false })
    expect(renewed).toMatchObject({
      registered: '0001/2029/GCN-H29.16',
      validUntil: '2032-07-02',
      replaces: { result: result.id, number: '0001/2026/GCN-H29.16', as: 'renew' },
    })
    // The feed is a moment behind: nothing begins from what has its successor already.
    expect(await refused('lan', renewal.code, { result: result.id, as: 'change' })).toEqual([
      409,
      'result-replaced',
      '/from/result',
    ])
    await tellSuccession(api, filed.body.number)
    await tellSuccession(api, filed.body.number)
    const before = await api.dossier(number)
    expect(before.result).toMatchObject({ replacedBy: renewed.id })
    expect(before.result).not.toHaveProperty('revokedAt')
    const { body } = await api.call(undefined, `GET /api/v1/results/${result.id}`)
    expect(body).toMatchObject({ status: 'replaced', replacedBy: renewed.id })
    const events = (await api.desk.dossiers.read(before.id))!.events.map(({ event }) => event.type)
    expect(events.filter((type) => type === 'result-replaced')).toHaveLength(1)
  })

  it('revokes the earlier one where that is what is wanted, and not before', async () => {
    const { result } = await issued()
    const filed = await file('lan', givingBack.code, { result: result.number })
    const standing = async () => (await api.call(undefined, `GET /api/v1/results/${result.id}`)).body
    expect(await standing()).toMatchObject({ status: 'current' })
    const revoking = await issueAt(api, filed.body.number, '2026-12-01T02:00:00.000Z')
    expect(await standing()).toMatchObject({ status: 'revoked', revokedBy: revoking.id })
  })

  it('is refused of what is somebody else’s as of what there is not', async () => {
    const { result } = await issued()
    const others = await refused('minh', renewal.code, { result: result.registered, as: 'change' })
    expect(others).toEqual([404, 'unknown-result', '/from/result'])
    expect(await refused('minh', renewal.code, { result: '0999/2026/GCN-H29.16', as: 'change' })).toEqual(
      others,
    )
    expect(await refused('minh', renewal.code, { result: result.id, as: 'change' })).toEqual(others)
  })

  it('names a result exactly where its procedure has it so, and what is wanted of it', async () => {
    const { result } = await issued()
    expect(await refused('lan', renewal.code)).toEqual([422, 'invalid-input', '/from'])
    expect(await refused('lan', certificate.code, { result: result.id })).toEqual([
      422,
      'invalid-input',
      '/from',
    ])
    expect(await refused('lan', renewal.code, { result: result.id })).toEqual([
      422,
      'invalid-input',
      '/from/as',
    ])
    expect(await refused('lan', renewal.code, { result: result.id, as: 'revoke' })).toEqual([
      422,
      'invalid-input',
      '/from/as',
    ])
    const given = await file('lan', givingBack.code, { result: result.id })
    const revoking = await issueAt(api, given.body.number, '2026-12-01T02:00:00.000Z')
    expect(await refused('lan', renewal.code, { result: revoking.id, as: 'change' })).toEqual([
      422,
      'invalid-input',
      '/from/result',
    ])
  })

  it('is refused before the window of a renewal, and after the end', async () => {
    const { result } = await issued()
    const from = { result: result.id, as: 'renew' }
    api.at = '2029-05-23T16:59:59.000Z'
    expect(await refused('lan', renewal.code, from)).toEqual([409, 'renewal-too-early', '/from/result'])
    expect((await file('lan', renewal.code, { ...from, as: 'change' })).status).toBe(201)
    api.at = '2029-11-24T17:00:00.000Z'
    expect(await refused('lan', renewal.code, from)).toEqual([409, 'result-expired', '/from/result'])
  })

  it('is one at a time: another waits until the first has come to nothing', async () => {
    const { result } = await issued()
    const from = { result: result.id, as: 'change' }
    const both = await Promise.all(
      ['one', 'two'].map((key) =>
        api.call('lan', filing(renewal.code), {
          body: { answers, from },
          headers: { 'idempotency-key': key },
        }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('result-being-changed')
    expect(await refused('lan', givingBack.code, { result: result.id })).toEqual([
      409,
      'result-being-changed',
      '/from/result',
    ])
    const { number } = both.find(({ status }) => status === 201)!.body
    await api.call('lan', `POST /api/v1/dossiers/${number}/withdraw`, { body: { reason: 'not needed' } })
    expect((await file('lan', givingBack.code, { result: result.id })).status).toBe(201)
  })

  it('is refused of what was revoked', async () => {
    const { number, result } = await issued()
    const { id } = await api.dossier(number)
    await runCommand(api.desk, id, { kind: 'revoke', reason: 'x' }, { at: api.at, by: 'signer' })
    expect(await refused('lan', givingBack.code, { result: result.id })).toEqual([
      409,
      'result-revoked',
      '/from/result',
    ])
  })
})
