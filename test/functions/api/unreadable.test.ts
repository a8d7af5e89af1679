import { isBesideEvent, keys } from '../../../functions/adapters/keys'
import { unpacked } from '../../../functions/adapters/packed'
import { runCommand } from '../../../functions/runtime/run-command'
import { type Api, anApi } from '../../fixtures/api'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { textOf } from '../../fixtures/pdf-text'
import { poisonDossier, poisons } from '../../fixtures/poison'

describe.each(poisons)('a dossier that nobody can read, its items %s', (_what, poison) => {
  let api: Api
  let good: string
  let bad: string
  beforeEach(async () => {
    api = await anApi()
    good = await api.consulted()
    bad = await api.consulted()
  })
  const list = async (person: string, call: string, query: Record<string, string> = {}) => {
    const { status, body } = await api.call(person, call, { query })
    expect(status).toBe(200)
    return body
  }

  it('is left out of an agency’s tasks, which say so and show the rest', async () => {
    await poisonDossier(api, bad, poison)
    const { items, leftOut } = await list('bao', 'GET /api/v1/tasks', { agency: 'fire-police' })
    expect(items.map(({ dossier }: { dossier: string }) => dossier)).toEqual([good])
    expect(leftOut).toBe(1)
  })

  it('is left out of its applicant’s list, which says so and shows the rest', async () => {
    await poisonDossier(api, bad, poison)
    const { items, leftOut } = await list('lan', 'GET /api/v1/dossiers')
    expect(items.map(({ number }: { number: string }) => number)).toEqual([good])
    expect(leftOut).toBe(1)
  })

  it('is left out of what is parked, which says so and shows the rest', async () => {
    for (const number of [good, bad]) {
      const { id } = await api.dossier(number)
      const park = { kind: 'park', scope: 'procedure', error: 'KmsBusy' } as const
      await runCommand(api.desk, id, park, { at: api.at, by: 'system' })
    }
    await poisonDossier(api, bad, poison)
    const { items, leftOut } = await list('operator', 'GET /api/v1/dossiers', { parked: 'true' })
    expect(items.map(({ number }: { number: string }) => number)).toEqual([good])
    expect(leftOut).toBe(1)
  })

  it('is left out of the register, which says so and shows the rest', async () => {
    const body = { kind: 'appoint', person: 'duc', agency: 'ward-ben-thanh', role: 'records' }
    await api.call('operator', 'POST /api/v1/registry/commands', { body })
    await poisonDossier(api, bad, poison)
    const query = { from: '2026-11-24', to: '2026-11-24' }
    const text = await textOf(await list('duc', 'GET /api/v1/agencies/ward-ben-thanh/register', query))
    expect(text).toContain(good)
    expect(text).not.toContain(bad)
    expect(text.replaceAll('\n', ' ')).toContain('còn 1 hồ sơ không đọc được')
  })

  it('stays in the indicators as it was counted, and is left out of the dossiers behind them', async () => {
    await indicatorsOf(api.table).deliver()
    const { id } = await api.dossier(bad)
    for (const item of api.table.items().filter(({ sk }) => sk === keys.head(id).pk))
      await api.table.write([
        { name: 'poison', put: { ...item, facts: `${poison(unpacked(String(item.facts)))}x` } },
      ])
    const query = { from: '2026-11-01', to: '2026-11-30' }
    const { total } = await list('lan', 'GET /api/v1/indicators', query)
    expect(total.dossiers.filed).toBe(2)
    const figure = { ...query, figure: 'asked-out', agency: 'ward-ben-thanh' }
    const { dossiers, items, leftOut } = await list('duc', 'GET /api/v1/indicators/dossiers', figure)
    expect([dossiers, items.length, leftOut]).toEqual([2, 1, 1])
  })

  it('takes nobody else’s page down, nor anybody’s command', async () => {
    await poisonDossier(api, bad, poison)
    expect((await api.call('lan', `GET /api/v1/dossiers/${good}`)).status).toBe(200)
    await api.complete(good, 'bao', 'opinion', { outcome: 'agree' })
  })
})

describe('a dossier whose procedure’s version is not there', () => {
  it('is left out of an agency’s tasks, which say so and show the rest', async () => {
    const api = await anApi()
    const [good, bad] = [await api.consulted(), await api.consulted()]
    await poisonDossier(api, bad, (text) => text.replace('"procedureVersion":1', '"procedureVersion":9'))
    const { body } = await api.call('bao', 'GET /api/v1/tasks', { query: { agency: 'fire-police' } })
    expect(body).toMatchObject({ items: [{ dossier: good }], leftOut: 1 })
  })
})

describe('a dossier that was altered', () => {
  const altered = (text: string) => text.replace('"applicant":"lan"', '"applicant":"minh"')
  let api: Api
  let number: string
  beforeEach(async () => {
    api = await anApi()
    number = await api.consulted()
  })

  it.each([
    ['en', 'altered outside of this system'],
    ['vi', 'đã bị thay đổi ngoài hệ thống'],
  ])(
    'is told so to whoever reads it or acts on it, in words (%s), and nothing is written',
    async (language, words) => {
      const { id } = await api.task(number, 'opinion', 'fire-police')
      await poisonDossier(api, number, altered)
      const headers = { 'accept-language': language }
      for (const [person, call, body] of [
        ['lan', `GET /api/v1/dossiers/${number}`, undefined],
        ['minh', `GET /api/v1/dossiers/${number}`, undefined],
        ['bao', `POST /api/v1/tasks/${id}/complete`, { outcome: 'agree' }],
        ['minh', `POST /api/v1/dossiers/${number}/withdraw`, { reason: 'x' }],
      ] as const) {
        const answer = await api.refused(person, call, { body, headers })
        expect(answer).toMatchObject({ status: 409, body: { code: 'altered' } })
        expect(answer.body.title).toContain(words)
      }
    },
  )

  it('is told so when a reading is gone that an event knew', async () => {
    await api.call('duc', `GET /api/v1/dossiers/${number}`)
    await api.complete(number, 'bao', 'opinion', { outcome: 'agree' })
    const beside = api.table.items().filter(({ sk }) => isBesideEvent(sk))
    expect(beside).toHaveLength(1)
    for (const { pk, sk } of beside) await api.table.write([{ name: 'delete', delete: { pk, sk } }])
    const answer = await api.refused('lan', `GET /api/v1/dossiers/${number}`)
    expect(answer).toMatchObject({ status: 409, body: { code: 'altered' } })
  })
})
