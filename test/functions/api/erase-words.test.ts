import { keys } from '../../../functions/adapters/keys'
import type { Personal } from '../../../workflows/kernel/event'
import { type Api, anApi } from '../../fixtures/api'

const why = { reason: 'Kept for as long as the law asks', legalBasis: '91/2025/QH15' }
const erase = (number: string) => `POST /api/v1/dossiers/${number}/erase`

describe('the personal words of a dossier', () => {
  let api: Api
  let number: string
  beforeEach(async () => {
    api = await anApi()
    number = (await api.issued()).slice(2)
  })
  const read = async (person = 'lan') => (await api.call(person, `GET /api/v1/dossiers/${number}`)).body
  const record = async () => {
    const { id } = await api.dossier(number)
    return (await api.desk.dossiers.read(id))!
  }
  const wordsOf = ({ personal }: { personal?: Personal }) => personal

  it('are erased by an operator alone, who says why and by which law', async () => {
    for (const person of ['lan', 'hoa', 'tuan', 'minh'])
      expect(await api.refused(person, erase(number), { body: why })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
    for (const [body, pointer] of [
      [{ legalBasis: why.legalBasis }, '/reason'],
      [{ reason: why.reason }, '/legalBasis'],
      [{ ...why, reason: ' ' }, '/reason'],
      [{ ...why, reason: 'two\nlines' }, '/reason'],
      [{ ...why, legalBasis: 'x\u202Ey' }, '/legalBasis'],
    ] as const) {
      const { status, body: said } = await api.refused('operator', erase(number), { body })
      expect([status, said.errors.map((error: { pointer: string }) => error.pointer)]).toEqual([
        422,
        [pointer],
      ])
    }
    expect(await api.refused('operator', erase('H29.16-261124-0999'), { body: why })).toMatchObject({
      status: 404,
      body: { code: 'unknown-dossier' },
    })
  })

  it('go with their salts and nothing else does, and an event says so for good', async () => {
    const before = await record()
    const had = before.events.filter(wordsOf).map(({ event }) => event.sequence)
    const items = api.table.items()
    const { status, body } = await api.call('operator', erase(number), { body: why })
    expect([status, body]).toEqual([200, { number, erased: had, left: 0 }])
    const gone = had.map((sequence) => keys.personal(before.dossier.id, sequence))
    const named = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`
    const left = new Set(api.table.items().map(named))
    expect(items.map(named).filter((name) => !left.has(name))).toEqual(gone.map(named))
    const { events } = await record()
    expect(events.some(wordsOf)).toBe(false)
    expect(events.at(-1)?.event).toMatchObject({
      type: 'words-erased',
      by: 'operator',
      legalBasis: why.legalBasis,
      changes: [{ change: 'erased', events: had, reason: why.reason }],
    })
  })

  it('are told as erased, with the reason, and no longer as answers', async () => {
    await api.call('operator', erase(number), { body: why })
    for (const person of ['lan', 'hoa']) {
      const { answers, events } = await read(person)
      expect(answers).toEqual({})
      expect(events[0]).toMatchObject({ type: 'filed', erased: true })
      expect(events.at(-1)).toMatchObject({ type: 'words-erased', ...why })
      expect(events.at(-1)).not.toHaveProperty('erased')
    }
    expect(JSON.stringify(await read())).not.toContain('Nguyễn Thị Lan')
  })

  it('are not erased while the dossier, or a task beside it, is open', async () => {
    const open = await api.consulted()
    expect(await api.refused('operator', erase(open), { body: why })).toMatchObject({
      status: 409,
      body: { code: 'dossier-open' },
    })
    await api.call('lan', `POST /api/v1/dossiers/${number}/complaints`, {
      body: { text: 'The date is wrong' },
    })
    expect(await api.refused('operator', erase(number), { body: why })).toMatchObject({
      status: 409,
      body: { code: 'dossier-open' },
    })
  })

  it('are erased once; what is said afterwards may be erased too', async () => {
    const once = { body: why, headers: { 'idempotency-key': 'once' } }
    const first = await api.call('operator', erase(number), once)
    expect(await api.call('operator', erase(number), once)).toMatchObject({
      body: first.body,
    })
    expect(await api.refused('operator', erase(number), { body: why })).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-erase' },
    })
    await api.call('lan', `POST /api/v1/dossiers/${number}/rating`, {
      body: { score: 5, comment: 'Thank you' },
    })
    const { sequence } = await api.dossier(number)
    expect((await api.call('operator', erase(number), { body: why })).body.erased).toEqual([sequence])
  })

  it('that somebody else took away are altered, and are not made to look erased', async () => {
    const { id } = await api.dossier(number)
    await api.table.write([{ name: 'delete', delete: keys.personal(id, 1) }])
    expect(await api.refused('operator', erase(number), { body: why })).toMatchObject({
      status: 409,
      body: { code: 'altered' },
    })
  })
})
