import { type Api, anApi } from '../../fixtures/api'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { movingIn } from '../../fixtures/linked-procedure'
import { shedPermit } from '../../fixtures/procedure'

const call = 'POST /api/v1/dossiers/search'

describe('a search by what is written in dossiers', () => {
  let api: Api
  beforeEach(async () => {
    api = await anApi({ procedures: [shedPermit, movingIn] })
  })
  const feed = () => indicatorsOf(api.table, [shedPermit, movingIn]).deliver()
  const find = async (person: string, words: string, more: object = {}) => {
    const { status, body } = await api.call(person, call, { body: { words, ...more } })
    expect(status).toBe(200)
    return body
  }
  const numbers = async (person: string, words: string) =>
    (await find(person, words)).items.map(({ number }: { number: string }) => number)

  it('finds the newest first, by beginnings of words, page by page', async () => {
    const filed: string[] = []
    for (const [minute, name] of ['Nguyễn Thị Lan', 'Trần Minh', 'Nguyễn Lân', 'Nguyễn Lan Anh'].entries()) {
      api.at = `2026-11-24T02:0${minute}:00.000Z`
      filed.push(await api.file({ name }))
    }
    await feed()
    const [first, , third, fourth] = filed
    expect(await numbers('hoa', 'NGUYEN la')).toEqual([fourth, third, first])
    const page = await find('hoa', 'lan', { limit: 2 })
    expect(page.items.map(({ number }: { number: string }) => number)).toEqual([fourth, third])
    expect(await find('hoa', 'lan', { limit: 2, cursor: page.next })).toEqual({
      items: [
        {
          number: first,
          procedure: shedPermit.code,
          agency: 'ward-ben-thanh',
          filedAt: '2026-11-24T02:00:00.000Z',
        },
      ],
    })
    expect(Buffer.from(page.next, 'base64url').toString()).toMatch(/^[0-9A-Z]{26}$/)
    expect(await numbers('hoa', 'minh lan')).toEqual([])
  })

  it('is for officers, each among what he may see', async () => {
    const number = await api.consulted({ name: 'Nguyễn Thị Lan' })
    await feed()
    for (const person of ['lan', 'operator'])
      expect(await api.refused(person, call, { body: { words: 'lan' } })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
    expect((await api.refused(undefined, call, { body: { words: 'lan' } })).status).toBe(401)
    expect(await numbers('duc', 'lan')).toEqual([number])
    // They are asked about it, and not told whose it is.
    for (const person of ['bao', 'mai', 'hung']) expect(await numbers(person, 'lan')).toEqual([])
  })

  it('finds for whoever does a part what is shared for it, while he has it to do', async () => {
    const answers = { name: 'Nguyễn Thị Lan', storeys: 1, river: false, free: true }
    const body = { answers, documents: [await api.drawing('lan')] }
    const filed = await api.call('lan', `POST /api/v1/procedures/${movingIn.code}/dossiers`, { body })
    const { number } = filed.body
    const complete = async (person: string, kind: 'check' | 'part', question?: string) => {
      const { id } = await api.task(number, kind, question)
      const done = { outcome: 'done', data: { number: '1/GXN', issuedOn: '2026-11-24' } }
      const said = kind === 'check' ? { outcome: 'proceed' } : done
      expect((await api.call(person, `POST /api/v1/tasks/${id}/complete`, { body: said })).status).toBe(200)
      await feed()
    }
    await complete('hoa', 'check')
    expect(await numbers('bao', 'lan')).toEqual([])
    await complete('tuan', 'part', 'shed')
    expect(await find('bao', 'lan')).toEqual({
      items: [{ number, procedure: movingIn.code, agency: 'ward-ben-thanh' }],
    })
    expect((await api.call('lan', `GET /api/v1/dossiers/${number}`)).body.accesses).toMatchObject([
      { by: 'bao', what: 'consultation' },
    ])
    await complete('bao', 'part', 'address')
    expect(await numbers('bao', 'lan')).toEqual([])
    expect(await numbers('hoa', 'lan')).toEqual([number])
  })

  it('shows a dossier no longer to whom it is not shown any more, though its words are kept', async () => {
    const number = await api.file()
    await feed()
    await api.call('operator', 'POST /api/v1/registry/commands', {
      body: { kind: 'dismiss', person: 'hoa', agency: 'ward-ben-thanh', role: 'reception' },
    })
    expect(await numbers('hoa', 'lan')).toEqual([])
    expect(await numbers('duc', 'lan')).toEqual([number])
  })

  it('is on record with the dossiers that it showed, and with no other', async () => {
    const number = await api.file({ name: 'Nguyễn Thị Lan' })
    const other = await api.file({ name: 'Trần Minh' })
    await feed()
    await find('hoa', 'lan')
    const { body } = await api.call('lan', `GET /api/v1/dossiers/${number}`)
    expect(body.accesses).toMatchObject([{ by: 'hoa', what: 'register', at: api.at }])
    expect((await api.call('lan', `GET /api/v1/dossiers/${other}`)).body.accesses).toEqual([])
  })

  it('refuses what can not be looked for, with what is wrong, and writes nothing', async () => {
    await api.file()
    await feed()
    for (const [body, pointer] of [
      [{}, '/words'],
      [{ words: '' }, '/words'],
      [{ words: ' -.- ' }, '/words'],
      [{ words: 'x'.repeat(201) }, '/words'],
      [{ words: 7 }, '/words'],
      [{ words: 'lan', limit: 0 }, '/limit'],
      [{ words: 'lan', limit: 101 }, '/limit'],
      [{ words: 'lan', cursor: 'lan' }, '/cursor'],
      [{ words: 'lan', cursor: Buffer.from('01J#').toString('base64url') }, '/cursor'],
      [{ words: 'lan', agency: 'ward-sai-gon' }, '/agency'],
      [{ words: 'lan', agency: 'ward-sai-gon' }, '/agency'],
    ] as const) {
      const { status, body: said } = await api.refused('hoa', call, { body })
      expect([body, status, said.errors.map((one: { pointer: string }) => one.pointer)]).toEqual([
        body,
        422,
        [pointer],
      ])
    }
  })

  it('is no list that an address could ask for', async () => {
    expect((await api.call('hoa', 'GET /api/v1/dossiers/search')).status).toBe(405)
  })
})
