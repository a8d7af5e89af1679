import { keys } from '../../../functions/adapters/keys'
import { registryStore } from '../../../functions/adapters/registry-store'
import { issuer } from '../../fixtures/access-tokens'
import { anApi } from '../../fixtures/api'
import { shedPermit } from '../../fixtures/procedure'

const commands = 'POST /api/v1/registry/commands'

describe('the registry', () => {
  it('is changed by operators alone', async () => {
    const api = await anApi()
    const body = { kind: 'appoint', person: 'hoa', agency: 'ward-ben-thanh', role: 'signer' }
    for (const person of ['hoa', 'tuan', 'lan'])
      expect(await api.refused(person, commands, { body })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
    expect((await api.call('operator', commands, { body })).body.roles).toEqual([
      { agency: 'ward-ben-thanh', role: 'reception' },
      { agency: 'ward-ben-thanh', role: 'signer' },
    ])
  })

  it('is changed by who keeps it with a reason, as far as officers go, and neither himself nor who else keeps it', async () => {
    const api = await anApi()
    const identity = { issuer, subject: 'sub-thanh' }
    const keeper = { kind: 'register', person: 'thanh', is: 'officer', name: 'Thanh', ...identity }
    await api.call('operator', commands, { body: keeper })
    const kept = { kind: 'appoint', person: 'thanh', agency: 'peoples-committee', role: 'registry' }
    const elsewhere = { ...kept, agency: 'ward-ben-thanh' }
    expect((await api.refused('operator', commands, { body: elsewhere })).body.errors).toMatchObject([
      { pointer: '/role' },
    ])
    await api.call('operator', commands, { body: kept })
    const reason = 'Theo quyết định phân công'
    const body = { kind: 'appoint', person: 'hoa', agency: 'ward-ben-thanh', role: 'signer', reason }
    expect((await api.call('thanh', commands, { body })).body.roles).toContainEqual({
      agency: 'ward-ben-thanh',
      role: 'signer',
    })
    expect(await registryStore(api.table).recent('hoa', 1)).toMatchObject([{ by: 'thanh', reason }])
    const { reason: _reason, ...unreasoned } = body
    expect(await api.refused('thanh', commands, { body: unreasoned })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    })
    const new_ = { ...keeper, person: 'new', subject: 'sub-new', reason }
    for (const wrong of [
      { ...body, person: 'thanh' },
      { ...kept, person: 'hoa', reason },
      { kind: 'leave', person: 'thanh', reason },
      { ...new_, is: 'operator' },
      { ...new_, is: 'citizen' },
      { kind: 'grant-mandate', person: 'minh', from: 'lan', reason },
      { kind: 'revoke-mandate', person: 'minh', from: 'lan', reason },
    ])
      expect([wrong, (await api.refused('thanh', commands, { body: wrong })).status]).toEqual([wrong, 403])
    expect(await api.refused('thanh', 'GET /api/v1/tasks')).toMatchObject({ status: 403 })
  })

  it('tells nobody an officer’s address, and makes heads who read and complete nothing', async () => {
    const api = await anApi()
    const number = await api.file()
    const address = { kind: 'change-address', person: 'duc', email: 'duc@ward.example' }
    expect(JSON.stringify((await api.call('operator', commands, { body: address })).body)).not.toContain('@')
    const head = { person: 'duc', agency: 'ward-ben-thanh', role: 'agency-head' }
    await api.call('operator', commands, { body: { ...head, kind: 'dismiss', role: 'reviewer' } })
    await api.call('operator', commands, { body: { ...head, kind: 'appoint' } })
    expect((await api.call('duc', 'GET /api/v1/tasks')).body.items).toHaveLength(1)
    expect((await api.call('duc', `GET /api/v1/dossiers/${number}`)).status).toBe(200)
    const { id } = await api.task(number, 'check')
    const body = { outcome: 'proceed' }
    expect((await api.refused('duc', `POST /api/v1/tasks/${id}/complete`, { body })).status).toBe(403)
  })

  it('takes nobody who is not there, in no agency that is not there', async () => {
    const api = await anApi()
    const appoint = { kind: 'appoint', person: 'hoa', agency: 'ward-ben-thanh', role: 'signer' }
    const wrong: [object, string][] = [
      [{ ...appoint, agency: 'ward-atlantis' }, '/agency'],
      [{ ...appoint, person: 'nobody' }, '/person'],
      [{ ...appoint, person: 'lan' }, '/person'],
      [{ ...appoint, role: 'king' }, '/role'],
      [{ kind: 'crown', person: 'hoa' }, '/kind'],
      [{ kind: 'grant-mandate', person: 'minh', from: 'nobody' }, '/from'],
      [{ kind: 'grant-mandate', person: 'minh', from: 'minh' }, '/from'],
      [{ kind: 'grant-mandate', person: 'minh', from: 'hoa' }, '/from'],
      [{ kind: 'grant-mandate', person: 'minh', from: 'operator' }, '/from'],
      [{ kind: 'grant-mandate', person: 'hoa', from: 'lan' }, '/person'],
      [{ kind: 'grant-mandate', person: 'operator', from: 'lan' }, '/person'],
      [
        { kind: 'grant-mandate', person: 'minh', from: 'lan', procedures: [shedPermit.code, '9.999999'] },
        '/procedures/1',
      ],
      [
        { ...appoint, kind: 'delegate', role: 'reception', from: 'hoa', until: '2027-01-01T00:00:00.000Z' },
        '/from',
      ],
      [{ kind: 'change-address', person: 'lan', email: 'lan@x.example' }, '/person'],
      [{ kind: 'change-address', person: 'hoa', email: 'nowhere' }, '/email'],
      [
        { kind: 'away', person: 'lan', from: '2026-12-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' },
        '/person',
      ],
      [
        { kind: 'away', person: 'hoa', from: '2027-01-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' },
        '/until',
      ],
      [{ ...appoint, kind: 'delegate', from: 'hoa', until: '2027-01-01T00:00:00.000Z' }, '/from'],
    ]
    for (const [body, pointer] of wrong) {
      const answer = await api.refused('operator', commands, { body })
      expect([pointer, answer.body.errors?.[0]?.pointer]).toEqual([pointer, pointer])
    }
  })

  it.each(['system', 'System', 'SYSTEM'])(
    'calls nobody %s, which stands for the platform itself',
    async (person) => {
      const api = await anApi()
      const register = {
        kind: 'register',
        person,
        is: 'citizen',
        name: 'Sys Tem',
        issuer,
        subject: 'sub-sys',
      }
      const grant = { kind: 'grant-mandate', person: 'minh', from: person }
      for (const [body, pointer] of [
        [register, '/person'],
        [grant, '/from'],
      ] as const)
        for (const [language, message] of [
          ['en', 'This name is reserved for the system itself'],
          ['vi', 'Tên này dành riêng cho hệ thống'],
        ] as const) {
          const headers = { 'accept-language': language }
          const answer = await api.refused('operator', 'POST /api/v1/registry/commands', { body, headers })
          expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
          expect(answer.body.errors).toEqual([{ pointer, message }])
        }
    },
  )

  it('lets nobody in who was called so before that was refused', async () => {
    const api = await anApi()
    const named = {
      kind: 'register',
      person: 'system',
      is: 'citizen',
      name: 'S',
      issuer,
      subject: 'sub-system',
    } as const
    await registryStore(api.table).change(named, { at: api.at, by: 'operator' })
    expect(await api.call('system', 'GET /api/v1/dossiers')).toMatchObject({ status: 403 })
  })

  it('gives no right to whom somebody made an operator in the table itself, and tells him that it was altered', async () => {
    const api = await anApi()
    const { state } = (await api.table.get(keys.person('lan')))!
    const forged = String(state).replace('"kind":"citizen"', '"kind":"operator"')
    await api.table.update(keys.person('lan'), { state: forged })
    const body = { kind: 'appoint', person: 'hoa', agency: 'ward-ben-thanh', role: 'signer' }
    for (const call of [commands, 'GET /api/v1/dossiers'])
      expect(await api.call('lan', call, call === commands ? { body } : {})).toMatchObject({
        status: 409,
        body: { code: 'altered' },
      })
    expect((await api.call('hoa', 'GET /api/v1/dossiers')).status).not.toBe(409)
  })
})
